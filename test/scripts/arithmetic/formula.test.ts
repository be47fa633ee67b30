import { expect, test } from 'vitest'
import { numbersIn, worth } from '../../../scripts/arithmetic/formula.ts'

test.each([
  ['240 * (0.95 * 3 + 0.05 * 24) / (2 * 60)', 8.1],
  ['10000 / 200000 * 100', 5],
  ['40 - 20 - 5', 15],
  ['2 ^ 41', 2199023255552],
  ['2 ^ 3 ^ 2', 512],
  ['-2 + 5', 3],
  ['3000 * 5000 * 100 / 1e9', 1.5],
  ['5 / (1 - 1/3)', 7.5],
])('%s is %d', (formula, value) => {
  expect(worth(formula)).toBe(value)
})

test.each(['', '1 / 0', '3 *', '(1 + 2', '1 2', '2 ^ 0.5', 'people * 3'])(
  '"%s" cannot be worked out',
  (formula) => {
    expect(worth(formula)).toBeNull()
  },
)

test('every number of a formula is found', () => {
  expect(numbersIn('86400 * 0.5 / 1e9')).toEqual([86400, 0.5, 1e9])
})
