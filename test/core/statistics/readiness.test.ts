import { expect, test } from 'vitest'
import type { Level } from '../../../src/core/kinds/common.ts'
import { type Known, readinessOf } from '../../../src/core/statistics/readiness.ts'

const question = (name: string, axis: string, level: Level = 'owner') => ({ name, axis, level })
const PROFILE = {
  id: 'p',
  title: 'P',
  level: 'owner',
  axes: [
    { id: 'services', weight: 75, minSample: 2 },
    { id: 'memory', weight: 25, minSample: 3 },
  ],
} as const
const ALL = [
  question('a', 'services'),
  question('b', 'services', 'decider'),
  question('c', 'services', 'executor'),
  question('d', 'memory'),
  question('e', 'memory'),
]
const known =
  (past: Readonly<Record<string, Known>>) =>
  (name: string): Known | undefined =>
    past[name]
const good = { lastGrade: 'good', retrievability: 0.8 } as const

test('an axis with too few attempts says nothing, and no share stands without its count', () => {
  const { axes, share, told } = readinessOf(PROFILE, ALL, known({ a: good, d: good }))
  expect(axes).toMatchObject([
    { id: 'services', questions: 2, attempted: 1, share: null },
    { id: 'memory', attempted: 1, share: null },
  ])
  expect([share, told]).toEqual([null, 0])
})

test('what was known last counts by the chance that it is still known, at the level or above it', () => {
  const past = { a: good, b: { lastGrade: 'hard', retrievability: 1 }, c: good } as const
  const { axes, share, told } = readinessOf(PROFILE, ALL, known(past))
  expect(axes[0]).toMatchObject({ attempted: 2, share: (0.8 + 0.5) / 2 })
  expect(share).toBeCloseTo(0.65)
  expect(told).toBe(75)
})

test('an axis with fewer questions than its sample is told once all were attempted', () => {
  const past = { d: good, e: { lastGrade: 'again', retrievability: 1 } } as const
  const { axes, told } = readinessOf(PROFILE, ALL, known(past))
  expect(axes[1]).toMatchObject({ minSample: 2, attempted: 2, share: 0.4 })
  expect(told).toBe(25)
})
