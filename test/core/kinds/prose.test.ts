import { describe, expect, test } from 'vitest'
import type { RecallQuestion } from '../../../src/core/kinds/recall/question.ts'
import type { Question } from '../../../src/core/question/question.ts'
import {
  begin,
  behavioral,
  design,
  edit,
  mark,
  only,
  phaseOf,
  play,
  recall,
  SECOND,
  type Step,
  ticks,
  workOf,
} from '../drill/sitting.ts'

const rated = (...steps: readonly Step[]) =>
  only(
    play(begin(recall), ...steps, [0, { type: 'rate', grade: 'good' }]).effects,
    'save-attempt',
  )[0]?.attempt

test('a recall that is said goes from reading to done', () => {
  const { drill, effects } = play(
    begin(recall),
    ...ticks(5),
    [0, 'speak'],
    ...ticks(20),
    [0, 'speak'],
    [SECOND, mark('p1')],
    [SECOND, mark('p2')],
    [SECOND, mark('p3')],
    [SECOND, mark('p5')],
    [SECOND, 'submit'],
    [SECOND, { type: 'rate', grade: 'good' }],
    [10, 'attempt-saved'],
  )
  expect(only(effects, 'save-attempt')).toHaveLength(1)
  expect(phaseOf(drill, 'done').attempt).toEqual({
    sitting: 's1',
    question: 'deck/one',
    kind: 'recall',
    digest: 'd1',
    language: 'en',
    budgetMs: 60_000,
    activeMs: 25_000,
    typingMs: 0,
    firstKeyMs: 5000,
    firstGreenMs: null,
    phases: [
      { id: 'reading', ms: 5000 },
      { id: 'speaking', ms: 20_000 },
    ],
    answer: { texts: {}, marks: { p1: 1, p2: 1, p3: 1, p5: 1 }, said: true },
    outcome: 'failed',
    score: 0.8,
    verdict: null,
    hints: 0,
    runs: 0,
    suggested: 'hard',
    chosen: 'good',
    sandbox: null,
    trust: null,
    race: null,
  })
})

const withPoints: Question = {
  ...(recall as RecallQuestion),
  kind: 'recall',
  points: [
    'Without a P one global queue behind one lock',
    'An idle P steals half of another queue',
  ],
}

test('points whose words were typed are ticked beforehand, and whoever ticks has the last word', () => {
  const typed = 'Before 1.1 there was one global queue for all threads behind one lock.'
  const shown = play(begin(withPoints), [SECOND, edit(typed)], [SECOND, 'submit']).drill
  expect(workOf(shown, 'recall')).toMatchObject({ marks: { p1: 1 }, suggested: ['p1'] })
  const touched = play(shown, [SECOND, mark('p1', 0)], [SECOND, mark('p2')]).drill
  expect(workOf(touched, 'recall')).toMatchObject({ marks: { p1: 0, p2: 1 }, suggested: [] })
  const again = play(touched, [0, 'submit'], [0, 'continue'], [0, 'submit'])
  expect(workOf(again.drill, 'recall').marks).toEqual({ p1: 0, p2: 1 })
})

test('what was said leaves nothing that a tick could be suggested from', () => {
  const { drill } = play(begin(withPoints), [0, 'speak'], ...ticks(20), [0, 'speak'])
  expect(workOf(drill, 'recall').marks).toEqual({})
})

test('a recall that is typed keeps the text and the time it took', () => {
  const attempt = rated([SECOND, edit('the P')], ...ticks(9), [0, 'submit'], [0, 'submit'])
  expect(attempt).toMatchObject({
    activeMs: 1000,
    typingMs: 9000,
    answer: { texts: { answer: 'the P' }, said: false },
    score: 0,
    suggested: 'again',
    outcome: 'failed',
  })
})

test('all points within half the budget are easy, and passed', () => {
  const all = ['p1', 'p2', 'p3', 'p4', 'p5'].map((id): Step => [0, mark(id)])
  expect(rated([0, 'speak'], ...ticks(30), [0, 'submit'], ...all, [0, 'submit'])).toMatchObject({
    suggested: 'easy',
    outcome: 'passed',
    score: 1,
    chosen: 'good',
  })
})

test('giving up shows the answer, and it stays given up whatever is ticked', () => {
  const { drill } = play(begin(recall), [SECOND, 'give-up'], [0, mark('p1')])
  expect(phaseOf(drill, 'revealed')).toEqual({ name: 'revealed', hasGivenUp: true })
  const attempt = rated([SECOND, 'give-up'], [0, mark('p1')], [0, 'submit'])
  expect(attempt).toMatchObject({ outcome: 'gave-up', suggested: 'again', firstKeyMs: null })
})

