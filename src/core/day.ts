/** Days of practice: calendar days of the candidate's own wall clock that begin at the rollover hour. */
import type { Instant } from './clock.ts'

/** `2026-03-01`. */
export type Day = string

export const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** What an instant is moved by, so that its UTC date is its day of practice. */
export function dayShiftMs(offsetMin: number, rolloverHour: number): number {
  return offsetMin * MINUTE_MS - rolloverHour * HOUR_MS
}

/** The day an instant belongs to, on the wall it was seen on. `offsetMin`: minutes east of UTC. */
export function dayOf(at: Instant, offsetMin: number, rolloverHour: number): Day {
  return dateOf(at + dayShiftMs(offsetMin, rolloverHour))
}

/** The first instant after the day. */
export function endOf(day: Day, offsetMin: number, rolloverHour: number): Instant {
  return startOf(day) + DAY_MS - dayShiftMs(offsetMin, rolloverHour)
}

export function addDays(day: Day, days: number): Day {
  return dateOf(startOf(day) + days * DAY_MS)
}

/** Negative when `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / DAY_MS)
}

const startOf = (day: Day): Instant => Date.parse(`${day}T00:00:00Z`)

const dateOf = (at: Instant): Day => new Date(at).toISOString().slice(0, 10)
