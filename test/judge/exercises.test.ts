// Folders as public exercise collections have them, judged with nothing but a question.yaml added.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CodeQuestion } from '../../src/core/kinds/code/question.ts'
import { findQuestion } from '../../src/decks/find.ts'
import { loadCollections } from '../../src/decks/load.ts'
import { judge } from '../../src/judge/judge.ts'
import { sandboxKind } from '../../src/judge/tools.ts'
import { briefly, CACHE, FIXTURES, HAS_CC, HAS_GO, HAS_PYTHON } from './bench.ts'

const ROOT = join(FIXTURES, 'exercises')
let decks: Awaited<ReturnType<typeof loadCollections>>['decks']

beforeAll(async () => {
  const loaded = await loadCollections([{ path: ROOT, origin: 'foreign' }])
  expect(loaded.problems).toEqual([])
  decks = loaded.decks
})

/** All others have the time they need. */
const ENDED_BY_TIME = [
  'till/dead.go',
  'till/loop.go',
  'till/stripped.go',
  'vault/dead.py',
  'bowling-lane/loop.ts',
]

/** As a deck that nobody trusts is judged: `id/file` of the answers. */
async function judged(answer: string, changes: Partial<CodeQuestion> = {}, folder?: string) {
  const [id = ''] = answer.split('/')
  const { entry } = findQuestion(decks, `exercises/${id}`)
  const question = entry.question as CodeQuestion
  const hasSandbox = (await sandboxKind()) !== 'none'
  return judge({
    question: `exercises/${id}`,
    code: { ...(ENDED_BY_TIME.includes(answer) ? briefly(question) : question), ...changes },
    titles: ({ title }) => String(title),
    folder: folder ?? folderOf(id),
    answerFile: join(ROOT, 'answers', answer),
    cacheDir: CACHE,
    sandbox: hasSandbox ? 'auto' : 'off',
    isStrict: hasSandbox,
  })
}

const folderOf = (id: string) => join(ROOT, 'questions', 'exercises', id)

