/** A mock for two as a mock: what scorecard, debrief, lists and replay read. */

import type { Dimension } from '../dimensions.ts'
import type { MockEvent } from '../events.ts'
import { withEvent } from '../fold.ts'
import type { MockRecord } from '../record.ts'
import { INTERVIEWER_DIMENSIONS, type PairDimension } from './interviewer.ts'
import { holderOf, isRevealed, type Pair, takeawaysOf, votedBy } from './pair.ts'

/** With what the host said of it, once it is on the table. Null before the beginning. */
export function recordOf(pair: Pair): MockRecord | null {
  const host = holderOf(pair, 'host')
  if (!pair.record || !host || !isRevealed(pair)) return pair.record
  const scores = (votedBy(pair, host) ?? []).flatMap((line): readonly MockEvent[] =>
    isOfCandidate(line.dimension) ? [{ type: 'score', ...line, dimension: line.dimension }] : [],
  )
  const texts = takeawaysOf(pair, host)
  return [...scores, { type: 'takeaways', texts } as const].reduce(withEvent, pair.record)
}

const isOfCandidate = (dimension: PairDimension): dimension is Dimension =>
  !(INTERVIEWER_DIMENSIONS as readonly string[]).includes(dimension)

/**
 * How many of the shared log's events lie in a host's own log: after a crash what is missing follows from the shared one.
 * The host's own begins with every round that is planned, so that a round it hears of is there already.
 */
export const sharedIn = (kept: readonly MockEvent[]): number =>
  kept.filter(({ type }) => !PRIVATE.has(type)).length

/** What a host writes for nobody else, or before anybody else may see it. */
const PRIVATE: ReadonlySet<MockEvent['type']> = new Set(['note', 'score', 'takeaways'])
