/** Which option of a pane a candidate chose, in words of their own. */

import { choosingEar } from '../ear/design-ear.ts'
import type { Sound } from '../ear/ear.ts'
import { stemsOf } from '../ear/terms.ts'
import type { PaneOption } from '../kinds/design/question.ts'
import { textsOf } from '../question/text.ts'

export type Choice = {
  /** Null for another way, for none, and for a list of them. */
  readonly option: PaneOption | null
  /** The words that made it so, as typed but in lower case. */
  readonly why: readonly string[]
  /** Surely enough to be held against the candidate. */
  readonly isConfident: boolean
}

/** From the word that turns something down to the end of the clause, and clauses that end with one. */
const TURNED_DOWN =
  /\b(?:instead of|rather than|not|no|without|never|unlike|over)\b(?!\s+only)[^,.;:，。；：]*?(?=\bbut\b|[,.;:，。；：]|$)|(?:而不是|而非|不用|不要|不走|不选|不是|没有|代替|替代)[^,.;:，。；：]*?(?=而是|[,.;:，。；：]|$)|[^,.;:，。；：]*(?:不行|不可行|行不通|不合适)(?=[,.;:，。；：]|$)/gi

/** Below this it is none of the options, and from here on it is held against the candidate. */
const LEAST = 0.35
const CONFIDENT = 0.45
/** Who names several of them alike chooses none. */
const MARGIN = 0.15
const LONGEST = 500

/** Never throws. */
export function hearChoice(typed: string, options: readonly PaneOption[]): Choice {
  const text = typed.slice(0, LONGEST).normalize('NFKC')
  const named = options.find((one) =>
    [one.id, ...textsOf(one.text)].some((own) => isSame(own, text)),
  )
  if (named) return { option: named, why: [text.trim().toLowerCase()], isConfident: true }
  const { ear, correct } = choosingEar(options)
  const said = ear.said(text.replace(TURNED_DOWN, ' , '), correct)
  const sound = ear.listen(said)
  const id = idOf(sound)
  if (id === null) return { option: null, why: [], isConfident: false }
  return {
    option: options.find((one) => one.id === id) ?? null,
    why: ear.why(said, id),
    isConfident: (sound.scores[0]?.score ?? 0) >= CONFIDENT,
  }
}

/** What is taken from how a choice sounds. */
export function idOf({ scores: [first, second] }: Sound): string | null {
  const lead = (first?.score ?? 0) - (second?.score ?? 0)
  return first && first.score >= LEAST && lead >= MARGIN ? first.id : null
}

const isSame = (a: string, b: string): boolean => {
  const stems = stemsOf(a).join(' ')
  return stems !== '' && stems === stemsOf(b).join(' ')
}
