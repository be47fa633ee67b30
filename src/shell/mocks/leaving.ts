/** A mock as it may leave the machine: in a debrief, on a scorecard that is handed to somebody. */
import type { MockRecord } from '../../core/interview/record.ts'
import type { EvidenceCard } from '../../core/interview/solo/evidence.ts'
import type { Leaving } from '../../session/private-words.ts'

/** Fields that hold words of the program, ids, or the language; all else is what somebody wrote. */
const CODES: ReadonlySet<string> = new Set([
  ...['id', 'digest', 'attempt', 'lang', 'mode', 'state', 'kind', 'as', 'dimension', 'code'],
  ...['verdict', 'became', 'letter', 'finding', 'written'],
])

type Hands = Pick<Leaving, 'text' | 'data'>

export const cardToLeave = (card: EvidenceCard, leaving: Hands): EvidenceCard => {
  const changed = leaving.data(card, CODES)
  return {
    ...changed,
    rounds: changed.rounds.map((round) => ({
      ...round,
      record: roundToLeave(round.record, leaving),
    })),
  }
}

export const recordToLeave = (record: MockRecord, leaving: Hands): MockRecord => {
  const changed = leaving.data(record, CODES)
  return { ...changed, rounds: changed.rounds.map((round) => roundToLeave(round, leaving)) }
}

type RoundRecord = MockRecord['rounds'][number]

/** What the candidate took the question for is typed; what it is scored as is not. A phase without a title goes by its id. */
const roundToLeave = (record: RoundRecord, { text }: Hands): RoundRecord => ({
  ...record,
  classified: record.classified && { ...record.classified, as: text(record.classified.as) },
})
