/** What 0.1 left half answered is finished by this program, with the attempt that 0.1 would have made of it. */
import { describe, expect, test } from 'vitest'
import type { Task } from '../../../src/core/drill/drill.ts'
import { fromDraft } from '../../../src/core/drill/start.ts'
import recorded from '../../fixtures/drafts-0.1.json' with { type: 'json' }
import {
  behavioral,
  choice,
  code,
  design,
  estimate,
  judged,
  only,
  play,
  recall,
  review,
  SECOND,
  START,
  type Step,
  taskOf,
} from './sitting.ts'

type Name = keyof typeof recorded

const tests = ['Order', 'Deadline'].map((name) => ({ name, title: name }))
const TASKS: Readonly<Record<Name, Task>> = {
  recall: taskOf(recall),
  choice: taskOf(choice),
  estimate: taskOf(estimate),
  review: taskOf(review),
  design: taskOf(design),
  behavioral: taskOf(behavioral),
  code: taskOf(code),
  debug: {
    ...taskOf({ ...code, tests } as typeof code),
    form: 'debug',
    bug: { name: 'no-lock.go', lines: ['a', 'b', 'c'], changed: [[2, 2]] },
  },
}
const NAMES = Object.keys(TASKS) as readonly Name[]

const resume = (name: Name, task: Task) =>
  fromDraft(JSON.stringify(recorded[name].draft), task, {
    at: START.at + 24 * 3_600_000,
    monoMs: 77,
  })

const SUBMITTED: readonly Step[] = [
  [SECOND, 'submit'],
  [SECOND, 'submit'],
  [SECOND, judged(2)],
  [0, judged(3)],
  [0, { type: 'rate', grade: 'good' }],
]
const GIVEN_UP: readonly Step[] = [
  [SECOND, 'give-up'],
  [0, 'give-up'],
  [SECOND, 'submit'],
  [0, { type: 'rate', grade: 'hard' }],
]

describe.each(NAMES)('a draft of 0.1: %s', (name) => {
  const attemptAfter = (steps: readonly Step[]) =>
    only(play(resume(name, TASKS[name]), ...steps).effects, 'save-attempt')[0]?.attempt

  test('is finished as 0.1 would have finished it', () => {
    const { submitted, givenUp } = recorded[name].attempts
    // That it was put down in between is known from now on.
    const stops = expect.toBeOneOf([
      undefined,
      [expect.objectContaining({ ms: expect.any(Number) })],
    ])
    expect(attemptAfter(SUBMITTED)).toEqual({ ...submitted, stops })
    expect(attemptAfter(GIVEN_UP)).toEqual({ ...givenUp, stops })
  })

  test('is refused by a question of any other kind or form', () => {
    for (const other of NAMES.filter((one) => one !== name))
      expect(() => resume(name, TASKS[other])).toThrow(/not a draft|another form/)
  })
})
