import fc from 'fast-check'
import { expect, test } from 'vitest'
import { budgetOf } from '../../../src/core/statistics/budget.ts'
import { past, took } from './past.ts'

test('bands end where grades change, and what is exactly on the edge is still within', () => {
  const { n, bands } = budgetOf(took(0.2, 0.5, 0.6, 1, 1.2, 1.5, 1.6, 9))
  expect(n).toBe(8)
  expect(bands).toEqual([
    { upTo: 0.5, n: 2 },
    { upTo: 1, n: 2 },
    { upTo: 1.5, n: 2 },
    { upTo: null, n: 2 },
  ])
})

test('each kind has its own median and share within the budget', () => {
  const attempts = [...took(0.5, 1, 2), past({ kind: 'code', outcome: 'gave-up' })]
  expect(budgetOf(attempts).kinds).toEqual([{ kind: 'recall', n: 3, median: 1, within: 2 / 3 }])
})

test('the bands add up to n', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 4, noNaN: true })), (budgets) => {
      const { n, bands } = budgetOf(took(...budgets))
      expect(bands.reduce((sum, band) => sum + band.n, 0)).toBe(n)
    }),
  )
})
