import { expect, test } from 'vitest'
import type { Drill } from '../../../../src/core/drill/drill.ts'
import type { Question } from '../../../../src/core/question/question.ts'
import { begin, play, review } from '../../drill/sitting.ts'
import { gradeOf } from '../graded.ts'

const lines = Array.from({ length: 30 }, (_, i) => i + 1)
/** Ten findings, in lines 1 to 10 of thirty. */
const asked = {
  ...review,
  exhibit: { language: 'text', text: lines.join('\n') },
  findings: lines.slice(0, 10).map((line) => ({ lines: [line, line], text: 'a fault' })),
} as Question

function spotted(hits: number, falseAlarms: number): Drill {
  const spots = [...lines.slice(0, hits), ...lines.slice(20, 20 + falseAlarms)]
  const steps = spots.flatMap((line) => [
    [0, { type: 'cursor', to: line }] as const,
    [0, 'span'] as const,
    [0, 'span'] as const,
  ])
  return play(begin(asked), ...steps).drill
}

test.each([
  ['below half is again', spotted(4, 0), 1, 'again'],
  ['half is hard', spotted(5, 0), 1, 'hard'],
  ['two false alarms cost one hit', spotted(6, 3), 1, 'again'],
  ['four fifths are good', spotted(8, 0), 1, 'good'],
  ['a false alarm lowers four fifths to hard', spotted(8, 1), 1, 'hard'],
  ['all is good', spotted(10, 0), 1, 'good'],
  ['all within half the budget is easy', spotted(10, 0), 0.5, 'easy'],
  ['all with a false alarm is good at most', spotted(10, 1), 0.2, 'good'],
  ['more false alarms than hits are again, not less than nothing', spotted(1, 9), 1, 'again'],
] as const)('%s', (_, drill, budgets, grade) => expect(gradeOf(drill, { budgets })).toBe(grade))
