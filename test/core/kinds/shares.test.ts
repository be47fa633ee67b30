/** The kinds whose grade is a share of what could be had. */
import { describe, expect, test } from 'vitest'
import type { Drill } from '../../../src/core/drill/drill.ts'
import { linesOf } from '../../../src/core/kinds/facts.ts'
import { rulesOf } from '../../../src/core/kinds/rules.ts'
import type { Question } from '../../../src/core/question/question.ts'
import {
  begin,
  behavioral,
  choice,
  design,
  edit,
  estimate,
  play,
  recall,
  review,
} from '../drill/sitting.ts'
import { gradeOf } from './graded.ts'

/** Each line is ticked by that much of what it can have. */
function ticked(question: Question, share: number): Drill {
  const drill = begin(question)
  if (drill.kind !== 'recall' && drill.kind !== 'design' && drill.kind !== 'behavioral')
    throw new Error(`nothing to tick in ${drill.kind}`)
  const marks = Object.fromEntries(linesOf(question).map(({ id, most }) => [id, share * most]))
  return { ...drill, work: { ...drill.work, marks } } as Drill
}

/** So many of a thousand numbers are right. */
function estimated(share: number): Drill {
  const ids = Array.from({ length: 1000 }, (_, i) => `n${i}`)
  const asks = ids.map((id) => ({ id, ask: 'How many?', answer: 1, unit: '', within: 1 }))
  const right = ids.slice(0, share * 1000)
  const drill = begin({ ...estimate, asks } as Question)
  return play(drill, ...right.map((id) => [0, edit('1', id)] as const)).drill
}

const KNOWN = {
  recall: (share: number) => ticked(recall, share),
  estimate: estimated,
}
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
    expect(gradeOf(KNOWN[kind](share), { budgets })).toBe(grade),
  )
})

const WORKED_OUT = { design, behavioral }
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
    expect(gradeOf(ticked(WORKED_OUT[kind], share), { budgets })).toBe(grade),
  )
})

test.each([
  ['again', 'failed'],
  ['hard', 'failed'],
  ['good', 'passed'],
  ['easy', 'passed'],
] as const)('an answer that is %s by the rules has %s', (suggestion, outcome) => {
  for (const question of [recall, choice, estimate, review, design, behavioral]) {
    const drill = begin(question)
    expect(rulesOf(drill).outcome(drill, suggestion, suggestion)).toBe(outcome)
  }
})

test.each([
  ['good', 'hard'],
  ['hard', 'good'],
  ['again', 'easy'],
] as const)(
  'who has %s by the rules and says %s has not passed a design or a story',
  (suggestion, chosen) => {
    for (const question of [design, behavioral]) {
      const drill = begin(question)
      expect(rulesOf(drill).outcome(drill, suggestion, chosen)).toBe('failed')
    }
  },
)
