/** Commands while the machine around them fails: a sentence with a remedy and an exit code, never a crash file. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { explained } from '../../src/core/system-fault.ts'
import { boxed, type Mount, needBox } from '../boxed.ts'
import { environment } from '../tty/terminal/environment.ts'
import { homeEnv } from '../tty/terminal/start.ts'
import { newHome } from '../tty/terminal/terminal.ts'

const PROGRAM = `${process.execPath} ${resolve('dist/sparr.js')}`
const ANSWER = resolve('solutions/warm-up/three-tries/reference/answer.js')
const GO_ANSWER = resolve('solutions/go-concurrency/fanout-fetch/reference/answer.go')

type Env = Readonly<Record<string, string>>
const envOf = (home: string, env: Env): Env => ({ ...environment(home), ...homeEnv(home), ...env })

const inBox = (home: string, mounts: readonly Mount[], script: string, env: Env = {}) =>
  boxed(mounts, script.replaceAll('SPARR', PROGRAM), envOf(home, env))

test.for([
  ['read-only', 'true', 'EROFS'],
  ['full', 'dd if=/dev/zero of=TMP/filler bs=4096 count=16 2>/dev/null', 'ENOSPC'],
] as const)(
  'a temporary folder that is %s is said with exit code 4',
  async ([how, before, problem], context) => {
    await needBox(context)
    const home = newHome()
    const tmp = join(home, 'tmp')
    mkdirSync(tmp)
    const mount: Mount =
      how === 'full' ? { type: 'small', at: tmp, bytes: 65_536 } : { type: 'read-only', at: tmp }
    const script = `${before.replace('TMP', tmp)}; SPARR judge three-tries ${ANSWER}`
    const ended = await inBox(home, [mount], script, { TMPDIR: tmp })
    expect(ended).toMatchObject({ exitCode: 4, stderr: expect.stringContaining(`(${problem})`) })
    expect(ended.stderr).toContain(tmp)
  },
)

test('a working folder that was deleted is said in the language that was asked for', async () => {
  const home = newHome()
  for (const [args, sentence] of [
    ['list', 'The folder you are in was deleted'],
    ['judge three-tries answer.js', 'The folder you are in was deleted'],
    ['list --lang zh', '文件夹已被删除'],
  ] as const) {
    const gone = join(home, 'gone')
    mkdirSync(gone)
    const script = `cd ${gone} && rmdir ${gone} && ${PROGRAM} ${args}`
    const ended = await execa('sh', ['-c', script], { env: envOf(home, {}), reject: false })
    expect(ended).toMatchObject({ exitCode: 4, stderr: expect.stringContaining(sentence) })
  }
})

test('a Go that prints anything else is named, and the other languages are judged', async () => {
  const home = newHome()
  const bin = join(home, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'go'), '#!/bin/sh\necho hello\n')
  chmodSync(join(bin, 'go'), 0o755)
  const env = envOf(home, { PATH: `${bin}:${process.env['PATH'] ?? ''}` })
  const run = (args: string) => execa('sh', ['-c', `${PROGRAM} ${args}`], { env, reject: false })
  expect(await run(`judge fanout-fetch ${GO_ANSWER}`)).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('Go does not work here'),
  })
  expect((await run(`judge three-tries ${ANSWER}`)).exitCode).toBe(0)
  const doctor = await run('doctor')
  expect(doctor).toMatchObject({ exitCode: 3, stdout: expect.stringContaining('x Go') })
})

test('a cache that cannot be written is said by whoever needs it, and by nobody else', async (context) => {
  await needBox(context)
  const home = newHome()
  const cache = join(home, 'cache')
  mkdirSync(cache)
  const script = `SPARR list >/dev/null; echo "$?"; SPARR judge three-tries ${ANSWER} >/dev/null; echo "$?"
    SPARR judge fanout-fetch ${GO_ANSWER}; echo "$?"; SPARR doctor > /dev/null; echo "$?"`
  const mounts = [{ type: 'read-only', at: cache }] as const
  const { stdout, stderr } = await inBox(home, mounts, script, { XDG_CACHE_HOME: cache })
  const codes = stdout.split('\n')
  expect([codes[0], codes[1], codes.at(-1)]).toEqual(['0', '0', '3'])
  expect(stderr).not.toContain('bug of its own')
})

test('a cache that is full is said with its place, and is no verdict', async (context) => {
  await needBox(context)
  const home = newHome()
  const cache = join(home, 'cache')
  mkdirSync(cache)
  const mounts = [{ type: 'small', at: cache, bytes: 65_536 }] as const
  const script = `SPARR judge fanout-fetch ${GO_ANSWER}`
  const ended = await inBox(home, mounts, script, { XDG_CACHE_HOME: cache })
  context.skip(ended.exitCode === 3, 'Go is not installed')
  expect(ended).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('No space is left') })
  expect(ended.stderr).toContain(cache)
})

test('what the system says is told from what we did wrong', () => {
  const error = (code: string, syscall: string, cause?: Error) =>
    Object.assign(new Error(code, { cause }), { code, syscall, path: '/somewhere' })
  expect(explained(error('ENOSPC', 'write'))).toMatchObject({ trouble: 'full', problem: 'ENOSPC' })
  expect(explained(error('EIO', 'read'))).toMatchObject({ trouble: 'disk' })
  expect(explained(error('EMFILE', 'open'))).toMatchObject({ trouble: 'busy' })
  const wrapped = new Error('x', { cause: error('EROFS', 'mkdir') })
  expect(explained(wrapped)).toMatchObject({ trouble: 'read-only', path: '/somewhere' })
  expect(explained(error('EBADF', 'read'))).toBeNull()
  expect(explained(Object.assign(new TypeError('x'), { code: 'ERR_INVALID_ARG_TYPE' }))).toBeNull()
})
