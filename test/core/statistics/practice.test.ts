import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../src/core/day.ts'
import { weekdayOf } from '../../../src/core/statistics/dates.ts'
import { firstShown, practiceOf } from '../../../src/core/statistics/practice.ts'

const day = (date: string, attempts = 1) => ({ date, attempts, passed: 0, activeMs: 60_000 })
/** A Thursday. */
const TODAY = '2026-03-05'

test('days of the last fortnight are counted, today among them, and a gap breaks nothing', () => {
  const days = [day('2026-02-19'), day('2026-02-20', 3), day('2026-03-01'), day('2026-03-05')]
  expect(practiceOf(days, TODAY)).toMatchObject({ practised: 3, of: 14 })
})

test('a day without practice is a day with nothing, a day to come is none', () => {
  const { weeks } = practiceOf([day('2026-03-02', 4)], TODAY)
  const [monday, tuesday, , thursday, friday] = weeks.at(-1) ?? []
  expect(monday).toMatchObject({ date: '2026-03-02', attempts: 4 })
  expect(tuesday).toMatchObject({ date: '2026-03-03', attempts: 0 })
  expect(thursday).toMatchObject({ date: TODAY, attempts: 0 })
  expect(friday).toBeNull()
})

test('whole weeks from Monday on end with the week of today, whatever day it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -800, max: 800 }), (offset) => {
      const today = addDays(TODAY, offset)
      const { weeks, from, to } = practiceOf([], today)
      const days = weeks.flat()
      expect(weekdayOf(from)).toBe(0)
      expect(from).toBe(firstShown(today))
      expect(days).toHaveLength(7 * 26)
      expect(days[0]?.date).toBe(from)
      expect(days.findLast((one) => one !== null)?.date).toBe(today)
      expect(to).toBe(today)
    }),
  )
})
