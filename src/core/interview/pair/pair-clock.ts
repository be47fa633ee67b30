/** The clock of the rounds, worked out from the time of the log: two people with two wrong clocks see the same. */
import type { Instant } from '../../clock.ts'
import type { Stamp } from '../../drill/time/stopwatch.ts'

export type PairClock = {
  /** Which one is asked. */
  readonly round: number
  /** Since when it runs, by the log; null: it stands. */
  readonly since: Instant | null
  /** Of each round what was counted until then, in milliseconds. */
  readonly ms: readonly number[]
}

/** Pauses left out. A log whose time went back counts nothing for it. */
export const clockAt = ({ round, since, ms }: PairClock, of: number, at: Instant): number =>
  Math.round((ms[of] ?? 0) + (of === round && since !== null ? Math.max(0, at - since) : 0))

export const stopped = (clock: PairClock, at: Instant): PairClock => ({
  ...clock,
  since: null,
  ms: clock.ms.map((was, i) => (i === clock.round ? clockAt(clock, i, at) : was)),
})

/** The round goes on, or a new one begins; the one before stands where it is. */
export function started(clock: PairClock, round: number, at: Instant): PairClock {
  const { ms } = stopped(clock, at)
  return { round, since: at, ms: round < ms.length ? ms : [...ms, 0] }
}

/** What the log's time was at a moment of this machine: between two looks the monotonic clock counts. */
export type LogClock = { readonly at: Instant; readonly monoMs: number }

/** Null until it is known, which is shown as `--:--`. */
export const logTime = (known: LogClock | null, { monoMs }: Stamp): Instant | null =>
  known && known.at + Math.max(0, monoMs - known.monoMs)
