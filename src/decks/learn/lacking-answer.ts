// `sparr check --lang` in solutions: a model story is shown after the candidate's own, in their language. Bad answers are never shown.
import { z } from 'zod'
import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import type { Kind } from '../../core/question/question.ts'
import type { Flaw } from '../read/flaw.ts'
import type { TreeFile } from '../read/tree.ts'
import { text } from '../schema/common.ts'
import { lacking } from '../schema/languages.ts'
import { openFile, placed } from './learn-file.ts'

type Answer = {
  readonly kind: Kind
  /** Of `solutions/deck/name`, by path inside it. */
  readonly solutions: readonly (readonly [string, TreeFile])[]
  readonly lang: string
  readonly wantedLang?: string
}

/** Letters without the language. A design is played in one language, whatever it is. */
export function lackingInAnswer({ kind, solutions, lang, wantedLang }: Answer): readonly {
  readonly path: string
  readonly flaw: Flaw
}[] {
  const file = solutions.find(([name]) => name === 'answer.yaml')?.[1]
  if (kind !== 'behavioral' || wantedLang === undefined || file === undefined) return []
  const opened = openFile(file.real)
  // What is wrong with the file itself is told where it is played.
  if ('flaws' in opened) return []
  const { data, source } = opened
  return placed(lacking(wantedLang, lang, story, data), source).map((flaw) => ({
    path: file.path,
    flaw,
  }))
}

const story = z.object(Object.fromEntries(LETTERS.map((letter) => [letter, text])))
