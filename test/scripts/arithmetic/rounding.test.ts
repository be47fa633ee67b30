import { expect, test } from 'vitest'
import { isRounded } from '../../../scripts/arithmetic/rounding.ts'

test.each([
  [63, 63.072],
  [1.9, 1.89216],
  [167, 166.6666666667],
  [20_000, 19_800],
  [0.16, 0.15625],
  [0, 0],
])('%d stands for %d', (shown, value) => {
  expect(isRounded(shown, value)).toBe(true)
})

test.each([
  [2, 2.4],
  [20_000, 21_000],
  [0.15, 0.1667],
  [64, 63.072],
  [5, -5],
  [0, 0.1],
  [1, Number.POSITIVE_INFINITY],
])('%d does not stand for %d', (shown, value) => {
  expect(isRounded(shown, value)).toBe(false)
})
