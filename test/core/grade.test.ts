import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPass, type Performance, suggestGrade } from '../../src/core/grade.ts'
import { GRADES } from '../../src/core/log.ts'

type Shared = Extract<Performance, { readonly share: number }>
type Of<Kind> = Extract<Performance, { readonly kind: Kind }>

const calm = { hints: 0, budgets: 1, hasGivenUp: false }
const code = (done: Partial<Of<'code'>>): Performance => ({
  ...calm,
  kind: 'code',
  isAccepted: true,
  runs: 3,
  ...done,
})
const choice = (done: Partial<Of<'choice'>>): Performance => ({
  ...calm,
  kind: 'choice',
  wrong: 0,
  missed: 0,
  ...done,
})
const review = (hits: number, falseAlarms: number, budgets = 1): Performance => ({
  ...calm,
  kind: 'review',
  hits,
  falseAlarms,
  findings: 10,
  budgets,
})
const shared = (kind: Shared['kind'], share: number, budgets = 1): Performance => ({
  ...calm,
  kind,
  share,
  budgets,
})

const gradeOf = (done: Performance) => suggestGrade(done).grade

describe('code', () => {
  test.each([
    ['no AC is again', code({ isAccepted: false }), 'again'],
    ['giving up is again', code({ hasGivenUp: true }), 'again'],
    ['giving up after a pass is again', code({ hasGivenUp: true, isAccepted: true }), 'again'],
    ['an AC with a hint is hard', code({ hints: 1 }), 'hard'],
    [
      'an AC on the first run with a hint is hard',
      code({ hints: 1, runs: 1, budgets: 0.2 }),
      'hard',
    ],
    ['an AC over 1.5 budgets is hard', code({ budgets: 1.51 }), 'hard'],
    ['an AC at 1.5 budgets is good', code({ budgets: 1.5 }), 'good'],
    ['an AC is good', code({}), 'good'],
    [
      'an AC on the first run within half the budget is easy',
      code({ runs: 1, budgets: 0.5 }),
      'easy',
    ],
    ['an AC on the first run beyond half is good', code({ runs: 1, budgets: 0.51 }), 'good'],
    ['an AC on the second run within half is good', code({ runs: 2, budgets: 0.2 }), 'good'],
  ] as const)('%s', (_, done, grade) => expect(gradeOf(done)).toBe(grade))
})

describe.each(['recall', 'estimate'] as const)('%s', (kind) => {
  test.each([
    [0.599, 1, 'again'],
    [0.6, 1, 'hard'],
    [0.899, 1, 'hard'],
    [0.9, 1, 'good'],
    [0.999, 0.5, 'good'],
    [1, 0.51, 'good'],
    [1, 0.5, 'easy'],
  ] as const)('a share of %s in %s budgets is %s', (share, budgets, grade) =>
    expect(gradeOf(shared(kind, share, budgets))).toBe(grade),
  )
})

describe.each(['design', 'behavioral'] as const)('%s', (kind) => {
  test.each([
    [0.599, 1, 'again'],
    [0.6, 1, 'hard'],
    [0.849, 1, 'hard'],
    [0.85, 1, 'good'],
    [0.949, 1, 'good'],
    [0.95, 1, 'easy'],
    [0.95, 1.01, 'good'],
  ] as const)('a share of %s in %s budgets is %s', (share, budgets, grade) =>
    expect(gradeOf(shared(kind, share, budgets))).toBe(grade),
  )
})

describe('choice', () => {
  test.each([
    ['a wrong option is again', choice({ wrong: 1 }), 'again'],
    ['one missed is hard', choice({ missed: 1 }), 'hard'],
    ['two missed are again', choice({ missed: 2 }), 'again'],
    ['all right is good', choice({}), 'good'],
    ['all right within a quarter is easy', choice({ budgets: 0.25 }), 'easy'],
    ['one missed within a quarter stays hard', choice({ missed: 1, budgets: 0.1 }), 'hard'],
  ] as const)('%s', (_, done, grade) => expect(gradeOf(done)).toBe(grade))
})

