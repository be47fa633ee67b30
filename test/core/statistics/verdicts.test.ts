import { expect, test } from 'vitest'
import { selfReportsOf } from '../../../src/core/statistics/self-reports.ts'
import { verdictsOf } from '../../../src/core/statistics/verdicts.ts'
import { past, saved } from './past.ts'

test("verdicts are of judged saves, the most frequent first; the program's own faults stay out", () => {
  const runs = (['AC', 'WA', 'IE', 'WA', 'CE'] as const).map((verdict) => saved({ verdict }))
  expect(verdictsOf(runs)).toEqual({
    n: 4,
    mix: [
      { verdict: 'WA', n: 2 },
      { verdict: 'CE', n: 1 },
      { verdict: 'AC', n: 1 },
    ],
  })
})

test('self-reports are counted apart, by the grade that was chosen', () => {
  const attempts = [
    past({ outcome: 'self-reported', chosen: 'easy' }),
    past({ outcome: 'self-reported', chosen: 'again' }),
    past({ chosen: 'easy' }),
  ]
  expect(selfReportsOf(attempts, [])).toEqual({
    ticked: { said: { n: 0, passed: 0 }, typed: { n: 0, passed: 0 } },
    n: 2,
    grades: [
      { grade: 'again', n: 1 },
      { grade: 'hard', n: 0 },
      { grade: 'good', n: 0 },
      { grade: 'easy', n: 1 },
    ],
  })
})
