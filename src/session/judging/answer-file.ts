import { existsSync, realpathSync } from 'node:fs'
import type { Task } from '../../core/drill/drill.ts'
import { type OriginId, SHIPPED } from '../../core/question/origin.ts'
import type { QuestionName } from '../../core/question/question.ts'
import { deckOf } from '../../core/question/question-name.ts'
import type { Found } from '../../decks/find.ts'
import { originsBy } from '../../decks/sharing/origin.ts'
import type { Session } from '../session.ts'
import { answerFolder, markAnswers } from './answer-folder.ts'
import { questionFolder } from './judging.ts'
import {
  type AnswerPlace,
  answerPath,
  bringAnswers,
  prepareModule,
  resetAnswer,
} from './workspace.ts'

/** The file of a code answer: in the workspace, or one that was named and is then left as it is. */
export type AnswerFile = {
  readonly path: string
  /** Where it lay under names that the question had: a draft may still say so. */
  readonly earlier: readonly string[]
  /** Puts what there is to begin with there where there is nothing. */
  readonly prepare: () => Promise<void>
  /** What there was to begin with; returns where the old file was kept. */
  readonly reset: () => Promise<string | null>
}

/** Where its collection comes from; asked of the disk, since this is where a folder of it is chosen. */
function originOf(session: Session, { deck }: Found): OriginId {
  if (deck.origin === 'own') return SHIPPED
  return originsBy(session.dirs.data)(realpathSync(deck.root))
}

/** Null where nothing of the question that is asked is code. */
export function answerFileOf(
  session: Session,
  found: Found,
  named: string | null,
  { bug, question: asked }: Pick<Task, 'bug' | 'question'>,
): AnswerFile | null {
  const { question } = found.entry
  if (question.kind !== 'code' || asked.kind !== 'code') return null
  const { workspace } = session.settings
  const deck = {
    workspace,
    id: found.deck.id,
    name: found.deck.name,
    origin: originOf(session, found),
  }
  const deckFolder = answerFolder(deck)
  const inFolder = (name: QuestionName): QuestionName =>
    deckOf(name) === deck.name ? `${deckFolder}${name.slice(deck.name.length)}` : name
  const name = inFolder(found.name)
  const place = {
    workspace,
    name,
    // 0.1 had it under its name in lists.
    earlier: [...(found.earlier ?? []).map(inFolder), ...(found.name === name ? [] : [found.name])],
    code: question,
    folder: questionFolder(found),
  } satisfies AnswerPlace
  // A bug has a folder of its own: repairing it must not touch the candidate's answer.
  const below = bug ? 'debug' : ''
  const path = named ?? answerPath(place, below)
  const text = bug ? `${bug.lines.join('\n')}\n` : undefined
  const bring = async () => {
    if (named !== null) return
    await bringAnswers(place)
    markAnswers(deck, deckFolder)
  }
  const reset = async () => {
    await bring()
    return resetAnswer(place, session.clock.now(), path, text)
  }
  return {
    path,
    earlier: place.earlier.map((name) => answerPath({ ...place, name }, below)),
    reset,
    prepare: async () => {
      await bring()
      if (!existsSync(path)) await reset()
      if (named === null) await prepareModule(place)
    },
  }
}
