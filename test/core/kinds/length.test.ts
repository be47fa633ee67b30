import { expect, test } from 'vitest'
import { leastMs, lengthOf } from '../../../src/core/kinds/length.ts'

const PACE = { words: 120, signs: 240 }
const MINUTE = 60_000

test('five seconds cannot hold five points', () => {
  const points = Array.from({ length: 5 }, () => 'one two three four five six')
  // Thirty words are a quarter of a minute; in key words a good half of it.
  expect(leastMs(points, PACE)).toBeCloseTo(9000)
  expect(lengthOf(5000, MINUTE, leastMs(points, PACE))).toBe('too-short')
  expect(lengthOf(9500, MINUTE, leastMs(points, PACE))).toBe('right')
})

test('Chinese points are counted by their signs, and nothing to say takes no time', () => {
  expect(leastMs(['一个全局队列和一把锁'], PACE)).toBeCloseTo(1500)
  expect(lengthOf(1, MINUTE, leastMs([], PACE))).toBe('right')
})

test('more than one and a half times the budget is too long', () => {
  expect(lengthOf(1.5 * MINUTE, MINUTE, 0)).toBe('right')
  expect(lengthOf(1.5 * MINUTE + 1, MINUTE, 0)).toBe('too-long')
})
