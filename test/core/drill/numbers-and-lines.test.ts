/** The kinds that are answered with numbers and with lines: estimates, reviews, and the bug of a wrong answer. */
import { expect, test } from 'vitest'
import { attemptOf } from '../../../src/core/drill/attempt.ts'
import { draftForm, toDraft } from '../../../src/core/drill/draft.ts'
import type { Drill } from '../../../src/core/drill/drill.ts'
import { fromDraft, startDrill } from '../../../src/core/drill/start.ts'
import { diagnosisOf } from '../../../src/core/kinds/code/bug.ts'
import type { CodeQuestion } from '../../../src/core/kinds/code/question.ts'
import type { BugSource } from '../../../src/core/kinds/code/work.ts'
import {
  begin,
  code,
  estimate,
  judged,
  phaseOf,
  play,
  review,
  SECOND,
  START,
  taskOf,
  workOf,
} from './sitting.ts'

const numbers = (rate: string, size: string): Drill =>
  play(
    begin(estimate),
    [SECOND, { type: 'edit', field: 'rate', text: rate }],
    [SECOND, { type: 'edit', field: 'size', text: size }],
    [SECOND, 'submit'],
  ).drill

test('an estimate goes straight to the grades: every number in its own unit, within its factor', () => {
  expect(phaseOf(numbers('3.2k/s', '2000 MB'), 'rating').suggestion).toMatchObject({
    grade: 'easy',
    reason: { code: 'share', percent: 100 },
  })
  expect(phaseOf(numbers('3.2k/s', '3 GB'), 'rating').suggestion).toMatchObject({
    grade: 'again',
    reason: { percent: 50 },
  })
  // A rate without its unit is no rate, and text is no number: that is said once before it counts.
  const unread = numbers('3500', 'a lot')
  expect(workOf(unread, 'estimate').isWarned).toBe(true)
  expect(unread.phase.name).toBe('answering')
  const again = play(unread, [SECOND, 'submit']).drill
  expect(phaseOf(again, 'rating').suggestion?.grade).toBe('again')
})

test('a range of lines is begun, ended, described and taken back', () => {
  const { drill } = play(
    begin(review),
    [0, { type: 'cursor', to: 2 }],
    [0, 'span'],
    [0, { type: 'cursor', to: 99 }],
    [0, 'span'],
  )
  const work = workOf(drill, 'review')
  expect(work.spotting.spots).toEqual([{ id: 'l2-5', from: 2, to: 5 }])
  expect(work.noting).toBe('l2-5')
  const noted = play(
    drill,
    [0, { type: 'edit', field: 'l2-5', text: 'leaks' }],
    [0, 'submit'],
  ).drill
  expect(workOf(noted, 'review')).toMatchObject({ noting: null, texts: { 'l2-5': 'leaks' } })
  expect(noted.phase.name).toBe('answering')
  expect(workOf(play(noted, [0, 'unspan']).drill, 'review').spotting.spots).toEqual([])
})

test('lines that overlap a finding hit it; what overlaps none is a false alarm and costs half a hit', () => {
  const at = (line: number) =>
    [
      [0, { type: 'cursor', to: line }],
      [0, 'span'],
      [0, 'span'],
      [0, 'submit'],
    ] as const
  const both = play(begin(review), ...at(3), ...at(5), [0, 'submit']).drill
  expect(phaseOf(both, 'rating').suggestion?.grade).toBe('easy')
  const alarmed = play(begin(review), ...at(3), ...at(5), ...at(1), [0, 'submit']).drill
  expect(phaseOf(alarmed, 'rating').suggestion).toMatchObject({ grade: 'hard' })
  expect(attemptOf(alarmed, 'hard', false, null).score).toBe(0.75)
})

