import type { Instant } from '../core/clock.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** `2026-03-01`: the day of practice an instant belongs to, which begins at `rolloverHour` on the wall it was seen on. */
export function dayOf(at: Instant, offsetMin: number, rolloverHour: number): string {
  const shifted = at + offsetMin * MINUTE_MS - rolloverHour * HOUR_MS
  return new Date(shifted).toISOString().slice(0, 10)
}
