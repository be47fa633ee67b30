/** What both say of it in the end: blind votes, what is taken home, what is released, and who asks next. */
import { DIMENSIONS, MOST_TAKEAWAYS, needsEvidence } from '../dimensions.ts'
import type { MockRecord } from '../record.ts'
import { scoredAs } from '../scored-as.ts'
import { type Hash, sealOf } from './ballot.ts'
import type { Role } from './envelope.ts'
import { INTERVIEWER_DIMENSIONS, type PairDimension } from './interviewer.ts'
import { isRevealed, keyOf, type Pair } from './pair.ts'
import type { Wire } from './read-wire.ts'
import type { BallotLine, WireOf } from './wire.ts'

/** After the end, and what gives the answer away after the reveal. */
export function committed(
  pair: Pair,
  event: WireOf<'release' | 'swap' | 'score-commit'>,
  { role, who }: Wire,
): Pair {
  if (!pair.record?.isEnded) return pair
  switch (event.kind) {
    case 'swap':
      return { ...pair, swap: { minutes: event.minutes } }
    case 'release':
      return isRevealed(pair) && pair.record.rounds[event.round]
        ? { ...pair, released: { ...pair.released, [event.round]: event.text } }
        : pair
    case 'score-commit': {
      const { ballot, hash } = event
      const own = pair.ballots.filter((one) => keyOf(one) === keyOf({ role, who }))
      const last = own.at(-1)
      // Once more when everything is on the table, one's own vote too.
      const mayVote = last ? isRevealed(pair) && last.revealed !== null : true
      if (!mayVote || ballot !== own.length + 1) return pair
      const isBlind = pair.ballots.every(({ revealed }) => revealed === null)
      const sealed = { role, who, ballot, hash, isBlind, revealed: null }
      return { ...pair, ballots: [...pair.ballots, sealed] }
    }
  }
}

export function revealed(
  pair: Pair,
  { ballot, salt, lines }: WireOf<'score-reveal'>,
  { role, who }: Wire,
  hash: Hash,
): Pair {
  const { record } = pair
  const sealed = pair.ballots.find(
    (one) => one.ballot === ballot && keyOf(one) === keyOf({ role, who }),
  )
  if (!record || !sealed || sealed.revealed) return pair
  const isFit = sealOf({ ballot, salt, lines }, who, hash) === sealed.hash
  const shown = { ...sealed, revealed: { lines: soundLines(lines, role, record), isFit } }
  return { ...pair, ballots: pair.ballots.map((one) => (one === sealed ? shown : one)) }
}

/** What a role scores in a round: the interviewer by the one who was asked, once; the candidate by all others. */
export function dimensionsFor(
  role: Role,
  record: MockRecord,
  round: number,
): readonly PairDimension[] {
  if (role === 'candidate') return round === 0 ? INTERVIEWER_DIMENSIONS : []
  const held = record.rounds[round]
  return held ? DIMENSIONS[scoredAs(held.round)] : []
}

/** Of what is said twice the first; 1, 2 and 4 with their evidence only. */
const soundLines = (
  lines: readonly BallotLine[],
  role: Role,
  record: MockRecord,
): readonly BallotLine[] =>
  lines.filter(
    ({ round, dimension, score, evidence }, i) =>
      dimensionsFor(role, record, round).includes(dimension) &&
      !(needsEvidence(score) && evidence.trim() === '') &&
      lines.findIndex((one) => one.round === round && one.dimension === dimension) === i,
  )

/** An observer leaves one. */
export function takenHome(pair: Pair, { texts }: WireOf<'takeaway'>, { role, who }: Wire): Pair {
  if (!pair.record) return pair
  const kept = texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .slice(0, role === 'observer' ? 1 : MOST_TAKEAWAYS)
  return { ...pair, takeaways: { ...pair.takeaways, [keyOf({ role, who })]: kept } }
}