const bug: BugSource = { name: 'unbounded.go', lines: ['a', 'b', 'c', 'd'], changed: [[2, 2]] }
const withTests = {
  ...code,
  tests: [
    { name: 'TestOrder', title: 'In order' },
    { name: 'TestLimit', title: 'Bounded' },
  ],
} as CodeQuestion
const debugging = (): Drill =>
  startDrill({ ...taskOf(withTests), form: 'debug', bug }, START, {
    sitting: 's',
    file: '/home/sparr/debug/answer.go',
    shuffle: () => [],
  })
const named = (line: number): Drill =>
  play(
    debugging(),
    [0, 'span'],
    [0, { type: 'focus', by: 1 }],
    [0, { type: 'cursor', to: line }],
    [0, 'span'],
    [0, 'span'],
  ).drill

test('a bug is named before anything is judged', () => {
  const early = play(debugging(), [SECOND, 'file-saved'])
  expect(early.effects.filter(({ type }) => type === 'judge')).toEqual([])
  const { drill, effects } = play(named(2), [SECOND, 'submit'])
  expect(effects).toContainEqual({ type: 'judge-bug', name: 'unbounded.go' })
  expect(workOf(drill, 'code').bug).toMatchObject({ isNamed: true })
  expect(play(drill, [SECOND, 'file-saved']).effects).toContainEqual(
    expect.objectContaining({ type: 'judge' }),
  )
})

test('any promise that breaks is the right one, and the lines may be named more widely than the bug', () => {
  const first = workOf(named(2), 'code').bug?.named[0] ?? ''
  const told = (failing: readonly string[], line: number) => {
    const { drill } = play(named(line), [0, 'submit'], [0, { type: 'bug-judged', failing }])
    const work = workOf(drill, 'code').bug
    return work && diagnosisOf(work, bug)
  }
  expect(told([first, 'TestOther'], 2)).toEqual({ isBehaviourRight: true, areLinesRight: true })
  expect(told(['TestOther'], 4)).toEqual({ isBehaviourRight: false, areLinesRight: false })
})

test('what the bug breaks is asked again with the next verdict where asking has failed', () => {
  const untrusted = { code: 'untrusted', deck: 'deck', why: 'no-sandbox' } as const
  const refused = { type: 'failed', trouble: { what: 'judge', fault: untrusted } } as const
  const { drill, effects } = play(
    named(2),
    [0, 'submit'],
    [0, refused],
    [0, 'allow'],
    [SECOND, judged(1, 'WA')],
  )
  expect(effects.filter(({ type }) => type === 'judge-bug')).toHaveLength(2)
  const told = play(drill, [0, { type: 'bug-judged', failing: ['TestOrder'] }]).drill
  const again = play(told, [SECOND, 'file-saved'], [SECOND, judged(2, 'WA')])
  expect(again.effects.filter(({ type }) => type === 'judge-bug')).toEqual([])
})

test('a repair after a wrong diagnosis is worth what a hint costs, and its changed lines are kept', () => {
  const repaired = (line: number): Drill =>
    play(
      named(line),
      [0, 'submit'],
      [SECOND, 'file-saved'],
      [SECOND, { ...judged(1), changedLines: 1 }],
    ).drill
  expect(phaseOf(repaired(2), 'rating').suggestion?.grade).toBe('easy')
  expect(phaseOf(repaired(4), 'rating').suggestion?.grade).toBe('hard')
  expect(attemptOf(repaired(2), 'good', false, null)).toMatchObject({
    form: 'debug',
    answer: { marks: { lines: 1, changedLines: 1 } },
  })
})

test('a draft remembers its form and its bug, and fits no other', () => {
  const state = toDraft(named(2))
  expect(draftForm(state)).toEqual({ form: 'debug', bug: 'unbounded.go' })
  expect(draftForm('{')).toEqual({ form: 'long', bug: null })
  const task = { ...taskOf(withTests), form: 'debug' as const, bug }
  expect(workOf(fromDraft(state, task, START), 'code').bug?.spotting.spots).toHaveLength(1)
  expect(() => fromDraft(state, taskOf(withTests), START)).toThrow('another form')
})
