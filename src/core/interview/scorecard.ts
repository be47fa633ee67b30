/** What a mock came to, round by round: times and scores as every screen, file and command tells them. */
import { MINUTE_MS } from '../day.ts'
import type { Phase } from '../kinds/design/question.ts'
import { DIMENSIONS, type Dimension } from './dimensions.ts'
import type { MockMode } from './events.ts'
import type { MockRecord, Moment, RoundRecord, Scored } from './record.ts'
import { scoredAs } from './scored-as.ts'

export type Scorecard = Pick<MockRecord, 'mode' | 'title' | 'isEnded' | 'takeaways'> & {
  readonly rounds: readonly RoundCard[]
}

export type RoundCard = {
  /** Which of the rounds, from 0. */
  readonly index: number
  readonly record: RoundRecord
  /** It was not only planned. */
  readonly isHeld: boolean
  readonly phases: readonly PhaseTime[]
  /** All of the kind of the round, in their order. */
  readonly dimensions: readonly DimensionCard[]
}

type PhaseTime = {
  readonly phase: Phase
  readonly ms: number
  readonly plannedMs: number
  readonly overMs: number
}

export type DimensionCard = { readonly dimension: Dimension; readonly scored: Seen | null }

/** `seen`: when what is said as evidence was seen. */
type Seen = Scored & { readonly seen: Moment }

export const scorecardOf = ({
  mode,
  title,
  isEnded,
  takeaways,
  rounds,
}: MockRecord): Scorecard => ({
  mode,
  title,
  isEnded,
  takeaways,
  rounds: rounds.map((record, index) => ({
    index,
    isHeld: IS_HELD[mode](record),
    ...told(record),
  })),
})

/** Where a person asks, the answer is heard: a round that was begun was held. */
const IS_HELD: Readonly<Record<MockMode, (round: RoundRecord) => boolean>> = {
  solo: ({ answered }) => answered !== null,
  call: ({ hasBegun }) => hasBegun,
  pair: ({ hasBegun }) => hasBegun,
}

export const heldRounds = (record: MockRecord): readonly RoundCard[] =>
  scorecardOf(record).rounds.filter(({ isHeld }) => isHeld)

const told = (record: RoundRecord): Omit<RoundCard, 'index' | 'isHeld'> => ({
  record,
  phases: phaseTimes(record),
  dimensions: DIMENSIONS[scoredAs(record.round)].map((dimension) => {
    const scored = record.scores[dimension]
    return { dimension, scored: scored ? { ...scored, seen: seenAt(record, scored) } : null }
  }),
})

/** Up to `clockMs`; a phase that was come back to is added up. */
export function phaseTimes(
  { round, stretches, clockMs: latest }: RoundRecord,
  clockMs = latest,
): readonly PhaseTime[] {
  return round.phases.map((phase, i) => {
    const ms = stretches.reduce((sum, stretch, at) => {
      const toMs = stretches[at + 1]?.fromMs ?? Math.max(stretch.fromMs, clockMs)
      return stretch.phase === i ? sum + toMs - stretch.fromMs : sum
    }, 0)
    const plannedMs = phase.minutes * MINUTE_MS
    return { phase, ms, plannedMs, overMs: Math.max(0, ms - plannedMs) }
  })
}

/** At the note that says the same, else when it was scored. */
function seenAt({ notes }: RoundRecord, scored: Scored): Moment {
  const { clockMs, phase } = notes.findLast(({ text }) => text === scored.evidence) ?? scored
  return { clockMs, phase }
}

/** Scored 1 and above; 0 is not seen. */
export const seenScores = ({ dimensions }: RoundCard): readonly Seen[] =>
  dimensions.flatMap(({ scored }) => (scored && scored.score > 0 ? [scored] : []))

export const notSeen = ({ dimensions }: RoundCard): readonly Dimension[] =>
  dimensions.flatMap(({ dimension, scored }) => (scored && scored.score > 0 ? [] : [dimension]))

/** In the order of the clock. */
export const hintsOf = ({ record }: RoundCard): RoundRecord['hints'] =>
  record.hints.toSorted((a, b) => a.clockMs - b.clockMs)
