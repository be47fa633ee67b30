/** What a mock has shown, round by round and dimension by dimension, with the evidence for it. */
import type { Instant } from '../../clock.ts'
import { DIMENSIONS, type Dimension } from '../dimensions.ts'
import type { MockMode, Round } from '../events.ts'
import { roundKind } from '../phases.ts'
import { isClassifiedAs } from './classified.ts'
import type { Material } from './material.ts'
import { countOf, type Piece, piecesOf } from './pieces.ts'
import type { KeptMock, RoundRecord, Scored } from './record.ts'

export type Scorecard = {
  readonly id: string
  readonly title: string
  readonly mode: MockMode
  readonly at: Instant
  readonly offsetMin: number
  readonly isEnded: boolean
  readonly rounds: readonly RoundCard[]
  readonly takeaways: readonly string[]
}

export type RoundCard = {
  readonly round: Round
  readonly state: RoundState
  readonly usedMs: number
  readonly phases: readonly PhaseTime[]
  readonly classified: RoundRecord['classified']
  readonly isClassifiedRight: boolean
  readonly anchor: string | null
  readonly hints: number
  readonly exchanges: RoundRecord['exchanges']
  readonly evidence: { readonly found: number; readonly of: number }
  readonly dimensions: readonly DimensionCard[]
}

/** `gone`: it was answered, and the answer was taken back since. */
export type RoundState = 'not-begun' | 'begun' | 'answered' | 'gone'

export type PhaseTime = {
  readonly id: string
  readonly minutes: number
  readonly ms: number
  readonly overMs: number
}

export type DimensionCard = {
  readonly dimension: Dimension
  readonly found: readonly Piece[]
  readonly missing: readonly Piece[]
  readonly scored: Scored | null
}

/** `materialOf`: what the log and the decks still know of a round; null where it was not answered, or is gone. */
export function scorecardOf(
  { id, at, offsetMin, record }: Pick<KeptMock, 'id' | 'at' | 'offsetMin' | 'record'>,
  materialOf: (round: RoundRecord) => Material | null,
): Scorecard {
  const { title, mode, isEnded, takeaways } = record
  return {
    id,
    title,
    mode,
    at,
    offsetMin,
    isEnded,
    takeaways: (takeaways ?? []).filter((text) => text.trim() !== ''),
    rounds: record.rounds.map((round) => roundCard(round, materialOf(round), mode)),
  }
}

function roundCard(
  record: RoundRecord,
  material: Material | null,
  mode: Scorecard['mode'],
): RoundCard {
  const { round, classified, anchor, hints, exchanges, clockMs } = record
  const as = roundKind(round.kind)
  const pieces = material ? piecesOf(material, record) : []
  return {
    round,
    state: stateOf(record, material, mode),
    usedMs: clockMs,
    phases: phaseTimes(record),
    classified,
    isClassifiedRight: classified !== null && isClassifiedAs(round.kind, classified.as),
    anchor,
    hints: hints.length,
    exchanges,
    evidence: countOf(pieces),
    dimensions: DIMENSIONS[as].map((dimension) => {
      const own = pieces.filter((one) => one.dimension === dimension)
      return {
        dimension,
        found: own.filter(({ isFound }) => isFound),
        missing: own.filter(({ isFound }) => !isFound),
        scored: record.scores[dimension] ?? null,
      }
    }),
  }
}

/** On a call the answer was heard and not written: a round that was begun was held. */
function stateOf(
  { hasBegun, answered }: RoundRecord,
  material: Material | null,
  mode: Scorecard['mode'],
): RoundState {
  if (mode === 'call' && hasBegun) return 'answered'
  if (answered) return material ? 'answered' : 'gone'
  return hasBegun ? 'begun' : 'not-begun'
}

/** The time from entering a phase to entering the next; a phase that was entered twice has both. */
export function phaseTimes({ round, entered, clockMs }: RoundRecord): readonly PhaseTime[] {
  return round.phases.map(({ id, minutes }, i) => {
    const ms = entered.reduce((sum, { phase, clockMs: from }, at) => {
      const to = entered[at + 1]?.clockMs ?? Math.max(from, clockMs)
      return phase === i ? sum + to - from : sum
    }, 0)
    return { id, minutes, ms, overMs: Math.max(0, ms - minutes * 60_000) }
  })
}
