/** What an interview leaves in the practice of the one who was asked: the answers as attempts, and what comes back. */

import type { Brought } from '../../../core/interview/brought.ts'
import type { Candidate } from '../../../core/interview/pair/candidate.ts'
import { leftBy } from '../../../core/interview/pair/left.ts'
import type { Left, Topic } from '../../../core/interview/pair/room.ts'
import type { LogRow } from '../../../core/log.ts'
import type { Loaded } from '../../../decks/load.ts'
import { offsetMin } from '../../../session/offset-min.ts'
import type { Session } from '../../../session/session.ts'
import type { Store } from '../../../store/store.ts'
import { takeIn } from '../take-in.ts'

type World = {
  readonly session: Session
  readonly loaded: Loaded
  readonly store: Store
  readonly late: (sentence: string) => void
}

/** Once more it adds what is new, such as takeaways that were written since: the rows follow from the interview. */
export async function keepLeft(
  { party }: Candidate,
  topics: readonly Topic[],
  { session, loaded, store, late }: World,
): Promise<Left> {
  const brought = leftBy(party.pair, offsetMin(session.clock.now()))
  if (!brought) return { attempts: 0, due: 0 }
  const named = withProjects(brought, party.pair.topics, topics)
  const { rows } = await takeIn(named, party.session, { session, loaded, store, tell: late })
  return { attempts: named.rounds.length, due: rows.filter(isDue).length }
}

/** The interviewer has no name for a project of somebody else: here it is the story that it was about. */
const withProjects = (
  brought: Brought,
  titles: readonly string[],
  topics: readonly Topic[],
): Brought => ({
  ...brought,
  rounds: brought.rounds.map((round) => {
    const own = topics.find(({ title }) => title === titles[round.index])
    return round.written?.isProject && own ? { ...round, question: own.question } : round
  }),
})

const isDue = (row: LogRow): boolean =>
  row.kind === 'attempt' &&
  row.body.cram !== true &&
  (row.body.chosen === 'again' || row.body.chosen === 'hard')
