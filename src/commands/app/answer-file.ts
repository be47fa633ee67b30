import { existsSync } from 'node:fs'
import type { Found } from '../../decks/find.ts'
import { questionFolder } from '../judging.ts'
import type { Session } from '../session.ts'
import { type AnswerPlace, answerPath, prepareAnswer, resetAnswer } from '../workspace.ts'

/** The file of a code answer: in the workspace, or one that was named and is then left as it is. */
export type AnswerFile = {
  readonly path: string
  /** Puts a starter there where there is nothing. */
  readonly prepare: () => Promise<void>
  /** The starter again; returns where the old file was kept. */
  readonly reset: () => Promise<string | null>
}

export function answerFileOf(
  session: Session,
  found: Found,
  named: string | null,
): AnswerFile | null {
  const { question } = found.entry
  if (question.kind !== 'code') return null
  const { workspace } = session.settings
  const place: AnswerPlace = {
    workspace,
    name: found.name,
    code: question,
    folder: questionFolder(found),
  }
  const reset = (path: string | undefined) => resetAnswer(place, session.clock.now(), path)
  if (named === null)
    return {
      path: answerPath(place),
      prepare: () => prepareAnswer(place),
      reset: () => reset(undefined),
    }
  return {
    path: named,
    prepare: async () => {
      if (!existsSync(named)) await reset(named)
    },
    reset: () => reset(named),
  }
}
