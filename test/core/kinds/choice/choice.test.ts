import { expect, test } from 'vitest'
import {
  begin,
  choice,
  edit,
  only,
  phaseOf,
  play,
  SECOND,
  type Step,
  workOf,
} from '../../drill/sitting.ts'

const pick = (option: number): Step => [SECOND, { type: 'choose', option }]
const answered = (...steps: readonly Step[]) => {
  const { drill, effects } = play(
    begin(choice),
    ...steps,
    [0, 'submit'],
    [0, { type: 'rate', grade: 'good' }],
  )
  return { drill, attempt: only(effects, 'save-attempt')[0]?.attempt }
}

test('options stand in the order of this sitting and are chosen by number', () => {
  const { drill } = play(begin(choice), pick(2), pick(0))
  expect(workOf(drill, 'choice')).toMatchObject({ order: [2, 1, 0], chosen: [2, 0] })
  expect(drill).toMatchObject({ phase: { name: 'answering' }, firstKeyMs: SECOND })
})

test('a second choice of the same option takes it back', () => {
  expect(workOf(play(begin(choice), pick(2), pick(2)).drill, 'choice').chosen).toEqual([])
})

test('an option that does not exist cannot be chosen', () => {
  const { drill } = play(begin(choice), pick(3), pick(-1))
  expect(workOf(drill, 'choice').chosen).toEqual([])
  expect(drill.phase.name).toBe('reading')
})

test('an answer goes straight to the grades, for there is nothing to tick', () => {
  const { drill } = play(begin(choice), pick(0), pick(2), [0, 'submit'])
  expect(phaseOf(drill, 'rating').suggestion?.grade).toBe('easy')
})

test('the answer stands once it is judged', () => {
  const { drill } = play(begin(choice), pick(0), [0, 'submit'])
  expect(play(drill, pick(2), [0, 'continue'], [0, 'give-up']).drill).toMatchObject({
    phase: drill.phase,
    work: { chosen: [0] },
  })
})

test('all right is passed, one missed is not', () => {
  expect(answered(pick(0), pick(2)).attempt).toMatchObject({
    outcome: 'passed',
    suggested: 'easy',
    score: 1,
    answer: { texts: {}, marks: { o1: 1, o3: 1 }, said: false },
  })
  expect(answered(pick(0)).attempt).toMatchObject({
    outcome: 'failed',
    suggested: 'hard',
    score: 0.5,
  })
})

test('a wrong option takes away what a right one gave, and never more', () => {
  expect(answered(pick(0), pick(1)).attempt).toMatchObject({ suggested: 'again', score: 0 })
  expect(answered(pick(1)).attempt).toMatchObject({ suggested: 'again', score: 0 })
})

test('giving up is recorded as that, with what was chosen', () => {
  const { effects } = play(
    begin(choice),
    pick(0),
    [0, 'give-up'],
    [0, { type: 'rate', grade: 'again' }],
  )
  expect(only(effects, 'save-attempt')[0]?.attempt).toMatchObject({
    outcome: 'gave-up',
    suggested: 'again',
    answer: { marks: { o1: 1 } },
  })
})

test('what belongs to other kinds changes nothing', () => {
  const { drill, effects } = play(
    begin(choice),
    [0, 'speak'],
    [0, edit('a')],
    [0, { type: 'mode', mode: 'type' }],
    [0, { type: 'focus', by: 1 }],
    [0, 'file-saved'],
    [0, { type: 'edit-outside', field: 'answer' }],
    [0, 'start-over'],
    [0, 'compare'],
  )
  expect(drill).toEqual(begin(choice))
  expect(effects).toEqual([])
})

test('an empty answer is a slip of the finger and changes nothing; giving up is another key', () => {
  const { drill } = play(begin(choice), [0, 'submit'], pick(0), pick(0), [0, 'submit'])
  expect(drill.phase.name).toBe('answering')
  expect(play(drill, [0, 'give-up']).drill.phase).toMatchObject({
    name: 'rating',
    hasGivenUp: true,
  })
})
