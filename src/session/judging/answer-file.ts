import { existsSync } from 'node:fs'
import type { Task } from '../../core/drill/drill.ts'
import type { Found } from '../../decks/find.ts'
import type { Session } from '../session.ts'
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
  const place = {
    workspace,
    name: found.name,
    earlier: found.earlier ?? [],
    code: question,
    folder: questionFolder(found),
  } satisfies AnswerPlace
  // A bug has a folder of its own: repairing it must not touch the candidate's answer.
  const below = bug ? 'debug' : ''
  const path = named ?? answerPath(place, below)
  const text = bug ? `${bug.lines.join('\n')}\n` : undefined
  const bring = async () => {
    if (named === null) await bringAnswers(place)
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
