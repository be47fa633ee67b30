import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/core/kinds/code/question.ts'
import {
  isMet,
  type Job,
  keyText,
  MOST_CODE_BYTES,
  readJob,
  wireOf,
} from '../../../src/core/queue/job.ts'

const job: Job = {
  question: 'typescript-async/retry-budget',
  origin: null,
  execDigest: 'a'.repeat(64),
  toolchain: { language: 'typescript', version: null },
  code: 'export const n = 1\n',
}

const anyJob = fc.record({
  question: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}\/[a-z0-9][a-z0-9-]{0,20}$/),
  origin: fc.option(fc.stringMatching(/^[a-z0-9.:/-]{1,40}$/)),
  execDigest: fc.stringMatching(/^[0-9a-f]{64}$/),
  toolchain: fc.record({
    language: fc.constantFrom(...LANGUAGES),
    version: fc.option(fc.stringMatching(/^\d{1,3}(\.\d{1,3}){0,2}$/)),
  }),
  code: fc.string({ unit: 'grapheme', maxLength: 300 }),
})

const sent = (changes: object): unknown =>
  JSON.parse(JSON.stringify({ ...wireOf(job), ...changes }))

test('a job that was sent is read as it was', () => {
  fc.assert(
    fc.property(anyJob, (one) => {
      expect(readJob(JSON.parse(JSON.stringify(wireOf(one))))).toEqual(one)
    }),
  )
})

test('anything at all is a job with sound names, or is refused', () => {
  const values = fc.oneof(
    fc.jsonValue(),
    fc
      .tuple(anyJob, fc.constantFrom('question', 'origin', 'execDigest', 'toolchain', 'code', 'v'))
      .chain(([one, field]) =>
        fc.jsonValue().map((value) => ({ v: 1, ...one, [field]: value }) as unknown),
      ),
  )
  fc.assert(
    fc.property(values, (value) => {
      const read = readJob(value)
      if (typeof read === 'string') return
      expect(read.question).toMatch(/^[a-z0-9-]+\/[a-z0-9-]+$/)
      expect(Buffer.byteLength(read.code)).toBeLessThanOrEqual(MOST_CODE_BYTES)
      expect(Object.keys(read)).toHaveLength(5)
    }),
  )
})

test.each([
  '../../etc/passwd',
  '/etc/passwd',
  'deck/../other',
  'deck/..',
  'deck/id/more',
  'deck\\id',
  'deck/id\u0000',
  'deck/id\n',
  'Deck/id',
  '-deck/id',
  'deck',
  '',
  `deck/${'a'.repeat(81)}`,
])('a name that could be a path is refused: %j', (question) => {
  expect(readJob(sent({ question }))).toBe('malformed')
})

test('64 KiB of code are a job, one byte more is too large, in bytes and not in characters', () => {
  const read = readJob(sent({ code: 'x'.repeat(MOST_CODE_BYTES) }))
  expect(read).toMatchObject({ code: 'x'.repeat(MOST_CODE_BYTES) })
  expect(readJob(sent({ code: 'x'.repeat(MOST_CODE_BYTES + 1) }))).toBe('too-large')
  expect(readJob(sent({ code: '文'.repeat(MOST_CODE_BYTES / 3 + 1) }))).toBe('too-large')
})

test('a job of a newer sparr is told from one that cannot be read', () => {
  expect(readJob(sent({ v: 2, question: { deck: 'a' } }))).toBe('newer')
  expect(readJob(sent({ v: '1' }))).toBe('malformed')
  expect(readJob(sent({ code: '\ud800' }))).toBe('malformed')
})

test('tests and other fields that somebody adds go no further', () => {
  expect(readJob(sent({ tests: [{ name: 'always', body: 'pass' }], isOurs: true }))).toEqual(job)
})

test('what decides a verdict is in the key, and nothing else is', () => {
  const changed = [
    { ...job, code: `${job.code} ` },
    { ...job, execDigest: 'b'.repeat(64) },
    { ...job, toolchain: { language: 'javascript', version: null } },
    { ...job, toolchain: { language: 'typescript', version: '26' } },
  ] as const
  expect(new Set([job, ...changed].map(keyText)).size).toBe(5)
  expect(keyText({ ...job, question: 'fork/retry-budget', origin: 'elsewhere' })).toBe(keyText(job))
})

test('two jobs have one key only where they are one', () => {
  fc.assert(
    fc.property(anyJob, anyJob, (a, b) => {
      const same = ({ code, execDigest, toolchain }: Job) => [code, execDigest, toolchain]
      expect(keyText(a) === keyText(b)).toBe(JSON.stringify(same(a)) === JSON.stringify(same(b)))
    }),
  )
})

test('a version is met number by number', () => {
  const wants = (version: string | null) => ({ language: 'go', version }) as const
  expect(isMet(wants(null), '1.26.8')).toBe(true)
  expect(isMet(wants('1.26'), '1.26.8')).toBe(true)
  expect(isMet(wants('1.26.8'), '1.26.8')).toBe(true)
  expect(isMet(wants('1.2'), '1.26.8')).toBe(false)
  expect(isMet(wants('1.26.8'), '1.26')).toBe(false)
})