describe('review', () => {
  test.each([
    ['below half is again', review(4, 0), 'again'],
    ['half is hard', review(5, 0), 'hard'],
    ['two false alarms cost one hit', review(6, 3), 'again'],
    ['four fifths are good', review(8, 0), 'good'],
    ['a false alarm lowers four fifths to hard', review(8, 1), 'hard'],
    ['all is good', review(10, 0), 'good'],
    ['all within half the budget is easy', review(10, 0, 0.5), 'easy'],
    ['all with a false alarm is good at most', review(10, 1, 0.2), 'good'],
    ['more false alarms than hits are again, not less than nothing', review(1, 9), 'again'],
  ] as const)('%s', (_, done, grade) => expect(gradeOf(done)).toBe(grade))
})

describe('lowering', () => {
  test('each hint lowers by one', () => {
    expect(gradeOf({ ...shared('recall', 1, 0.2), hints: 1 })).toBe('good')
    expect(gradeOf({ ...shared('recall', 1, 0.2), hints: 2 })).toBe('hard')
  })

  test('so do more than 1.5 budgets, once', () => {
    expect(gradeOf(shared('recall', 0.9, 1.6))).toBe('hard')
    expect(gradeOf(shared('recall', 0.9, 9))).toBe('hard')
  })

  test('a right answer never falls below hard', () => {
    expect(gradeOf({ ...shared('design', 1, 3), hints: 3 })).toBe('hard')
    expect(gradeOf(choice({ missed: 1, hints: 3, budgets: 2 }))).toBe('hard')
    expect(gradeOf(code({ hints: 3, budgets: 2 }))).toBe('hard')
  })
})

test('the reason carries the figures of the sentence', () => {
  expect(suggestGrade(shared('recall', 4 / 5)).reason).toEqual({ code: 'share', percent: 80 })
  expect(suggestGrade(shared('recall', 0.8999)).reason).toEqual({ code: 'share', percent: 89 })
  expect(suggestGrade(choice({ wrong: 1, missed: 2 })).reason).toEqual({
    code: 'options',
    wrong: 1,
    missed: 2,
  })
  expect(suggestGrade(code({ runs: 4, hints: 1 })).reason).toEqual({
    code: 'accepted',
    runs: 4,
    hints: 1,
    budgets: 1,
  })
  expect(suggestGrade(code({ isAccepted: false })).reason).toEqual({ code: 'not-accepted' })
  expect(suggestGrade(code({ hasGivenUp: true })).reason).toEqual({ code: 'gave-up' })
})

test('passed is AC for code, and a suggestion of good or better for the rest', () => {
  expect(isPass('code', 'hard', true)).toBe(true)
  expect(isPass('code', 'easy', false)).toBe(false)
  expect(isPass('recall', 'good', false)).toBe(true)
  expect(isPass('recall', 'easy', false)).toBe(true)
  expect(isPass('recall', 'hard', true)).toBe(false)
})

const performance = fc
  .tuple(
    fc.record({ budgets: fc.double({ min: 0, max: 5, noNaN: true }), hints: fc.nat(3) }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom<Shared['kind']>('recall', 'estimate', 'design', 'behavioral'),
  )
  .map(
    ([rest, share, kind]): Shared => ({
      ...rest,
      kind,
      share,
      hasGivenUp: false,
    }),
  )

const rankOf = (done: Performance) => GRADES.indexOf(gradeOf(done))

test('more points never suggest less; more hints and more time never suggest more', () => {
  fc.assert(
    fc.property(performance, fc.double({ min: 0, max: 1, noNaN: true }), (done, by) => {
      const rank = rankOf(done)
      expect(rankOf({ ...done, share: done.share + (1 - done.share) * by })).toBeGreaterThanOrEqual(
        rank,
      )
      expect(rankOf({ ...done, hints: done.hints + 1 })).toBeLessThanOrEqual(rank)
      expect(rankOf({ ...done, budgets: done.budgets + by })).toBeLessThanOrEqual(rank)
    }),
  )
})
