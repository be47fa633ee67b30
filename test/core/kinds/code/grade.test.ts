import { expect, test } from 'vitest'
import type { DrillOf } from '../../../../src/core/drill/drill.ts'
import { rulesOf } from '../../../../src/core/kinds/rules.ts'
import { begin, code, judgement } from '../../drill/sitting.ts'
import { gradeOf, suggested, type Took } from '../graded.ts'

function coded(isAccepted: boolean, runs = 3): DrillOf<'code'> {
  const drill = begin(code)
  if (drill.kind !== 'code') throw new Error(drill.kind)
  return { ...drill, work: { ...drill.work, runs, accepted: isAccepted ? judgement('AC') : null } }
}

test.each<readonly [string, DrillOf<'code'>, Took, string]>([
  ['no AC is again', coded(false), {}, 'again'],
  ['giving up is again', coded(false), { hasGivenUp: true }, 'again'],
  ['giving up after a pass is again', coded(true), { hasGivenUp: true }, 'again'],
  ['an AC with a hint is hard', coded(true), { hints: 1 }, 'hard'],
  [
    'an AC on the first run with a hint is hard',
    coded(true, 1),
    { hints: 1, budgets: 0.2 },
    'hard',
  ],
  ['an AC over 1.5 budgets is hard', coded(true), { budgets: 1.51 }, 'hard'],
  ['an AC at 1.5 budgets is good', coded(true), { budgets: 1.5 }, 'good'],
  ['an AC is good', coded(true), {}, 'good'],
  [
    'an AC on the first run within half the budget is easy',
    coded(true, 1),
    { budgets: 0.5 },
    'easy',
  ],
  ['an AC on the first run beyond half is good', coded(true, 1), { budgets: 0.51 }, 'good'],
  ['an AC on the second run within half is good', coded(true, 2), { budgets: 0.2 }, 'good'],
  ['an AC never falls below hard', coded(true), { hints: 3, budgets: 2 }, 'hard'],
])('%s', (_, drill, took, grade) => expect(gradeOf(drill, took)).toBe(grade))

test('the reason carries the figures of the sentence', () => {
  expect(suggested(coded(true, 4), { hints: 1 })?.reason).toEqual({
    code: 'accepted',
    runs: 4,
    hints: 1,
    slips: 0,
    budgets: 1,
  })
  expect(suggested(coded(false))?.reason).toEqual({ code: 'not-accepted' })
  expect(suggested(coded(true), { hasGivenUp: true })?.reason).toEqual({ code: 'gave-up' })
})

test('passed is AC, whatever grade is suggested', () => {
  const outcomeOf = (drill: DrillOf<'code'>, grade: 'hard' | 'easy') =>
    rulesOf(drill).outcome(drill, grade, grade)
  expect(outcomeOf(coded(true), 'hard')).toBe('passed')
  expect(outcomeOf(coded(false), 'easy')).toBe('failed')
})
