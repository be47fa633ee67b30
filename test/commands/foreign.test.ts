/** Decks of other people, and machines without a sandbox: what runs, what is refused, and what is said. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { sandboxKind } from '../../src/judge/tools.ts'
import { homeEnv } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

const REFERENCE = resolve('solutions/warm-up/three-tries/reference/answer.js')

/** `noSandbox`: a PATH on which there is no bubblewrap, and nothing else either. */
async function sparr(home: string, args: readonly string[], noSandbox = false) {
  const { stdout, exitCode } = await execa(
    process.execPath,
    [resolve('dist/sparr.js'), ...args, '--json'],
    {
      cwd: home,
      reject: false,
      env: { ...homeEnv(home), LANG: 'C.UTF-8', ...(noSandbox ? { PATH: '/nonexistent' } : {}) },
      stdin: 'ignore',
    },
  )
  return { exitCode, ...(stdout === '' ? {} : JSON.parse(stdout)) }
}

/** The warm-up under another name: a collection of somebody else. */
function theirs(home: string, hidden?: string): string {
  const root = join(home, 'theirs')
  const deck = join(root, 'questions', 'borrowed')
  cpSync('questions/warm-up/three-tries', join(deck, 'three-tries'), { recursive: true })
  cpSync('solutions/warm-up/three-tries', join(root, 'solutions/borrowed/three-tries'), {
    recursive: true,
  })
  writeFileSync(
    join(deck, 'deck.yaml'),
    'schema: 1\nid: borrowed\nversion: 1.0.0\ntitle: Borrowed\nlicense: MIT\n',
  )
  if (hidden !== undefined) {
    rmSync(join(deck, 'three-tries', 'hidden'), { recursive: true })
    mkdirSync(join(deck, 'three-tries', 'hidden'))
    writeFileSync(join(deck, 'three-tries', 'hidden', 'answer.test.js'), hidden)
    writeFileSync(
      join(deck, 'three-tries', 'question.yaml'),
      'id: three-tries\nkind: code\ntitle: T\nprompt: P\nlanguage: javascript\ntests: all\n',
    )
  }
  return root
}

test('without a sandbox nothing runs that nobody has said yes to', async () => {
  const home = newHome()
  const root = theirs(home)
  const own = ['judge', 'warm-up/three-tries', REFERENCE]
  const foreign = ['judge', 'borrowed/three-tries', REFERENCE, '--decks', root]
  const refused = { exitCode: 3, error: { code: 'untrusted' } }

  const first = await sparr(home, own, true)
  expect(first).toMatchObject(refused)
  expect(first.error.message).toContain('no sandbox on this machine')
  const second = await sparr(home, foreign, true)
  expect(second).toMatchObject(refused)
  expect(second.error.message).toContain('not shipped with sparr')

  const accepted = { exitCode: 0, verdict: 'AC', sandbox: 'none' }
  expect(await sparr(home, [...own, '--unsandboxed'], true)).toMatchObject(accepted)
  expect(await sparr(home, [...foreign, '--unsandboxed'], true)).toMatchObject(accepted)

  // The setting is about own decks; another's become like them only by trust, until a byte of what runs changes.
  await sparr(home, ['config', 'sandbox', 'off'])
  expect(await sparr(home, own, true)).toMatchObject(accepted)
  expect(await sparr(home, foreign, true)).toMatchObject(refused)
  expect(await sparr(home, ['deck', 'trust', root])).toMatchObject({
    trusted: ['borrowed/three-tries'],
  })
  expect(await sparr(home, foreign, true)).toMatchObject(accepted)
  const hidden = join(root, 'questions/borrowed/three-tries/hidden/answer.test.js')
  writeFileSync(hidden, '\n', { flag: 'a' })
  expect(await sparr(home, foreign, true)).toMatchObject(refused)
})

test('where hidden files are wrong is told of a trusted deck alone, and the check says more', async ({
  skip,
}) => {
  skip((await sandboxKind()) === 'none', 'there is no sandbox on this machine')
  const home = newHome()
  const broken =
    "import { test } from 'node:test'\ntest('a', () => {\n  undefinedName()\n})\ntest.skip('b', () => {})\n"
  const root = theirs(home, broken)
  const judging = ['judge', 'borrowed/three-tries', REFERENCE, '--decks', root]
  const foreign = await sparr(home, judging)
  expect(foreign).toMatchObject({ exitCode: 1, verdict: 'IE', reason: null })
  expect(foreign.detail).toContain('undefinedName is not defined')
  expect(JSON.stringify(foreign)).not.toContain('answer.test.js')
  await sparr(home, ['deck', 'trust', root])
  expect((await sparr(home, judging)).detail).toContain('at answer.test.js:3')

  const yaml =
    'id: three-tries\nkind: code\ntitle: T\nprompt: P\nlanguage: javascript\ntests: [{ name: b, title: B }]\n'
  writeFileSync(join(root, 'questions/borrowed/three-tries/question.yaml'), yaml)
  const { problems, exitCode } = await sparr(home, ['check', root])
  expect(exitCode).toBe(2)
  expect(problems).toContainEqual(
    expect.objectContaining({
      code: 'skipped-test',
      line: 5,
      file: expect.stringMatching(/hidden\/answer\.test\.js$/),
    }),
  )
})

const PRYING = `
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { spawn } from 'node:child_process'
const held = (what, run) => test(what, async () => {
  let got = 'nothing'
  try { got = await run() } catch (error) { got = 'held: ' + error.code }
  assert.match(String(got), /^held/, what + ' got ' + got)
})
held('reads the key', () => readFileSync('HOME/.ssh/id_test', 'utf8'))
held('writes to the home', () => writeFileSync('HOME/planted', 'x'))
held('opens a socket', () => new Promise((done, fail) => connect(PORT, '127.0.0.1', () => done('connected')).on('error', fail)))
held('leaves a daemon', () => new Promise((done, fail) => {
  const child = spawn('/bin/sh', ['-c', 'sleep 5; touch HOME/daemon'], { detached: true, stdio: 'ignore' })
  child.on('spawn', () => done('spawned')).on('error', fail)
}))
`

test('a hidden test that pries, plants, calls out or stays is held, and the result says by what', async ({
  skip,
}) => {
  skip((await sandboxKind()) === 'none', 'there is no sandbox on this machine')
  const home = newHome()
  mkdirSync(join(home, '.ssh'))
  writeFileSync(join(home, '.ssh', 'id_test'), 'a key')
  const root = theirs(home, PRYING.replaceAll('HOME', home).replace('PORT', '9'))
  const judged = await sparr(home, ['judge', 'borrowed/three-tries', REFERENCE, '--decks', root])
  expect(judged).toMatchObject({
    sandbox: expect.stringMatching(/^(bwrap|seatbelt)$/),
    verdict: 'AC',
  })
  expect(judged.tests).toHaveLength(4)
  expect(existsSync(join(home, 'planted'))).toBe(false)
  expect(existsSync(join(home, 'daemon'))).toBe(false)
})
