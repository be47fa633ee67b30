import { existsSync } from 'node:fs'
import type { Task } from '../../core/drill/drill.ts'
import type { Found } from '../../decks/find.ts'
import type { Session } from '../session.ts'
import { questionFolder } from './judging.ts'
import { type AnswerPlace, answerPath, prepareModule, resetAnswer } from './workspace.ts'

/** The file of a code answer: in the workspace, or one that was named and is then left as it is. */
export type AnswerFile = {
  readonly path: string
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
  const place: AnswerPlace = {
    workspace,
    name: found.name,
    code: question,
    folder: questionFolder(found),
  }
  // A bug has a folder of its own: repairing it must not touch the candidate's answer.
  const path = named ?? answerPath(place, bug ? 'debug' : '')
  const text = bug ? `${bug.lines.join('\n')}\n` : undefined
  const reset = () => resetAnswer(place, session.clock.now(), path, text)
  return {
    path,
    reset,
    prepare: async () => {
      if (!existsSync(path)) await reset()
      if (named === null) await prepareModule(place)
    },
  }
}
