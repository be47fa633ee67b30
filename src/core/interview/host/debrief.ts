/** What a mock came to, round by round: for the screen, the candidate's file and the replay page. */
import type { Phase } from '../../question.ts'
import { DIMENSIONS, type Dimension } from '../dimensions.ts'
import { roundKind } from '../phases.ts'
import {
  type HintTaken,
  type MockRecord,
  type Moment,
  phaseTimes,
  type RoundRecord,
  type Scored,
  seenAt,
} from './record.ts'

export type RoundDebrief = {
  readonly record: RoundRecord
  /** Scored 1 and above, in the order of the dimensions. */
  readonly scores: readonly (Scored & { readonly seen: Moment })[]
  readonly notSeen: readonly Dimension[]
  readonly hints: readonly HintTaken[]
  readonly phases: readonly {
    readonly phase: Phase
    readonly ms: number
    readonly plannedMs: number
  }[]
  readonly clockMs: number
}

/** Of the rounds that were begun. `clocks` where they are ahead of the log. */
export function debriefOf(
  { rounds }: MockRecord,
  clocks: readonly number[] = [],
): readonly RoundDebrief[] {
  return rounds.flatMap((record, i) =>
    record.isBegun ? [roundDebrief(record, Math.max(record.clockMs, clocks[i] ?? 0))] : [],
  )
}

function roundDebrief(record: RoundRecord, clockMs: number): RoundDebrief {
  const all = DIMENSIONS[roundKind(record.round.kind)] as readonly Dimension[]
  const scoreOf = (dimension: Dimension): Scored | undefined =>
    record.scores.find((one) => one.dimension === dimension && one.score > 0)
  const times = phaseTimes(record, clockMs)
  return {
    record,
    scores: all.flatMap((dimension) => {
      const scored = scoreOf(dimension)
      return scored ? [{ ...scored, seen: seenAt(record, scored) }] : []
    }),
    notSeen: all.filter((dimension) => !scoreOf(dimension)),
    hints: record.hints.toSorted((a, b) => a.clockMs - b.clockMs),
    phases: record.round.phases.map((phase, i) => ({
      phase,
      ms: times[i] ?? 0,
      plannedMs: phase.minutes * 60_000,
    })),
    clockMs,
  }
}
