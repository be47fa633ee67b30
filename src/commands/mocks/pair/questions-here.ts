/** What this machine has of the questions that the other side names. */
import { SparrError } from '../../../core/errors.ts'
import type { Round } from '../../../core/interview/events.ts'
import { undoneNames } from '../../../core/interview/pair/proposing.ts'
import type { ProposedName, RunReport } from '../../../core/interview/pair/wire.ts'
import type { QuestionName } from '../../../core/question/question.ts'
import { type Found, findQuestion } from '../../../decks/find.ts'
import type { Loaded } from '../../../decks/load.ts'
import { progressOf } from '../../../session/practice/catalog-store.ts'
import type { Session } from '../../../session/session.ts'
import { faultOf } from '../../../shell/files/fault-of.ts'
import type { Store } from '../../../store/store.ts'
import { faultText } from '../../../telling/notice.ts'
import { reportOf } from './report-of.ts'
import { judgeTheirs } from './sandboxed.ts'

/** Null for what is in no deck here, or may not be used. */
function foundHere(name: QuestionName, { decks, refused }: Loaded): Found | null {
  try {
    return findQuestion(decks, name, refused)
  } catch (error) {
    if (error instanceof SparrError) return null
    throw error
  }
}

/** Of what they have done what is here and was never answered. */
export function undoneHere(
  done: readonly ProposedName[],
  { loaded, store }: { readonly loaded: Loaded; readonly store: Store },
): readonly QuestionName[] {
  const progress = progressOf(store)
  return undoneNames(done, ({ question }) => {
    const found = foundHere(question, loaded)
    return found !== null && !progress.has(found.name)
  })
}

type Here = { readonly session: Session; readonly loaded: Loaded }

/** In the sandbox, by the question as this machine has it, or why not. Null when it was aborted. */
export async function judgeHere(
  { session, loaded }: Here,
  asked: Round | undefined,
  text: string,
  signal: AbortSignal,
): Promise<{ readonly report: RunReport } | { readonly why: string } | null> {
  const { words } = session
  const found = asked && foundHere(asked.question, loaded)
  if (!found) return { why: words.pair.run.unknownHere }
  try {
    return { report: reportOf(await judgeTheirs(session, found, text, signal), text) }
  } catch (error) {
    if (signal.aborted) return null
    return { why: faultText(faultOf(error, found.name), words) }
  }
}
