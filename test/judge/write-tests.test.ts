import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { isWarm, warm } from '../../src/judge/go/warm.ts'
import { verifyCode } from '../../src/judge/verify.ts'
import { CACHE, codeQuestion, FIXTURES, HAS_GO, judged, request } from './bench.ts'

const CLOCK = codeQuestion('go-clock-tests', {
  language: 'go',
  file: 'answer_test.go',
  mode: 'write-tests',
})
const SOLUTIONS = { solutions: join(FIXTURES, 'go-clock-tests/solutions') }

describe.skipIf(!HAS_GO)('tests as answers (needs go on PATH)', () => {
  beforeAll(async () => {
    if (!(await isWarm(CACHE))) await warm(CACHE, () => {})
  }, 300_000)

  test('tests that pass on the reference and catch every planted bug are accepted', async () => {
    const judgement = await judged(CLOCK, 'solutions/reference/answer_test.go', SOLUTIONS)
    expect(judgement).toMatchObject({ verdict: 'AC' })
    expect(judgement.tests.map((one) => `${one.name} ${one.status}`)).toEqual([
      'reference pass',
      'bug-1 pass',
      'bug-2 pass',
    ])
  })

  test('a bug that is missed is counted and not named', async () => {
    const judgement = await judged(CLOCK, 'answers/misses-negative.go', SOLUTIONS)
    expect(judgement).toMatchObject({
      verdict: 'WA',
      detail: 'Your tests miss 1 of 2 planted bugs.',
      tests: [{ status: 'pass' }, { status: 'fail' }, { status: 'pass' }],
    })
    expect(JSON.stringify(judgement.tests)).not.toContain('negative')
  })

  test('tests that fail on the reference show their own lines', async () => {
    const judgement = await judged(CLOCK, 'answers/too-strict.go', SOLUTIONS)
    expect(judgement).toMatchObject({ verdict: 'WA', tests: [{ status: 'fail' }, {}, {}] })
    expect(judgement.detail).toContain('59 s: 0, want 1')
  })

  test('a file without a test catches nothing', async () => {
    expect(await judged(CLOCK, 'answers/no-test.go', SOLUTIONS)).toMatchObject({ verdict: 'WA' })
  })

  test('the proofs of such a question are its reference and its starter', async () => {
    const proofs = await Array.fromAsync(
      verifyCode({ ...request(CLOCK, ''), ...SOLUTIONS, repeat: 1 }),
    )
    expect(proofs.map((proof) => `${proof.file} ${proof.verdict} ${proof.ok}`)).toEqual([
      'reference/answer_test.go AC true',
      'starter/answer_test.go WA true',
    ])
  })
})
