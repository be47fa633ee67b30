/** The bug of a wrong answer is named, then repaired. */
import { expect, test } from 'vitest'
import { attemptOf } from '../../../../src/core/drill/attempt.ts'
import { draftForm, toDraft } from '../../../../src/core/drill/draft.ts'
import type { Drill } from '../../../../src/core/drill/drill.ts'
import { fromDraft, startDrill } from '../../../../src/core/drill/start.ts'
import { diagnosisOf } from '../../../../src/core/kinds/code/bug.ts'
import type { CodeQuestion } from '../../../../src/core/kinds/code/question.ts'
import type { BugSource } from '../../../../src/core/kinds/code/work.ts'
import { code, judged, phaseOf, play, SECOND, START, taskOf, workOf } from '../../drill/sitting.ts'

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
