/** Blind scores: a hash first, the scores when both have given theirs. */
import type { Instant } from '../../clock.ts'
import type { BallotLine } from './wire.ts'

/** SHA-256 in hex of a text in UTF-8. The core is handed one. */
export type Hash = (text: string) => string

/** What is kept at home between commit and reveal: without it a vote could not be shown any more. */
export type Sealed = {
  readonly ballot: number
  /** 32 hex digits by lot. */
  readonly salt: string
  readonly lines: readonly BallotLine[]
  readonly sealedAt: Instant
}

/** What the log of the one who is asked does not hold: the vote as long as it is blind, what is to be taken home. */
export type VoteDraft = {
  readonly votes: readonly BallotLine[]
  readonly takeaways: readonly string[]
  readonly sealed: Sealed | null
}

/** What is hashed, in this order; with who votes in it, so that nobody can commit to what another has committed to. */
const sealText = (
  { ballot, salt, lines }: Pick<Sealed, 'ballot' | 'salt' | 'lines'>,
  who: string,
): string =>
  JSON.stringify([
    who,
    ballot,
    salt,
    lines.map(({ round, dimension, score, evidence, clockMs }) => [
      round,
      dimension,
      score,
      evidence,
      clockMs,
    ]),
  ])

export const sealOf = (
  sealed: Pick<Sealed, 'ballot' | 'salt' | 'lines'>,
  who: string,
  hash: Hash,
): string => hash(sealText(sealed, who))
