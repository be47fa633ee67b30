import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../src/core/day.ts'
import type { Calendar, Weekday } from '../../../src/core/group/settings.ts'
import { firstDayOf, isZone, nextWeek, weekAt, weekNumber } from '../../../src/core/group/week.ts'

const HOUR = 3_600_000
/** With summer time at other dates, half hours, none at all, and both ends of the date line. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Havana',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
]

const calendars = fc.record({
  zone: fc.constantFrom(...ZONES),
  firstDay: fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday),
  hour: fc.integer({ min: 0, max: 23 }),
})
const instants = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2036, 0) })
/** By another way than the code: Sunday is 7. */
const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7
const wallAt = (zone: string, instant: number) => {
  const [day = '', time = ''] = new Date(instant)
    .toLocaleString('sv-SE', { timeZone: zone })
    .split(' ')
  return { day, hour: Number(time.slice(0, 2)) }
}
const at = (text: string): number => Date.parse(text)
const berlin = (hour = 4): Calendar => ({ zone: 'Europe/Berlin', firstDay: 1, hour })

test('a week begins at its hour on the wall of the group, whatever the wall of a member says', () => {
  expect(weekAt(berlin(), at('2026-11-30T02:59:59Z'))).toBe('2026-11-23')
  expect(weekAt(berlin(), at('2026-11-30T03:00:00Z'))).toBe('2026-11-30')
  const shanghai: Calendar = { zone: 'Asia/Shanghai', firstDay: 1, hour: 0 }
  expect(weekAt(shanghai, at('2026-11-29T16:00:00Z'))).toBe('2026-11-30')
})

test('over the end of a year the days go on: the week of the last day of 2026 began on the 28th', () => {
  expect(weekAt(berlin(0), at('2026-12-31T23:30:00Z'))).toBe('2026-12-28')
  expect(weekAt(berlin(0), at('2027-01-03T12:00:00Z'))).toBe('2026-12-28')
  expect(weekAt(berlin(0), at('2027-01-04T12:00:00Z'))).toBe('2027-01-04')
})

test('the week in which the clocks change is an hour shorter or longer, and no day of it is lost', () => {
  const lengthOf = (week: string, calendar: Calendar): number => {
    let hours = 0
    for (
      let t = at(`${week}T00:00:00Z`) - 48 * HOUR;
      t < at(`${week}T00:00:00Z`) + 240 * HOUR;
      t += HOUR
    )
      if (weekAt(calendar, t) === week) hours += 1
    return hours
  }
  expect(lengthOf('2026-03-23', berlin())).toBe(167)
  expect(lengthOf('2026-10-19', berlin())).toBe(169)
  expect(lengthOf('2026-06-01', berlin())).toBe(168)
  // The hour at which it would turn does not exist on that day: it turns where the wall leaves it out.
  const gap: Calendar = { ...berlin(2), firstDay: 7 }
  expect(weekAt(gap, at('2026-03-29T00:59:59Z'))).toBe('2026-03-22')
  expect(weekAt(gap, at('2026-03-29T01:00:00Z'))).toBe('2026-03-29')
  expect(lengthOf('2026-03-22', gap)).toBe(168)
})

test('every instant is in one week, which began on its first day and not before its hour', () => {
  fc.assert(
    fc.property(calendars, instants, (calendar, instant) => {
      const week = weekAt(calendar, instant)
      const wall = wallAt(calendar.zone, instant)
      const days = daysBetween(week, wall.day)
      expect(weekdayOf(week)).toBe(calendar.firstDay)
      expect(days === 7 ? wall.hour < calendar.hour : days >= 0 && days < 7).toBe(true)
      if (days === 0) expect(wall.hour).toBeGreaterThanOrEqual(calendar.hour)
    }),
  )
})

test('weeks follow each other without a gap, and time never leads back into an earlier one', () => {
  fc.assert(
    fc.property(calendars, instants, fc.integer({ min: 1, max: 168 }), (calendar, from, hours) => {
      const [week, later] = [weekAt(calendar, from), weekAt(calendar, from + hours * HOUR)]
      expect([week, nextWeek(week)].concat(nextWeek(nextWeek(week)))).toContain(later)
      expect(later >= week).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('the number of a week goes up by one with each week', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2000, max: 9000 }), calendars, (days, { firstDay }) => {
      const week = firstDayOf(addDays('2020-01-01', days), firstDay)
      expect(weekdayOf(week)).toBe(firstDay)
      expect(weekNumber(nextWeek(week))).toBe(weekNumber(week) + 1)
    }),
  )
})

test('a zone is one that the machine knows', () => {
  expect(['Europe/Berlin', 'UTC', 'Asia/Shanghai'].every(isZone)).toBe(true)
  expect(['', 'Mars/Base', '../etc', 'Europe/Berlin\u001b[2J'].some(isZone)).toBe(false)
})
