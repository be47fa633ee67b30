import { expect, test } from 'vitest'
import { elapsed, overMs } from '../../../../src/core/drill/time/stopwatch.ts'

const between = (wallMs: number, monoMs: number) =>
  elapsed({ at: 1_000_000, monoMs: 500 }, { at: 1_000_000 + wallMs, monoMs: 500 + monoMs })

test('time is counted by the clock that never jumps', () => {
  expect(between(1000, 1000)).toEqual({ countedMs: 1000, gapMs: 0 })
  expect(between(-3_600_000, 1000)).toEqual({ countedMs: 1000, gapMs: 0 })
  expect(between(1000, -5)).toEqual({ countedMs: 0, gapMs: 0 })
})

test('half a minute without an event still counts, more is a gap', () => {
  expect(between(30_000, 30_000)).toEqual({ countedMs: 30_000, gapMs: 0 })
  expect(between(30_001, 30_001)).toEqual({ countedMs: 0, gapMs: 30_001 })
})

test('a machine that slept shows on the wall alone, a stopped program on both clocks', () => {
  expect(between(60_000, 10)).toEqual({ countedMs: 0, gapMs: 60_000 })
  expect(between(60_000, 61_000)).toEqual({ countedMs: 0, gapMs: 61_000 })
})

test('overtime is what lies beyond the budget', () => {
  expect(overMs(59_000, 60_000)).toBe(0)
  expect(overMs(60_000, 60_000)).toBe(0)
  expect(overMs(61_500, 60_000)).toBe(1500)
})
