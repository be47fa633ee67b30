import type { Instant } from '../../clock.ts'

/** When something happened: wall time for the record, monotonic time for durations. */
export type Stamp = { readonly at: Instant; readonly monoMs: number }

/** Ticks come every second, so a longer gap means that the machine slept or sparr was stopped. */
const SLEEP_GAP_MS = 30_000

/** Time between two events of one sitting: what counts, and what nobody can have been answering in. */
export function elapsed(
  before: Stamp,
  now: Stamp,
): { readonly countedMs: number; readonly gapMs: number } {
  const sinceMs = Math.max(0, now.monoMs - before.monoMs)
  const gapMs = Math.max(now.at - before.at, sinceMs)
  return gapMs > SLEEP_GAP_MS ? { countedMs: 0, gapMs } : { countedMs: sinceMs, gapMs: 0 }
}

/** Milliseconds beyond the budget, 0 within it. */
export const overMs = (activeMs: number, budgetMs: number): number =>
  Math.max(0, activeMs - budgetMs)
