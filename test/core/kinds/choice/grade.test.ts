import { expect, test } from 'vitest'
import type { Drill } from '../../../../src/core/drill/drill.ts'
import type { Question } from '../../../../src/core/question/question.ts'
import { begin, choice, play } from '../../drill/sitting.ts'
import { gradeOf, suggested, type Took } from '../graded.ts'

const option = (correct: boolean) => ({ text: 'so', correct })
const asked = {
  ...choice,
  options: [...[1, 2, 3].map(() => option(true)), ...[1, 2].map(() => option(false))],
} as Question

const chosen = ({ wrong = 0, missed = 0 }: { wrong?: number; missed?: number }): Drill => {
  const options = [...[0, 1, 2].slice(missed), ...[3, 4].slice(0, wrong)]
  return play(begin(asked), ...options.map((one) => [0, { type: 'choose', option: one }] as const))
    .drill
}

test.each<readonly [string, Drill, Took, string]>([
  ['a wrong option is again', chosen({ wrong: 1 }), {}, 'again'],
  ['one missed is hard', chosen({ missed: 1 }), {}, 'hard'],
  ['two missed are again', chosen({ missed: 2 }), {}, 'again'],
  ['all right is good', chosen({}), {}, 'good'],
  ['all right within a quarter is easy', chosen({}), { budgets: 0.25 }, 'easy'],
  ['one missed within a quarter stays hard', chosen({ missed: 1 }), { budgets: 0.1 }, 'hard'],
  ['one missed never falls below hard', chosen({ missed: 1 }), { hints: 3, budgets: 2 }, 'hard'],
])('%s', (_, drill, took, grade) => expect(gradeOf(drill, took)).toBe(grade))

test('the reason carries the figures of the sentence', () => {
  expect(suggested(chosen({ wrong: 1, missed: 2 }))?.reason).toEqual({
    code: 'options',
    wrong: 1,
    missed: 2,
  })
})
