/** What `sparr check` proves of a collection by judging it: the matrix, mutants, and one question alone. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { homeEnv } from '../../tty/terminal/start.ts'
import { newHome } from '../../tty/terminal/terminal.ts'

type Files = Readonly<Record<string, string>>

const TESTS = ['within', 'above', 'below']
const QUESTION = `id: clamp
kind: code
title: T
prompt: P
language: javascript
tests: [${TESTS.map((name) => `{ name: ${name}, title: ${name} }`).join(', ')}]
`
const HIDDEN = `import assert from 'node:assert/strict'
import test from 'node:test'
import { clamp } from './answer.js'
test('within', () => assert.equal(clamp(5, 0, 9), 5))
test('above', () => assert.equal(clamp(12, 0, 9), 9))
test('below', () => assert.equal(clamp(-3, 0, 9), 0))
`
const REFERENCE = `export function clamp(value, low, high) {
  if (value < low) return low
  return Math.min(value, high)
}
`
const answer = (expression: string): string =>
  `// wrong: somehow\nexport const clamp = (value, low, high) => ${expression}\n`
const SOLUTIONS = 'solutions/own/clamp'
const SOUND: Files = {
  'questions/own/deck.yaml': 'schema: 1\nid: own\nversion: 1.0.0\ntitle: Own\nlicense: MIT\n',
  'questions/own/clamp/question.yaml': QUESTION,
  'questions/own/clamp/starter/answer.js': 'export function clamp() {}\n',
  'questions/own/clamp/hidden/answer.test.js': HIDDEN,
  [`${SOLUTIONS}/reference/answer.js`]: REFERENCE,
  [`${SOLUTIONS}/wrong/no-lower.js`]: answer('Math.min(value, high)'),
  [`${SOLUTIONS}/wrong/no-upper.js`]: answer('Math.max(value, low)'),
  [`${SOLUTIONS}/wrong/nearer.js`]: answer('(value - low < high - value ? low : high)'),
}
const EQUIVALENT = `equivalent:
  - { line: 2, change: < → <=, because: 3, reason: both give the same at the border }
`

/** With its exit code; without a sandbox the answers of these tests are our own. */
async function check(files: Files, ...args: string[]) {
  const home = newHome()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, 'theirs', name)), { recursive: true })
    writeFileSync(join(home, 'theirs', name), text)
  }
  const { stdout, stderr, exitCode } = await execa(
    process.execPath,
    [resolve('dist/sparr.js'), 'check', 'theirs', '--unsandboxed', ...args],
    { cwd: home, reject: false, stdin: 'ignore', env: { ...homeEnv(home), LANG: 'C.UTF-8' } },
  )
  return { exitCode, stdout, stderr }
}
async function checked(files: Files, ...args: string[]) {
  const { exitCode, stdout } = await check(files, '--json', ...args)
  return { exitCode, ...JSON.parse(stdout) }
}

test('the matrix says which test refuses which wrong answer', async () => {
  expect(await checked(SOUND, '--solutions')).toMatchObject({
    exitCode: 0,
    ok: true,
    matrix: [
      {
        question: 'own/clamp',
        tests: TESTS,
        answers: [
          { file: 'wrong/nearer.js', refusedBy: ['within'] },
          { file: 'wrong/no-lower.js', refusedBy: ['below'] },
          { file: 'wrong/no-upper.js', refusedBy: ['above'] },
        ],
      },
    ],
  })
  expect((await check(SOUND, '--solutions')).stdout).toBe(
    `own/clamp: what the tests refuse of the wrong answers (x)
             1  2  3
nearer.js    x  .  .
no-lower.js  .  .  x
no-upper.js  .  x  .
1  within
2  above
3  below`,
  )
})

test('a test that nothing needs and an answer that breaks everything are problems, with their places', async () => {
  const { [`${SOLUTIONS}/wrong/nearer.js`]: _, ...rest } = SOUND
  const found = await checked(
    { ...rest, [`${SOLUTIONS}/wrong/as-often-written.js`]: answer('undefined') },
    '--solutions',
  )
  expect(found).toMatchObject({
    exitCode: 2,
    ok: false,
    problems: [
      { file: 'questions/own/clamp/question.yaml', line: 6, code: 'matrix' },
      { file: `${SOLUTIONS}/wrong/as-often-written.js`, code: 'matrix' },
    ],
  })
})

