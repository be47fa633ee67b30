import { expect, test } from 'vitest'
import { countedDays, forecastOf } from '../../../src/core/statistics/forecast.ts'

test('what is older than today is overdue, the rest stands on its day', () => {
  const days = countedDays('2026-02-27')
  expect(days[0]).toBe('2026-02-26')
  expect(days).toHaveLength(15)
  const forecast = forecastOf([7, 3, 0, 2], '2026-02-27')
  expect(forecast.overdue).toBe(7)
  expect(forecast.days).toHaveLength(14)
  expect(forecast.days.slice(0, 4)).toEqual([
    { date: '2026-02-27', due: 3 },
    { date: '2026-02-28', due: 0 },
    { date: '2026-03-01', due: 2 },
    { date: '2026-03-02', due: 0 },
  ])
})
