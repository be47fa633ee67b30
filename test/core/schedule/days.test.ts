import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, endOf } from '../../../src/core/day.ts'
import { GRADES } from '../../../src/core/log.ts'
import { type Card, fsrsScheduler, isLeech } from '../../../src/core/practice/schedule.ts'
import { DAY, HOUR, MINUTE } from './reference.ts'

const RULES = { retention: 0.9, rolloverHour: 4 }
const scheduler = fsrsScheduler()

/** Minutes east of UTC in a zone, as the machine there would say. */
function offsetIn(zone: string, at: number): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? ['', '+', '0', '0']
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

/** A wall time in a zone as an instant. */
function wall(zone: string, text: string): number {
  const guess = Date.parse(`${text}Z`)
  const at = guess - offsetIn(zone, guess) * MINUTE
  return guess - offsetIn(zone, at) * MINUTE
}

/** A question learnt well ten days before, and answered at two wall times. */
function twice(zone: string, one: string, other: string): readonly [Card, Card] {
  const [first, second] = [wall(zone, one), wall(zone, other)]
  const before = scheduler.review(null, 'easy', first - 10 * DAY, offsetIn(zone, first), RULES)
  const card = scheduler.review(before, 'good', first, offsetIn(zone, first), RULES)
  return [card, scheduler.review(card, 'good', second, offsetIn(zone, second), RULES)]
}

/** On one day the second answer hardly counts; a day later it does. */
const isOneDay = ([one, other]: readonly [Card, Card]): boolean =>
  other.stability - one.stability < 0.01 * one.stability

test.each([
  ['07:55 and 08:05 in Shanghai', 'Asia/Shanghai', '2026-03-03T07:55', '2026-03-03T08:05', true],
  ['03:59 and 04:01 in Shanghai', 'Asia/Shanghai', '2026-03-03T03:59', '2026-03-03T04:01', false],
  ['23:50 and 00:10 in Shanghai', 'Asia/Shanghai', '2026-03-03T23:50', '2026-03-04T00:10', true],
  ['04:01 and 03:59 the day after', 'Asia/Shanghai', '2026-03-03T04:01', '2026-03-04T03:59', true],
  [
    '15:55 and 16:05 in Los Angeles',
    'America/Los_Angeles',
    '2026-07-01T15:55',
    '2026-07-01T16:05',
    true,
  ],
  ['03:59 and 04:01 in Kathmandu', 'Asia/Kathmandu', '2026-03-03T03:59', '2026-03-03T04:01', false],
  [
    'both sides of 04:00 as the clocks go forward',
    'Europe/Berlin',
    '2026-03-29T03:59',
    '2026-03-29T04:01',
    false,
  ],
  [
    'the evening before and the night of it',
    'Europe/Berlin',
    '2026-03-28T22:00',
    '2026-03-29T03:30',
    true,
  ],
  [
    'both sides of 04:00 as the clocks go back',
    'Europe/Berlin',
    '2026-10-25T03:59',
    '2026-10-25T04:01',
    false,
  ],
  ['a whole day of 25 hours', 'Europe/Berlin', '2026-10-24T04:01', '2026-10-25T03:59', true],
  ['both sides in New York', 'America/New_York', '2026-11-01T03:59', '2026-11-01T04:01', false],
  [
    'half an hour of summer time',
    'Australia/Lord_Howe',
    '2026-10-04T03:59',
    '2026-10-04T04:01',
    false,
  ],
] as const)('%s: one day is %5$s', (_, zone, one, other, same) => {
  expect(isOneDay(twice(zone, one, other))).toBe(same)
  const days = [one, other].map((text) => {
    const at = wall(zone, text)
    return dayOf(at, offsetIn(zone, at), RULES.rolloverHour)
  })
  expect(days[0] === days[1]).toBe(same)
})

test('what comes back after some days comes back at the same hour of that wall clock', () => {
  const zone = 'Asia/Shanghai'
  const at = wall(zone, '2026-03-03T07:55')
  const card = scheduler.review(null, 'easy', at, 480, RULES)
  expect((card.due - at) % DAY).toBe(0)
  expect(dayOf(card.due, 480, 4)).toBe(addDays('2026-03-03', (card.due - at) / DAY))
})

test('a clock set back stands still instead of failing', () => {
  const at = Date.UTC(2026, 2, 3, 20)
  const first = scheduler.review(null, 'easy', at, 0, RULES)
  const second = scheduler.review(first, 'good', at - 40 * DAY, 0, RULES)
  expect(second).toEqual(scheduler.review(first, 'good', at, 0, RULES))
  expect(second.lastAt).toBe(at)
  const third = scheduler.review(second, 'good', at + DAY, 0, RULES)
  expect(third.stability).toBeGreaterThan(second.stability)
  expect(scheduler.retrievability(second, at - 40 * DAY)).toBe(1)
})

test('a flight to the west is no day back', () => {
  const at = wall('Asia/Shanghai', '2026-03-03T09:00')
  const first = scheduler.review(null, 'easy', at, 480, RULES)
  const landed = scheduler.review(first, 'again', at + 12 * HOUR, -480, RULES)
  expect(landed.state).toBe('relearning')
  expect(landed.due).toBeGreaterThanOrEqual(at)
})

test('whatever the clock and the zone do, there is a card, and it is due after it was answered', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          grade: fc.constantFrom(...GRADES),
          at: fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }),
          offsetMin: fc.integer({ min: -720, max: 840 }),
        }),
        { minLength: 1, maxLength: 20 },
      ),
      (answers) => {
        let card: Card | null = null
        for (const { grade, at, offsetMin } of answers) {
          card = scheduler.review(card, grade, at, offsetMin, RULES)
          expect(card.due).toBeGreaterThan(card.lastAt)
          expect(card.stability).toBeGreaterThan(0)
          expect(scheduler.retrievability(card, at)).toBeLessThanOrEqual(1)
        }
        expect(card?.reps).toBe(answers.length)
      },
    ),
  )
})

test('misses in a row are counted until something is known again', () => {
  let card: Card | null = null
  const misses = (['again', 'again', 'good', 'again', 'hard'] as const).map((grade, i) => {
    card = scheduler.review(card, grade, i * DAY, 0, RULES)
    return card.misses
  })
  expect(misses).toEqual([1, 2, 0, 1, 0])
})

test('eight times forgotten is a leech', () => {
  let card: Card | null = null
  let at = 0
  const lapses: number[] = []
  for (let i = 0; i < 8; i++) {
    for (const grade of ['easy', 'again'] as const) {
      at = (card as Card | null)?.due ?? at
      card = scheduler.review(card, grade, at + DAY, 0, RULES)
    }
    lapses.push(isLeech(card as unknown as Card) ? 1 : 0)
  }
  expect(lapses).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
})

test('days are counted and ended across months, leap days and zones', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
  expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4e12 }),
      fc.integer({ min: -720, max: 840 }),
      fc.nat({ max: 23 }),
      (at, offsetMin, rollover) => {
        const day = dayOf(at, offsetMin, rollover)
        const end = endOf(day, offsetMin, rollover)
        expect(at).toBeLessThan(end)
        expect(end - at).toBeLessThanOrEqual(DAY)
        expect(dayOf(end, offsetMin, rollover)).toBe(addDays(day, 1))
      },
    ),
  )
})
