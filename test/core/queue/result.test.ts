import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Judgement, VERDICTS } from '../../../src/core/question/verdict.ts'
import { cutJudgement, readJudgement } from '../../../src/core/queue/judgement.ts'
import {
  isFinal,
  type JobResult,
  readResult,
  readTry,
  resultWire,
} from '../../../src/core/queue/result.ts'

const key = 'c'.repeat(64)
const text = fc.string({ unit: 'grapheme', maxLength: 60 })
const ms = fc.nat(1e6)

const anyJudgement: fc.Arbitrary<Judgement> = fc.record({
  question: text,
  verdict: fc.constantFrom(...VERDICTS),
  reason: fc.constantFrom(null, 'candidate', 'signature', 'limit'),
  detail: text,
  race: fc.constantFrom('checked', 'not checked', 'not applicable'),
  races: fc.option(fc.record({ seen: fc.nat(9), of: fc.nat(9) })),
  trust: fc.constantFrom('gated', 'separate', 'self-check'),
  tests: fc.array(
    fc.record({
      name: text,
      title: text,
      status: fc.constantFrom('pass', 'fail', 'crash', 'timeout', 'not-run'),
      ms,
      message: text,
    }),
    { maxLength: 5 },
  ),
  compile: fc.array(fc.record({ file: text, line: ms, column: ms, message: text }), {
    maxLength: 3,
  }),
  sandbox: fc.constantFrom('bwrap', 'seatbelt', 'none'),
  timings: fc.record({ gate: ms, compile: ms, plain: ms, race: ms, total: ms }),
})

const anyResult: fc.Arbitrary<JobResult> = fc.oneof(
  anyJudgement.map((judgement) => ({
    key,
    member: 'ana',
    worker: 'box-1',
    type: 'judged' as const,
    toolchain: 'go 1.26.8',
    judgement,
  })),
  fc.constant({
    key,
    member: 'ana',
    worker: 'box-1',
    type: 'refused' as const,
    why: 'no-toolchain' as const,
  }),
  fc.constant({
    key,
    member: 'ana',
    worker: 'box-1',
    type: 'poison' as const,
    workers: ['box-1', 'box-2'],
  }),
)

const wire = (result: JobResult): unknown => JSON.parse(JSON.stringify(resultWire(result)))

test('a result that was stored is read as it was', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      expect(readResult(wire(result), { key, member: 'ana' })).toEqual(result)
    }),
  )
})

test('a result counts only where it belongs: a copy of it on another subject is none', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      expect(readResult(wire(result), { key: 'd'.repeat(64), member: 'ana' })).toBeNull()
      expect(readResult(wire(result), { key, member: 'bo' })).toBeNull()
    }),
  )
})

test('what the server answers somebody else is no result', () => {
  for (const value of [{ stream: 'JUDGE_JOBS', seq: 1 }, { error: { code: 404 } }, null, 'AC', []])
    expect(readResult(value, { key, member: 'ana' })).toBeNull()
})

test('a judgement with one field of another shape is none', () => {
  const fields = ['verdict', 'tests', 'compile', 'timings', 'detail', 'trust', 'races', 'sandbox']
  fc.assert(
    fc.property(
      anyJudgement,
      fc.constantFrom(...fields),
      fc.constantFrom({ a: 1 }, 7, 'no such word', [3], true),
      (judgement, field, value) => {
        const changed = { ...judgement, [field]: value }
        if (field === 'detail' && typeof value === 'string') return
        expect(readJudgement(changed)).toBeNull()
      },
    ),
  )
})

test('a judgement of any size fits when it was cut, and its verdict and tests stay', () => {
  const huge = 'x'.repeat(300_000)
  const [sample] = fc.sample(anyJudgement, 1)
  const judgement: Judgement = {
    ...(sample as Judgement),
    detail: huge,
    tests: Array.from({ length: 200 }, (_, i) => ({
      name: `t${i}`,
      title: huge,
      status: 'fail',
      ms: 1,
      message: huge,
    })),
  }
  const cut = cutJudgement(judgement)
  expect(JSON.stringify(cut).length).toBeLessThan(250_000)
  expect(readJudgement(JSON.parse(JSON.stringify(cut)))).toEqual(cut)
  expect(cut.tests.map(({ name }) => name)).toEqual(judgement.tests.map(({ name }) => name))
})

test('a fault of a machine is no final verdict', () => {
  const [judgement] = fc.sample(anyJudgement, 1)
  const judged = (verdict: Judgement['verdict']): JobResult => ({
    key,
    member: 'ana',
    worker: 'w',
    type: 'judged',
    toolchain: '',
    judgement: { ...(judgement as Judgement), verdict },
  })
  expect(isFinal(judged('WA'))).toBe(true)
  expect(isFinal(judged('IE'))).toBe(false)
})

test('a try says whose it is', () => {
  const one = { key, member: 'ana', seq: 3, worker: 'box-1' }
  expect(readTry({ ...one, more: 1 })).toEqual(one)
  for (const changed of [{ key: 'c' }, { member: 'a.b' }, { seq: 1.5 }, { worker: 'a b' }])
    expect(readTry({ ...one, ...changed })).toBeNull()
})
