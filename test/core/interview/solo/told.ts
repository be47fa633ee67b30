import type { MockEvent, Round } from '../../../../src/core/interview/events.ts'
import { foldBegun } from '../../../../src/core/interview/fold.ts'
import type { RoundRecord } from '../../../../src/core/interview/record.ts'
import { begin } from '../rounds.ts'

export type { MockEvent }

/** The round of a mock of this one after these events. */
export function withEvents(round: Round, events: readonly MockEvent[]): RoundRecord {
  const [record] = foldBegun([begin(round), { type: 'round', round: 0 }, ...events]).rounds
  if (!record) throw new Error('no round')
  return record
}
