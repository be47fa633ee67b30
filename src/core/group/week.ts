/**
 * Weeks on the wall of the group's own time zone: a week is called by its first day. Only what a wall shows is compared, so an
 * hour that is missing or comes twice moves no day.
 */
import type { Instant } from '../clock.ts'
import { addDays, type Day, daysBetween } from '../day.ts'
import type { Calendar, Weekday } from './settings.ts'

type Wall = { readonly day: Day; readonly hour: number; readonly minute: number }

export function isZone(zone: string): boolean {
  try {
    return (
      /^[A-Za-z][\w+/-]*$/.test(zone) && Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
    )
  } catch {
    return false
  }
}

/** One takes long to make. */
const walls = new Map<string, Intl.DateTimeFormat>()

/** What the wall shows in a zone at an instant. */
function wallAt(zone: string, at: Instant): Wall {
  let wall = walls.get(zone)
  if (!wall) {
    wall = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    walls.set(zone, wall)
  }
  const parts = new Map(wall.formatToParts(at).map(({ type, value }) => [type, value]))
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  return {
    day: `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`,
    hour: Number(of('hour')),
    minute: Number(of('minute')),
  }
}

/** The first day of the week in which an instant lies. */
export function weekAt({ zone, firstDay, hour }: Calendar, at: Instant): Day {
  const wall = wallAt(zone, at)
  const day = wall.hour < hour ? addDays(wall.day, -1) : wall.day
  return firstDayOf(day, firstDay)
}

export const nextWeek = (week: Day): Day => addDays(week, 7)

/** Weeks since the one in which the epoch lies: the same for everybody whose weeks begin on one day. */
export const weekNumber = (week: Day): number => Math.floor(daysBetween('1970-01-01', week) / 7)

/** The epoch was a Thursday. */
const weekdayOf = (day: Day): Weekday =>
  (((((daysBetween('1970-01-01', day) + 3) % 7) + 7) % 7) + 1) as Weekday

/** Of the week in which a day lies. */
export const firstDayOf = (day: Day, firstDay: Weekday): Day =>
  addDays(day, -((weekdayOf(day) - firstDay + 7) % 7))