/** The same exercise with something else in one of its hidden files. */
async function judgedWith(answer: string, hidden: string, edit: (source: string) => string) {
  const folder = await mkdtemp(join(tmpdir(), 'sparr-test-'))
  try {
    await cp(folderOf(answer.split('/')[0] ?? ''), folder, { recursive: true })
    const path = join(folder, 'hidden', hidden)
    await writeFile(path, edit(await readFile(path, 'utf8')))
    return await judged(answer, {}, folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const failing = ({ tests }: Awaited<ReturnType<typeof judged>>) =>
  tests.filter(({ status }) => status !== 'pass').map(({ name }) => name)
const HIDDEN =
  /till_test|till_close|tally_test|vault_test|test_other|letters\.py|\.test\.|rolls\.ts|\.spec/

describe.skipIf(!HAS_GO)('Go (needs go on PATH)', () => {
  test.each([
    ['till/right.go', 'AC', [], ''],
    ['till/dead.go', 'DL', ['TestConcDeposit'], 'dead.go:20 (in (*Till).Balance)'],
    ['till/crash.go', 'RE', ['TestConcDeposit'], 'crash.go:32 (in (*Till).Deposit): no change'],
    ['till/gopanic.go', 'RE', ['TestConcDeposit'], 'gopanic.go:32 (in (*Till).Deposit.func1)'],
    [
      'till/loop.go',
      'TLE',
      ['TestConcDeposit'],
      'The time limit of 3 s is over. It was at loop.go:',
    ],
    ['word-tally/right.go', 'AC', [], ''],
    ['word-tally/prints.go', 'WA', ['ExampleCount'], 'got:\ncounting\n2 1\nwant:\n2 1'],
  ])('%s is %s', async (answer, verdict, tests, detail) => {
    const judgement = await judged(answer)
    expect(judgement).toMatchObject({ verdict, trust: 'gated' })
    expect(failing(judgement)).toEqual(tests)
    expect(judgement.detail).toContain(detail)
    expect(JSON.stringify(judgement)).not.toMatch(HIDDEN)
  })

  test.skipIf(!HAS_CC)('a hang that a race explains is a race (needs a C compiler)', async () => {
    for (let again = 0; again < 3; again++) {
      const { verdict, race, detail } = await judged('till/stripped.go')
      expect({ verdict, race }).toEqual({ verdict: 'RACE', race: 'checked' })
      expect(detail).toMatch(/at stripped\.go:\d+ .*; previous .* at stripped\.go:\d+/)
    }
  })

  test('a package that the hidden tests ask for and nobody has is not the fault of an answer', async () => {
    const judgement = await judgedWith('till/right.go', 'till_test.go', (source) =>
      source.replace('"testing"', '"testing"\n\t_ "example.org/assert"'),
    )
    expect(judgement).toMatchObject({
      verdict: 'IE',
      detail: 'The hidden tests of this question need example.org/assert, which is not there.',
    })
  })

  test('a word of a message that is also the name of a hidden file stays', async () => {
    const { tests } = await judged('word-tally/wrong.go', { race: false })
    const { message } = tests.find(({ name }) => name === 'TestParallel') ?? {}
    expect(message).toContain('the words in alpha: got 1, want 2 words')
  })

  test('only the tests that are listed count, whatever the others say', async () => {
    const { tests } = await judged('word-tally/right.go', { race: false })
    expect(tests.map(({ name }) => name)).toEqual([
      'TestWords',
      'TestUmlaut',
      'ExampleCount',
      'TestParallel',
    ])
  })
})

describe.skipIf(!HAS_PYTHON)('Python (needs python3 on PATH)', () => {
  test.each([
    ['vault/right.py', 'AC', [], ''],
    ['vault/wrong.py', 'WA', ['test_deposit'], '(amount=2): 2 != 3'],
    ['vault/dead.py', 'DL', ['test_deposit'], 'line 20'],
    ['vault/crash.py', 'WA', ['test_deposit', 'test_threads'], "KeyError: 'amount' (line 29)"],
    ['robot-names/right.py', 'AC', [], ''],
    ['robot-names/wrong.py', 'WA', ['test_three_letters'], 'a name has three letters'],
  ])('%s is %s', async (answer, verdict, tests, detail) => {
    const judgement = await judged(answer)
    const trust = (await sandboxKind()) === 'none' ? 'self-check' : 'separate'
    expect(judgement).toMatchObject({ verdict, trust })
    expect(failing(judgement)).toEqual(tests)
    expect(judgement.detail).toContain(detail)
    expect(JSON.stringify(judgement)).not.toMatch(HIDDEN)
  })

  test('a module that the hidden tests ask for and nobody has is not the fault of an answer', async () => {
    const judgement = await judgedWith('vault/right.py', 'vault_test.py', (source) =>
      source.replace('import sys', 'import no_such_module'),
    )
    expect(judgement).toMatchObject({
      verdict: 'IE',
      detail: 'The hidden tests of this question need no_such_module, which is not there.',
    })
  })

  test('an error in a thread is told with what the test missed', async () => {
    const { tests } = await judged('vault/crash.py')
    const { message } = tests.find(({ name }) => name === 'test_threads') ?? {}
    expect(message).toBe("0 != 400\nIn a thread: KeyError: 'amount' (line 29)")
  })

  test('where a class cannot be set up its tests fail, and the others still run', async () => {
    const { verdict, tests } = await judged('vault/never-opens.py')
    expect(verdict).toBe('WA')
    expect(tests.find(({ name }) => name === 'test_is_open')).toMatchObject({
      status: 'fail',
      message: 'setUpClass: vault.VaultError: it is stuck (line 14)',
    })
    expect(tests.find(({ name }) => name === 'ClosedTest.test_balance')?.status).toBe('pass')
  })
})

describe('TypeScript and JavaScript', () => {
  const ADDS = 'Lane > after some rolls > adds them up'

  test.each([
    ['bowling-lane/right.ts', 'AC', ''],
    ['bowling-lane/wrong.ts', 'WA', '1 !== 0'],
    ['bowling-lane/net.ts', 'RE', 'Access to this API has been restricted'],
    ['list-ops/right.js', 'AC', ''],
    ['list-ops/never.js', 'DL', 'nothing is left that could wake it'],
  ])('%s is %s', async (answer, verdict, detail) => {
    const judgement = await judged(answer)
    expect(judgement).toMatchObject({ verdict, trust: 'self-check' })
    expect(judgement.detail).toContain(detail)
    expect(JSON.stringify(judgement)).not.toMatch(HIDDEN)
  })

  test('a package that the hidden tests ask for and nobody has is not the fault of an answer', async () => {
    const judgement = await judgedWith('bowling-lane/right.ts', 'bowling-lane.test.ts', (source) =>
      source.replace('node:assert/strict', 'no-such-package'),
    )
    expect(judgement).toMatchObject({
      verdict: 'IE',
      detail: 'The hidden tests of this question need no-such-package, which is not there.',
    })
  })

  test('an import may leave out the end of a name', async () => {
    const { verdict } = await judgedWith(
      'bowling-lane/right.ts',
      'bowling-lane.test.ts',
      (source) =>
        source.replace("'./bowling-lane.ts'", "'./bowling-lane'").replace('rolls.ts', 'rolls'),
    )
    expect(verdict).toBe('AC')
  })

  test('a test that is skipped or still to be written is not among the passed ones', async () => {
    const { tests } = await judged('bowling-lane/right.ts')
    expect(tests.map(({ name }) => name)).toEqual([
      'Lane > scores nothing at first',
      ADDS,
      'Lane > after some rolls > refuses too many',
      'Lane > after some rolls > has parts',
      'the other suite > scores nothing at first',
    ])
  })

  test('a loop does not hide what was passed before it, and its test is named', async () => {
    const { verdict, tests } = await judged('bowling-lane/loop.ts')
    expect(verdict).toBe('TLE')
    expect(tests.map(({ name, status }) => `${name}: ${status}`)).toEqual([
      'Lane > scores nothing at first: pass',
      `${ADDS}: timeout`,
    ])
  })

  test('tests that are not listed are not run: a loop in one of them costs nothing', async () => {
    const listed = 'the other suite > scores nothing at first'
    const { verdict, tests } = await judged('bowling-lane/loop.ts', {
      tests: [{ name: listed, title: 'Nothing at first' }],
    })
    expect({ verdict, names: tests.map(({ name }) => name) }).toEqual({
      verdict: 'AC',
      names: [listed],
    })
  })
})
