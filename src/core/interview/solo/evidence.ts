/** What a round has shown beside its times and scores: the evidence by dimension, and how far it came. */
import type { KeptMock } from '../kept.ts'
import { countOf, type Piece } from '../piece.ts'
import type { RoundRecord } from '../record.ts'
import { type DimensionCard, type RoundCard, type Scorecard, scorecardOf } from '../scorecard.ts'
import { isClassifiedAs } from './classified.ts'
import type { Material } from './material.ts'
import { piecesOf } from './pieces.ts'
import { type ReplyPoint, replyPoints } from './reply-points.ts'
/** A scorecard with the evidence for it. Of a call nobody has looked for any: the answer was heard. */
export type EvidenceCard = Held &
  Omit<Scorecard, 'rounds'> & { readonly rounds: readonly EvidenceRound[] }

/** Which mock it was, and when. */
type Held = Pick<KeptMock, 'id' | 'at' | 'offsetMin'>

export type EvidenceRound = Omit<RoundCard, 'dimensions'> & {
  readonly state: RoundState
  readonly isClassifiedRight: boolean
  /** Of what was asked, what a good reply has; by the id of the exchange. */
  readonly replyPoints: ReadonlyMap<string, readonly ReplyPoint[]>
  readonly evidence: { readonly found: number; readonly of: number }
  readonly dimensions: readonly EvidenceDimension[]
}

export type EvidenceDimension = DimensionCard & {
  readonly found: readonly Piece[]
  readonly missing: readonly Piece[]
}

/** `gone`: it was answered, and the answer was taken back since. */
type RoundState = 'not-begun' | 'begun' | 'answered' | 'gone'

/** `materialOf`: what the log and the decks still know of a round; null where it was not answered, or is gone. */
export function evidenceCard(
  { id, at, offsetMin, record }: Held & Pick<KeptMock, 'record'>,
  materialOf: (round: RoundRecord) => Material | null,
): EvidenceCard {
  const card = scorecardOf(record)
  return {
    id,
    at,
    offsetMin,
    ...card,
    rounds: card.rounds.map((round) => {
      const material = materialOf(round.record)
      return { ...withEvidence(round, material), state: stateOf(round, material) }
    }),
  }
}

function withEvidence(
  { dimensions, ...card }: RoundCard,
  material: Material | null,
): Omit<EvidenceRound, 'state'> {
  const { round, classified } = card.record
  const pieces = material ? piecesOf(material, card.record) : []
  return {
    ...card,
    isClassifiedRight: classified !== null && isClassifiedAs(round, classified.as),
    replyPoints: material ? replyPoints(material, card.record) : new Map(),
    evidence: countOf(pieces),
    dimensions: dimensions.map((one) => {
      const own = pieces.filter(({ dimension }) => dimension === one.dimension)
      return {
        ...one,
        found: own.filter(({ isFound }) => isFound),
        missing: own.filter(({ isFound }) => !isFound),
      }
    }),
  }
}

function stateOf({ record, isHeld }: RoundCard, material: Material | null): RoundState {
  if (isHeld) return record.answered && !material ? 'gone' : 'answered'
  return record.hasBegun ? 'begun' : 'not-begun'
}
