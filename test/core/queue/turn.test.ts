import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JobResult } from '../../../src/core/queue/result.ts'
import { type Given, MOST_TRIES, turnFor } from '../../../src/core/queue/turn.ts'

const LACKS = ['unknown-question', 'other-digest', 'untrusted', 'no-toolchain'] as const
/** More than a job that is passed on goes round. */
const MOST_DELIVERIES = 60

const about = { key: 'c'.repeat(64), member: 'ana', worker: 'w' }
const refused: JobResult = { ...about, type: 'refused', why: 'unknown-question' }
const judged: JobResult = {
  ...about,
  type: 'judged',
  toolchain: 'go 1.26.8',
  judgement: {
    question: 'a/b',
    verdict: 'AC',
    reason: null,
    detail: '',
    race: 'not applicable',
    races: null,
    trust: 'gated',
    tests: [],
    compile: [],
    sandbox: 'bwrap',
    timings: { gate: 0, compile: 0, plain: 0, race: 0, total: 0 },
  },
}
const fresh: Given = { deliveries: 1, tries: 0, earlier: null, lack: null, hasOther: false }

const given = fc.record({
  deliveries: fc.integer({ min: 1, max: 80 }),
  tries: fc.nat(5),
  earlier: fc.constantFrom(null, refused, judged),
  lack: fc.option(fc.constantFrom(...LACKS)),
  hasOther: fc.boolean(),
})

test('a job is judged by the first who can', () => {
  expect(turnFor(fresh)).toBe('judge')
})

test('a job whose result is there is judged by nobody', () => {
  fc.assert(fc.property(given, (one) => turnFor({ ...one, earlier: judged }) === 'done'))
})

test('a refusal of another day does not keep a job from being judged', () => {
  expect(turnFor({ ...fresh, earlier: refused })).toBe('judge')
})

test('three who began and died are enough; who only passed it on is not counted', () => {
  expect(turnFor({ ...fresh, deliveries: 30, tries: MOST_TRIES - 1 })).toBe('judge')
  expect(turnFor({ ...fresh, deliveries: 4, tries: MOST_TRIES })).toBe('poison')
})

test('what this machine lacks goes to one that has it, and is refused where none has', () => {
  expect(turnFor({ ...fresh, lack: 'no-toolchain', hasOther: true })).toBe('pass')
  expect(turnFor({ ...fresh, lack: 'no-toolchain' })).toBe('refuse')
})

test('no job goes round for ever, and none is judged where something is missing', () => {
  fc.assert(
    fc.property(given, (one) => {
      const turn = turnFor(one)
      if (one.deliveries > MOST_DELIVERIES) expect(['done', 'poison']).toContain(turn)
      if (turn === 'judge') expect(one).toMatchObject({ lack: null })
    }),
  )
})
