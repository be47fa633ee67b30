/** Votes as they come from the log, and as a draft on this machine holds them. */
import { DIMENSIONS, MOST_TAKEAWAYS } from '../dimensions.ts'
import type { Sealed, VoteDraft } from './ballot.ts'
import { INTERVIEWER_DIMENSIONS } from './interviewer.ts'
import { amount, count, list, match, object, oneOf, orNull, type Reader, text } from './readers.ts'
import { type BallotLine, MOST, MOST_MS } from './wire.ts'

const dimensions = [...new Set([...Object.values(DIMENSIONS).flat(), ...INTERVIEWER_DIMENSIONS])]

export const round = count(MOST.rounds - 1)
const clockMs = amount(MOST_MS)
export const ballot = count(MOST.ballots, 1)
export const salt = match(/^[0-9a-f]{32}$/)

export const ballotLine = object<BallotLine>({
  round,
  dimension: oneOf(dimensions),
  score: oneOf([0, 1, 2, 3, 4] as const),
  evidence: text(MOST.line),
  clockMs,
})

export const readSealed: Reader<Sealed> = object<Sealed>({
  ballot,
  salt,
  lines: list(MOST.lines, ballotLine),
  sealedAt: count(Number.MAX_SAFE_INTEGER),
})

export const readVoteDraft: Reader<VoteDraft> = object<VoteDraft>({
  votes: list(MOST.lines, ballotLine),
  takeaways: list(MOST_TAKEAWAYS, text(MOST.line)),
  sealed: orNull(readSealed),
})
