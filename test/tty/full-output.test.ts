/** Where the output of a command goes takes no more of it. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { execa } from 'execa'
import { expect, test } from 'vitest'
import { environment } from './terminal/environment.ts'
import { homeEnv } from './terminal/start.ts'
import { newHome } from './terminal/terminal.ts'

/** By a shell, as people do it; the output of the program itself, not of the shell, is `into`. */
async function into(target: string, ...args: readonly string[]) {
  const home = newHome()
  const { exitCode, stderr } = await execa(
    '/bin/sh',
    ['-c', `"$0" "$@" ${target}`, process.execPath, resolve('dist/sparr.js'), ...args],
    {
      cwd: home,
      reject: false,
      extendEnv: false,
      env: { ...environment(home), ...homeEnv(home) },
      stdin: 'ignore',
    },
  )
  const state = join(home, '.local', 'state', 'sparr')
  const crashes = existsSync(state) ? readdirSync(state).filter((it) => it.startsWith('crash')) : []
  return { exitCode, stderr, crashes }
}

const COMMANDS = [
  ['list'],
  ['list', '--json'],
  ['--help'],
  ['--version'],
  ['export'],
  ['stats', '--json'],
  ['find', 'channel'],
  ['estimate', '3 * 4k/s'],
] as const

for (const command of COMMANDS)
  test.skipIf(!existsSync('/dev/full'))(
    `sparr ${command.join(' ')} on a full device is one sentence and 4`,
    async () => {
      const { exitCode, stderr, crashes } = await into('>/dev/full', ...command)
      expect(stderr.split('\n').filter((line) => line.includes('ENOSPC'))).toEqual([
        expect.stringMatching(
          /^The output could not be written \(ENOSPC\), what is there is cut; /,
        ),
      ])
      expect(stderr).not.toMatch(/node:|at .*\(|crash/)
      expect(exitCode).toBe(4)
      expect(crashes).toEqual([])
    },
  )

test.skipIf(!existsSync('/dev/full'))(
  'it is said in Chinese where Chinese was asked for',
  async () => {
    const { exitCode, stderr } = await into('>/dev/full', 'list', '--lang', 'zh-CN')
    expect(stderr).toContain('输出写不下去（ENOSPC）')
    expect(exitCode).toBe(4)
  },
)

test('who stops reading early is left in peace', async () => {
  const { stderr, exitCode } = await into('| true', 'list', '--json')
  expect(stderr).toBe('')
  expect(exitCode).toBe(0)
})

test.skipIf(!existsSync('/dev/full'))(
  'messages that nobody can read do not change what a command did',
  async () => {
    const { exitCode } = await into('2>/dev/full', 'list')
    expect(exitCode).toBe(0)
  },
)
