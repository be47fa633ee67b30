import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paceOf } from '../../../src/core/statistics/pace.ts'
import { ascending, quantile } from '../../../src/core/statistics/quantile.ts'
import { MINUTE, past, took } from './past.ts'

const oneTopic = () => ['maps']

test('the newest five stand against all earlier ones of the topic', () => {
  const newest = took(0.5, 0.6, 0.7, 0.8, 0.9)
  const earlier = took(0.1, 0.2, 0.7, 0.7, 1, 1, 1, 1, 1, 1)
  const [maps] = paceOf([...newest, ...earlier], oneTopic).topics
  // Six were slower, and two as fast count half.
  expect(maps?.latest).toEqual({ n: 5, median: 0.7, fasterThan: 0.7, earlier: 10 })
})

test('with fewer than ten earlier answers there is no percentile', () => {
  const [maps] = paceOf(took(...Array.from({ length: 14 }, () => 1)), oneTopic).topics
  expect(maps).toMatchObject({ n: 14, median: 1, latest: null })
})

test('giving up at once is not fast, and without a budget there is no pace', () => {
  const attempts = [past({ outcome: 'gave-up', activeMs: 1 }), past({ budgetMs: 0 })]
  expect(paceOf(attempts, oneTopic).topics).toEqual([])
})

test('a question counts for each of its tags; the most practised topic comes first', () => {
  const attempts = [past({ question: 'go/a' }), past({ question: 'go/b' })]
  const { topics } = paceOf(attempts, (name) => (name === 'go/a' ? ['x', 'y'] : ['y']))
  expect(topics.map(({ topic, n }) => [topic, n])).toEqual([
    ['y', 2],
    ['x', 1],
  ])
})

test('time to first green is of those that turned green', () => {
  const greens = [1, 2, 3].map((minutes) => past({ firstGreenMs: minutes * MINUTE }))
  expect(paceOf([...greens, past()], oneTopic).firstGreen).toEqual({
    n: 3,
    medianMs: 2 * MINUTE,
    p90Ms: 2.8 * MINUTE,
  })
  expect(paceOf([past()], oneTopic).firstGreen).toBeNull()
})

test('quantiles lie between least and most and grow with their share', () => {
  const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 30 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(values, share, share, (all, one, other) => {
      const sorted = ascending(all)
      const low = quantile(sorted, Math.min(one, other)) ?? Number.NaN
      const high = quantile(sorted, Math.max(one, other)) ?? Number.NaN
      expect(low).toBeGreaterThanOrEqual(sorted[0] ?? Number.NaN)
      expect(high).toBeLessThanOrEqual(sorted.at(-1) ?? Number.NaN)
      expect(high).toBeGreaterThanOrEqual(low - 1e-9)
    }),
  )
  expect(quantile([], 0.5)).toBeNull()
})
