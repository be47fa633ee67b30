/** Home and a drill while the machine around them fails: what is refused is said, and the screens stay. */
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { type Mount, mountArgs, needBox } from '../boxed.ts'
import { storeIn } from '../store/samples.ts'
import { homeEnv, start } from './terminal/start.ts'
import { newHome, openProgram, type Terminal } from './terminal/terminal.ts'

const ENTER = '\r'
const CTRL_C = '\x03'

/** The program in a world of its own. `before`: what a shell does in it first. */
function startIn(
  home: string,
  mounts: readonly Mount[],
  { before = 'true', env = {} }: { before?: string; env?: Readonly<Record<string, string>> } = {},
): Terminal {
  const script = `${before}\nexec ${process.execPath} ${resolve('dist/sparr.js')}`
  const args = [...mountArgs(mounts), 'sh', '-c', script]
  return openProgram('bwrap', args, { home, env: { ...homeEnv(home), ...env }, cols: 100 })
}

async function quit(terminal: Terminal): Promise<void> {
  terminal.write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
}

/** A stub in place of Go, first on PATH. */
function withGo(home: string, script: string): string {
  const bin = join(home, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'go'), `#!/bin/sh\n${script}\n`)
  chmodSync(join(bin, 'go'), 0o755)
  return `${bin}:${process.env['PATH'] ?? ''}`
}

test('home on a disk that may not be written says so and goes on', async (context) => {
  await needBox(context)
  const home = newHome()
  const terminal = startIn(home, [{ type: 'read-only', at: home }])
  await terminal.see('Decks')
  await terminal.see('EROFS')
  await quit(terminal)
})

test('home on a full disk says so and goes on, and so does a question', async (context) => {
  await needBox(context)
  const home = newHome()
  const disk = { type: 'small', at: home, bytes: 4096 * 16 } as const
  const before = `dd if=/dev/zero of=${home}/filler bs=4096 count=16 2>/dev/null`
  const terminal = startIn(home, [disk], { before })
  await terminal.see('Decks')
  terminal.write(ENTER)
  await terminal.see(/ENOSPC|disk is full|ENOENT/)
  await quit(terminal)
})

test('home while another program holds the database says so and goes on', async () => {
  const home = newHome()
  const data = join(home, 'data', 'sparr')
  storeIn(data).close()
  const held = new DatabaseSync(join(data, 'sparr.db'))
  held.exec('BEGIN IMMEDIATE')
  const terminal = start(home, [], { cols: 100 })
  await terminal.see('Decks')
  await terminal.see('Another program holds')
  held.exec('ROLLBACK')
  held.close()
  await quit(terminal)
})

test('a Go that prints anything else is no end of home', async () => {
  const home = newHome()
  const PATH = withGo(home, 'echo hello')
  const terminal = start(home, [], { env: { PATH }, cols: 100 })
  await terminal.see('Decks')
  await terminal.see('Go does not work here')
  await quit(terminal)
})

test('a cache that cannot be made is said, and home goes on', async () => {
  const home = newHome()
  writeFileSync(join(home, 'cache'), 'in the way')
  const terminal = start(home, [], { env: { XDG_CACHE_HOME: join(home, 'cache') }, cols: 100 })
  await terminal.see('Decks')
  await terminal.see(/ENOTDIR|EEXIST/)
  await quit(terminal)
})

test('a save that finds no room to be judged in says so, and the next one is judged', async (context) => {
  await needBox(context)
  const home = newHome()
  const tmp = join(home, 'tmp')
  mkdirSync(tmp)
  const disk = { type: 'small', at: tmp, bytes: 4096 * 64 } as const
  const before = `dd if=/dev/zero of=${tmp}/filler bs=4096 count=64 2>/dev/null`
  const terminal = startIn(home, [disk], {
    before: `${before}; (while [ ! -e ${home}/free ]; do sleep 0.1; done; rm ${tmp}/filler) &`,
    env: { TMPDIR: tmp },
  })
  await terminal.see('A first question, one edit')
  terminal.write(ENTER)
  await terminal.see('save the file to have it judged')
  const file = join(home, 'sparr', 'warm-up', 'three-tries', 'answer.js')
  copyFileSync('solutions/warm-up/three-tries/reference/answer.js', file)
  await terminal.see('ENOSPC')
  writeFileSync(join(home, 'free'), '')
  // Not at each look: what is written without a pause is never through.
  let looks = 0
  await terminal.see(() => {
    if (looks++ % 50 === 0) writeFileSync(file, `// ${looks}\n`, { flag: 'a' })
    return terminal.screen().includes('AC in')
  })
  await quit(terminal)
})