test('hints are counted up to the last one, and each lowers the suggestion', () => {
  const { drill } = play(begin(recall), [0, 'hint'], [0, 'hint'], [0, 'hint'], [0, 'hint'])
  expect(drill.hints).toBe(3)
  const all = ['p1', 'p2', 'p3', 'p4', 'p5'].map((id): Step => [0, mark(id)])
  expect(rated([0, 'hint'], [0, 'submit'], ...all, [0, 'submit'])).toMatchObject({
    hints: 1,
    suggested: 'good',
  })
})

test('after the answer was shown there are no hints, no typing and no giving up', () => {
  const { drill } = play(begin(recall), [0, edit('a')], [0, 'submit'])
  const after = play(drill, [0, 'hint'], [0, edit('b')], [0, 'give-up'], [0, 'speak'], [0, 'pause'])
  expect(after.drill).toMatchObject({ phase: drill.phase, work: drill.work, hints: 0 })
})

test('points are ticked only once the answer is shown', () => {
  expect(workOf(play(begin(recall), [0, mark('p1')]).drill, 'recall').marks).toEqual({})
})

test('a mark stays between nothing and what its line gives', () => {
  const { drill } = play(
    begin(behavioral),
    [0, 'submit'],
    [0, mark('situation', 9)],
    [0, mark('task', -3)],
    [0, mark('no such line', 1)],
  )
  expect(workOf(drill, 'behavioral').marks).toEqual({ situation: 2, task: 0 })
})

test('from the grades there is a way back to the ticks', () => {
  const { drill } = play(
    begin(recall),
    [0, 'submit'],
    [0, mark('p1')],
    [0, 'submit'],
    [0, 'continue'],
    ...['p2', 'p3', 'p4'].map((id): Step => [0, mark(id)]),
    [0, 'submit'],
  )
  expect(phaseOf(drill, 'rating').suggestion?.grade).toBe('hard')
})

test('a self-reported question suggests nothing and is neither passed nor failed', () => {
  const own = { ...recall, verify: 'self' } as typeof recall
  const { drill, effects } = play(
    begin(own),
    [0, 'submit'],
    [0, mark('p1')],
    [0, 'submit'],
    [0, { type: 'rate', grade: 'easy' }],
  )
  expect(phaseOf(drill, 'saving').before).toMatchObject({ suggestion: null })
  expect(only(effects, 'save-attempt')[0]?.attempt).toMatchObject({
    suggested: null,
    outcome: 'self-reported',
    chosen: 'easy',
  })
})

describe('worksheets', () => {
  test('a design whose rubric asks for no evidence is ticked and scored by weight', () => {
    const { drill } = play(
      begin(design),
      [SECOND, edit('Postgres', 'storage.choice')],
      [SECOND, 'submit'],
      [SECOND, mark('retries')],
      [SECOND, 'submit'],
    )
    expect(workOf(drill, 'design').texts).toEqual({ 'storage.choice': 'Postgres' })
    expect(phaseOf(drill, 'rating').suggestion).toEqual({
      grade: 'hard',
      reason: { code: 'share', percent: 75 },
    })
  })

  test('the focus stays on the sheet', () => {
    const focusOf = (...steps: readonly Step[]) =>
      workOf(play(begin(behavioral), ...steps).drill, 'behavioral').focus
    const next: Step = [0, { type: 'focus', by: 1 }]
    expect(focusOf([0, { type: 'focus', by: -1 }])).toBe(0)
    expect(focusOf(next, next)).toBe(2)
    const nine = Array.from({ length: 9 }, () => next)
    expect(focusOf(...nine)).toBe(7)
  })
})

describe('in an editor', () => {
  test('the field opens with what is written, and comes back', () => {
    const { drill, effects } = play(
      begin(recall),
      [0, edit('the P')],
      [0, { type: 'edit-outside', field: 'answer' }],
      [SECOND, { type: 'edited-outside', field: 'answer', text: 'the P holds the queue' }],
    )
    expect(only(effects, 'edit-text')).toEqual([
      { type: 'edit-text', field: 'answer', text: 'the P' },
    ])
    expect(workOf(drill, 'recall').texts).toEqual({ answer: 'the P holds the queue' })
  })

  test('an editor that is closed after the answer was shown loses nothing', () => {
    for (const submits of [1, 2]) {
      const shown = Array.from({ length: submits }, (): Step => [SECOND, 'submit'])
      const { drill } = play(
        begin(recall),
        [0, { type: 'edit-outside', field: 'answer' }],
        ...shown,
        [SECOND, { type: 'edited-outside', field: 'answer', text: 'late' }],
      )
      expect(drill.phase.name).toBe(submits === 1 ? 'revealed' : 'rating')
      expect(workOf(drill, 'recall').texts).toEqual({ answer: 'late' })
    }
  })
})
