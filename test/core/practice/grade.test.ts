import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRADES } from '../../../src/core/log.ts'
import {
  byShare,
  type Effort,
  KNOWN,
  suggestGrade,
  WORKED_OUT,
} from '../../../src/core/practice/grade.ts'

const suggested = (share: number, took: Partial<Effort> = {}, scale = KNOWN) => {
  const effort = { budgets: 1, hints: 0, ...took }
  return suggestGrade(byShare(share, effort, scale), effort)
}

test('each hint lowers by one', () => {
  expect(suggested(1, { budgets: 0.2, hints: 1 }).grade).toBe('good')
  expect(suggested(1, { budgets: 0.2, hints: 2 }).grade).toBe('hard')
})

test('so do more than 1.5 budgets, once', () => {
  expect(suggested(0.9, { budgets: 1.6 }).grade).toBe('hard')
  expect(suggested(0.9, { budgets: 9 }).grade).toBe('hard')
})

test('a right answer never falls below hard', () => {
  expect(suggested(1, { budgets: 3, hints: 3 }, WORKED_OUT).grade).toBe('hard')
})

test('the reason carries the figures of the sentence', () => {
  expect(suggested(4 / 5).reason).toEqual({ code: 'share', percent: 80 })
  expect(suggested(0.8999).reason).toEqual({ code: 'share', percent: 89 })
})

const some = (max: number) => fc.double({ min: 0, max, noNaN: true })
const rankOf = (...done: Parameters<typeof suggested>) => GRADES.indexOf(suggested(...done).grade)

test('more points never suggest less; more hints and more time never suggest more', () => {
  const took = fc.record({ budgets: some(5), hints: fc.nat(3) })
  const scales = fc.constantFrom(KNOWN, WORKED_OUT)
  fc.assert(
    fc.property(took, some(1), scales, some(1), ({ budgets, hints }, share, scale, by) => {
      const rank = rankOf(share, { budgets, hints }, scale)
      const more = share + (1 - share) * by
      expect(rankOf(more, { budgets, hints }, scale)).toBeGreaterThanOrEqual(rank)
      expect(rankOf(share, { budgets, hints: hints + 1 }, scale)).toBeLessThanOrEqual(rank)
      expect(rankOf(share, { budgets: budgets + by, hints }, scale)).toBeLessThanOrEqual(rank)
    }),
  )
})
