/** What goes wrong around the program: editors, files, disks. Nothing of it ends it or loses what was typed. */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { start } from './terminal/start.ts'
import { newHome, type Terminal } from './terminal/terminal.ts'

const CTRL_C = '\x03'
const CTRL_O = '\x0f'
const CTRL_T = '\x14'
const CTRL_Z = '\x1a'
const UNDO = '\x1f'

async function quit(terminal: Terminal): Promise<void> {
  terminal.write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
}

function editor(home: string, script: string): string {
  const file = join(home, 'editor.sh')
  writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return file
}

async function typing(home: string, script: string): Promise<Terminal> {
  const terminal = start(home, ['drill', 'go-recall', '--kind', 'recall', '--limit', '1'], {
    env: { EDITOR: editor(home, script) },
  })
  await terminal.see('ctrl-t type')
  terminal.write(CTRL_T)
  await terminal.see('ctrl-d done')
  terminal.write('typed before')
  await terminal.see('typed before')
  return terminal
}

test('an editor that deletes the file, or leaves a folder, does not take the answer with it', async () => {
  for (const script of ['rm "$1"', 'rm "$1"; mkdir "$1"']) {
    const terminal = await typing(newHome(), script)
    terminal.write(CTRL_O)
    await terminal.see('cannot be')
    await terminal.see('typed before')
    await quit(terminal)
  }
})

test('the editor asked for twice, and the shell with it, opens once', async () => {
  const terminal = await typing(newHome(), 'printf " +once" >> "$1"')
  terminal.write(`${CTRL_O}${CTRL_O}${CTRL_Z}${CTRL_O}`)
  await terminal.see('typed before +once')
  await terminal.see('ctrl-d done')
  terminal.write(' and on')
  await terminal.see('and on')
  await quit(terminal)
})

test('what an editor emptied comes back with undo', async () => {
  const terminal = await typing(newHome(), ': > "$1"')
  terminal.write(CTRL_O)
  await terminal.seeNo('typed before')
  await terminal.see('ctrl-d done')
  terminal.write(UNDO)
  await terminal.see('typed before')
  await quit(terminal)
})

test('an answer that became a folder is told, kept aside by a reset, and judged again after that', async () => {
  const home = newHome()
  const terminal = start(home, ['code', 'warm-up/three-tries'])
  await terminal.see('save the file to have it judged')
  const file = join(home, 'sparr/warm-up/three-tries/answer.js')
  rmSync(file)
  mkdirSync(file)
  terminal.write('\r')
  await terminal.see('cannot be read')
  terminal.write('r')
  // The file is watched again once the starter is there: the clock has to move on after that.
  await terminal.until(() => expect(statSync(file).isFile()).toBe(true))
  const clock = terminal.lines()[0]
  await terminal.until(() => expect(terminal.lines()[0]).not.toBe(clock))
  writeFileSync(file, 'export {}\n')
  await terminal.see('run 1')
  await quit(terminal)
})

test('a question that cannot be opened is no silent success', async () => {
  const home = newHome()
  mkdirSync(join(home, 'sparr'))
  writeFileSync(join(home, 'sparr/warm-up'), 'in the way of the folder\n')
  const terminal = start(home, ['code', 'warm-up/three-tries'], { cols: 250 })
  expect((await terminal.exited).exitCode).toBe(4)
  await terminal.see('warm-up')
  await terminal.see(/is not there, or not what it should be \(E[A-Z]+\)/)
})

const hasColour = (terminal: Terminal): boolean =>
  terminal
    .raw()
    .split('\x1b[')
    .some((sequence) => /^(?:\d+;)*(?:3[0-8]|9[0-7])[;m]/.test(sequence))

test('NO_COLOR and --color never leave no colour on the screen', async () => {
  const coloured = start(newHome())
  await coloured.see('A first question')
  expect(hasColour(coloured)).toBe(true)
  await quit(coloured)
  for (const plain of [
    start(newHome(), [], { env: { NO_COLOR: '1' } }),
    start(newHome(), ['--color', 'never']),
  ]) {
    await plain.see('A first question')
    expect(hasColour(plain)).toBe(false)
    await quit(plain)
  }
})
