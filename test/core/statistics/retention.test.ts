import { expect, test } from 'vitest'
import { retentionOf } from '../../../src/core/statistics/retention.ts'
import { past } from './past.ts'

test('before anything came back there is no retention', () => {
  expect(retentionOf([past(), past({ chosen: 'again' })])).toBeNull()
})

test('what was known stands against what was expected, as a whole and by band', () => {
  const reviews = [
    past({ predicted: 0.95, chosen: 'good' }),
    past({ predicted: 1, chosen: 'hard' }),
    past({ predicted: 0.6, chosen: 'again' }),
    past({ predicted: 0.5, chosen: 'good' }),
    past({ chosen: 'again' }),
  ]
  const retention = retentionOf(reviews)
  expect(retention).toMatchObject({ n: 4, actual: 0.75 })
  expect(retention?.predicted).toBeCloseTo(0.7625)
  expect(retention?.bands).toEqual([
    { from: 0.5, to: 0.7, n: 2, predicted: 0.55, actual: 0.5 },
    { from: 0.9, to: 1, n: 2, predicted: 0.975, actual: 1 },
  ])
})
