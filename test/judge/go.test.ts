import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { JudgeProgress } from '../../src/core/question/verdict.ts'
import { isWarm, warm } from '../../src/judge/go/warm.ts'
import { briefly, CACHE, codeQuestion, HAS_CC, HAS_GO, judged } from './bench.ts'

const TALLY = codeQuestion('go-tally', {
  language: 'go',
  file: 'answer.go',
  race: HAS_CC,
  limits: { seconds: 10, memoryMb: 256, outputKb: 256 },
  imports: ['sync'],
  tests: [
    { name: 'TestCounts', title: 'Words are counted' },
    { name: 'TestCountsTogether', title: 'Several at a time' },
    { name: 'TestEachWaits', title: 'Each waits for all calls' },
  ],
})
const BANK = codeQuestion('go-bank', { language: 'go', file: 'bank.go' })
const statuses = (judgement: Awaited<ReturnType<typeof judged>>) =>
  judgement.tests.map((one) => one.status).join(' ')

describe.skipIf(!HAS_GO)('Go (needs go on PATH)', () => {
  beforeAll(async () => {
    if (!(await isWarm(CACHE))) await warm(CACHE, () => {})
  }, 300_000)

  test('a right answer is accepted, and says what that is worth', async () => {
    expect(await judged(TALLY, 'answers/right.go')).toMatchObject({
      verdict: 'AC',
      race: HAS_CC ? 'checked' : 'not checked',
      trust: 'gated',
      question: 'fixtures/go-tally',
      tests: [{ name: 'TestCounts', title: 'Words are counted', status: 'pass' }, {}, {}],
    })
  })

  test.each([
    ['serial.go', 'WA', 'pass pass fail', 'took 2h0m0s, want 1h'],
    ['leaves.go', 'LEAK', 'pass fail fail', 'started at leaves.go:27'],
    ['locks-twice.go', 'DL', 'timeout timeout pass', 'a lock is held while waiting'],
    ['panics.go', 'RE', 'crash crash pass', 'panics.go:17 (in (*Tally).Add): runtime error: index'],
    ['prints.go', 'AC', 'pass pass pass', ''],
    ['floods.go', 'OLE', 'crash crash pass', 'output limit'],
    ['bomb.go', 'MLE', 'crash crash pass', 'more memory'],
  ])('%s is %s', async (file, verdict, tests, detail) => {
    const judgement = await judged(TALLY, `answers/${file}`)
    expect(judgement).toMatchObject({ verdict })
    expect(statuses(judgement)).toBe(tests)
    expect(judgement.detail).toContain(detail)
    expect(JSON.stringify(judgement)).not.toMatch(/answer_test|guard\.go|zz_sparr/)
  })

  test('a loop ends with the time, and its line is named', async () => {
    const judgement = await judged(briefly(TALLY), 'answers/loops.go')
    expect(judgement).toMatchObject({ verdict: 'TLE' })
    expect(statuses(judgement)).toBe('timeout not-run not-run')
    // Of an empty loop Go names the statement before it or, for its jump, a line that the judge replaces by the loop's.
    expect(judgement.detail).toMatch(/ at loops\.go:1[46] \(in \(\*Tally\)\.Add\)/)
  })

  test.skipIf(!HAS_CC)('a data race shows both places (needs a C compiler)', async () => {
    const { verdict, detail } = await judged(TALLY, 'answers/unlocked.go')
    expect(verdict).toBe('RACE')
    expect(detail).toMatch(
      /at unlocked\.go:\d+ \(in \(\*Tally\)\.Add.*; previous .* at unlocked\.go/,
    )
  })

  test('a compile error has the line of the file that was given', async () => {
    const told: JudgeProgress[] = []
    const judgement = await judged(TALLY, 'answers/type-error.go', {
      onProgress: (progress) => told.push(progress),
    })
    const compile = [{ file: 'type-error.go', line: 31, column: 2, message: 'undefined: count' }]
    expect(judgement).toMatchObject({ verdict: 'CE', reason: 'candidate', compile })
    expect(told.at(-1)).toEqual({ type: 'compile-errors', compile })
  })

  test('a changed signature is told by what the starter declares', async () => {
    const judgement = await judged(TALLY, 'answers/signature.go')
    expect(judgement).toMatchObject({ verdict: 'CE', reason: 'signature' })
    expect(judgement.compile).toEqual([
      expect.objectContaining({
        file: 'signature.go',
        line: 19,
        message: expect.stringContaining('Of(word string) int'),
      }),
    ])
  })

  test('an early exit under another name and another package are refused', async () => {
    expect(await judged(TALLY, 'answers/exits.go')).toMatchObject({ verdict: 'RF' })
    expect(await judged(TALLY, 'answers/misnamed.go')).toMatchObject({ verdict: 'RF' })
  })

  test('results arrive one by one while it runs', async () => {
    const told: JudgeProgress[] = []
    await judged({ ...TALLY, race: false }, 'answers/right.go', {
      onProgress: (one) => told.push(one),
    })
    const names = told.map((one) =>
      one.type === 'test' ? one.result.name : one.type === 'stage' ? one.stage : one.type,
    )
    expect(names).toEqual([
      'compiling',
      'running',
      'TestCounts',
      'TestCountsTogether',
      'TestEachWaits',
    ])
  })

  test('only the tests of a stage decide', async () => {
    const judgement = await judged({ ...TALLY, race: false }, 'answers/serial.go', {
      stageTests: ['TestCounts'],
    })
    expect(judgement).toMatchObject({ verdict: 'AC', tests: [{ name: 'TestCounts' }] })
  })

  test('a listed test that does not exist is not passed', async () => {
    const tests = [{ name: 'TestNowhere', title: 'Nowhere' }]
    const { verdict } = await judged({ ...TALLY, race: false, tests }, 'answers/right.go')
    expect(verdict).not.toBe('AC')
  })

  test('its own package, in-package tests, helper files and test data are fine', async () => {
    const right = await judged(BANK, 'answers/right.go')
    expect(right).toMatchObject({ verdict: 'AC', race: 'not applicable' })
    expect(right.tests.map(({ name }) => name).sort()).toEqual([
      'TestBalance',
      'TestBalanceOfAFile',
    ])
    const wrong = await judged(BANK, 'answers/counts.go')
    expect(wrong).toMatchObject({
      verdict: 'WA',
      tests: [{ message: expect.stringContaining('want 7') }, {}],
    })
  })

  test('it is judged without a sandbox too, and says so', async () => {
    expect(await judged(BANK, 'answers/right.go', { sandbox: 'off' })).toMatchObject({
      verdict: 'AC',
      sandbox: 'none',
    })
    const loops = await judged({ ...briefly(TALLY), race: false }, 'answers/loops.go', {
      sandbox: 'off',
    })
    expect(loops).toMatchObject({ verdict: 'TLE', sandbox: 'none' })
  })

  test('a file that is not there and one that is far too large', async () => {
    await expect(judged(BANK, 'answers/none.go')).rejects.toMatchObject({
      fault: { code: 'no-such-file' },
    })
    const folder = await mkdtemp(join(tmpdir(), 'sparr-test-'))
    const answerFile = join(folder, 'bank.go')
    await writeFile(answerFile, `package bank\n//${'x'.repeat(1 << 20)}\n`)
    expect(await judged(BANK, '', { answerFile })).toMatchObject({ verdict: 'CE', reason: 'limit' })
    await rm(folder, { recursive: true })
  })

  test('an abort ends it, and nothing is left in the temporary folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sparr-test-'))
    vi.stubEnv('TMPDIR', folder)
    for (const stage of ['compiling', 'running']) {
      const stop = new AbortController()
      const running = judged(TALLY, 'answers/loops.go', {
        signal: stop.signal,
        onProgress: (one) => {
          if (one.type === 'stage' && one.stage === stage) stop.abort()
        },
      })
      await expect(running).rejects.toThrow(/abort/i)
    }
    expect(await readdir(folder)).toEqual([])
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })
})