test('a hang and a crash count for the test they happen in alone', async () => {
  const found = await checked(
    {
      ...SOUND,
      'questions/own/clamp/question.yaml': `${QUESTION}limits: { seconds: 2 }\n`,
      [`${SOLUTIONS}/wrong/hangs.js`]: answer(
        '{ while (value > high); return Math.max(low, value) }',
      ),
    },
    '--solutions',
  )
  expect(found.exitCode).toBe(0)
  expect(found.matrix[0].answers[0]).toEqual({ file: 'wrong/hangs.js', refusedBy: ['above'] })
})

test('a change that no test notices is a problem and shown as a diff', async () => {
  expect(await checked(SOUND, '--mutants')).toMatchObject({
    exitCode: 2,
    problems: [{ file: `${SOLUTIONS}/reference/answer.js`, line: 2, code: 'survivor' }],
    mutants: [
      {
        question: 'own/clamp',
        line: 2,
        change: 'drop if value < low',
        refusedBy: 'below',
        equivalent: null,
      },
      { line: 2, change: '< → >=', refusedBy: 'within' },
      { line: 2, change: '< → <=', refusedBy: null, equivalent: null },
    ],
  })
  const { stdout, stderr } = await check(SOUND, '--mutants')
  expect(stdout).toContain('-   if (value < low) return low\n+   if (value <= low) return low\n')
  expect(stderr).toContain('own/clamp: 3 mutants, 2 refused, 0 equivalent, 1 survivor')
})

test('one that is named equivalent is none', async () => {
  const found = await checked(
    { ...SOUND, [`${SOLUTIONS}/equivalent.yaml`]: EQUIVALENT },
    '--mutants',
  )
  expect(found).toMatchObject({ exitCode: 0, ok: true })
  expect(found.mutants[2]).toMatchObject({ refusedBy: null, equivalent: expect.any(String) })
})

test.each([
  ['names no mutant', EQUIVALENT.replace('line: 2', 'line: 3'), 2],
  ['names one that is refused', EQUIVALENT.replace('< → <=', '< → >='), 2],
  ['names a line that is not there', EQUIVALENT.replace('because: 3', 'because: 30'), 2],
])('an entry that %s is a problem where it stands', async (_, text, line) => {
  const found = await checked({ ...SOUND, [`${SOLUTIONS}/equivalent.yaml`]: text }, '--mutants')
  expect(found.exitCode).toBe(2)
  expect(found.problems).toContainEqual(
    expect.objectContaining({ file: `${SOLUTIONS}/equivalent.yaml`, line, code: 'equivalent' }),
  )
})

test('the file of equivalent ones is read by every check', async () => {
  const text = EQUIVALENT.replace('because: 3, ', '')
  const found = await checked({ ...SOUND, [`${SOLUTIONS}/equivalent.yaml`]: text })
  expect(found).toMatchObject({ exitCode: 2, problems: [{ code: 'missing' }] })
})

test('a reference that is refused has no mutants to judge', async () => {
  const text = REFERENCE.replace('return low', 'return high')
  const found = await checked({ ...SOUND, [`${SOLUTIONS}/reference/answer.js`]: text }, '--mutants')
  expect(found).toMatchObject({ exitCode: 2, problems: [{ code: 'proof' }], mutants: [] })
})

test('one question is checked alone, and an unknown one is said to be none', async () => {
  const files = {
    ...SOUND,
    'questions/own/broken.yaml': 'id: broken\nkind: recall\n',
    'questions/own/other.yaml': 'id: other\nkind: recall\ntitle: T\nprompt: P\npoints: [p]\n',
  }
  expect(await checked(files)).toMatchObject({ exitCode: 2 })
  expect(await checked(files, '--only', 'own/clamp', '--solutions')).toMatchObject({
    exitCode: 0,
    problems: [],
    matrix: [{ question: 'own/clamp' }],
  })
  expect(await checked(files, '--only', 'own/clomp')).toMatchObject({
    exitCode: 2,
    error: { code: 'unknown-question' },
  })
})
