/** What is asked once code has passed: taken up with one key, said or typed, and held against its points. */
import { expect, test } from 'vitest'
import type { Drill } from '../../../../src/core/drill/drill.ts'
import type { Question } from '../../../../src/core/question/question.ts'
import {
  begin,
  code,
  judged,
  mark,
  only,
  play,
  SECOND,
  type Step,
  workOf,
} from '../../drill/sitting.ts'

const asked: Question = {
  ...code,
  followUps: [
    { ask: 'And then?', points: [] },
    {
      ask: 'One host is slow?',
      points: ['A limit per host beside the limit for all', 'Each call has a deadline of its own'],
    },
    { ask: 'As they arrive?', points: ['It returns a channel', 'The function closes it'] },
  ],
} as Question

const pass: readonly Step[] = [
  [5 * SECOND, 'file-saved'],
  [SECOND, judged(1)],
]
const passed = play(begin(asked), ...pass).drill
const reply: Step = [0, 'reply']
const attemptOf = (...steps: readonly Step[]) =>
  only(play(passed, ...steps, [0, { type: 'rate', grade: 'good' }]).effects, 'save-attempt')[0]
    ?.attempt

test('a reply that is typed has its points suggested, and is kept with the attempt', () => {
  const typed = 'I put a limit per host next to the limit for all of them.'
  const attempt = attemptOf(reply, [SECOND, { type: 'edit', field: 'reply', text: typed }], reply)
  expect(attempt?.answer).toMatchObject({
    texts: { 'reply.1': typed },
    marks: { 'reply.1.p1': 1 },
  })
})

test('a reply that is said lasts from key to key, and its points are ticked', () => {
  const { drill } = play(passed, reply, [0, 'speak'], [9 * SECOND, 'speak'], [0, mark('p2')])
  expect(workOf(drill, 'code').reply).toMatchObject({ saidMs: 9000, marks: { p2: 1 } })
  expect(drill.spent).toEqual(passed.spent)
})

test('the next one comes after it, and after the last none', () => {
  const one: readonly Step[] = [reply, reply, [0, mark('p1')], reply]
  expect(attemptOf(...one, ...one, reply, reply)?.answer.marks).toEqual({
    'reply.1.p1': 1,
    'reply.2.p1': 1,
  })
})

test('the grade is that of the code', () => {
  const { suggested, outcome, score } = attemptOf(reply, reply) ?? {}
  expect({ suggested, outcome, score }).toEqual({
    suggested: attemptOf()?.suggested,
    outcome: 'passed',
    score: 1,
  })
})

test('nothing is asked before a pass, after giving up, or where another interviewer asks', () => {
  const gaveUp = play(begin(asked), [0, 'give-up'], [0, 'give-up'], reply).drill
  const alone = begin(asked)
  const inMock = { ...alone, task: { ...alone.task, isInterviewed: true } } as Drill
  const mock = play(inMock, ...pass, reply).drill
  for (const drill of [play(begin(asked), reply).drill, gaveUp, mock])
    expect(workOf(drill, 'code').reply).toBeUndefined()
})

test('a reply left open is no reply, and improving the code keeps those that were given', () => {
  const { drill } = play(passed, reply, reply, [0, mark('p1')], reply, [0, 'continue'])
  expect(workOf(drill, 'code').replies).toHaveLength(1)
  expect(attemptOf(reply, [0, 'speak'])?.answer.marks).toEqual({})
})
