import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bundle } from '../terminal/bundle.ts'
import { openFile, openProgram } from '../terminal/terminal.ts'

let app = ''
beforeAll(async () => {
  app = await bundle(join(import.meta.dirname, 'term-app.tsx'))
})

async function start(script: string) {
  const terminal = openFile(app, ['sh', '-c', script], { cols: 80, rows: 12 })
  await terminal.see('ready')
  return terminal
}

/**
 * As an editor does: raw mode, one key at a time. It shows its number and each key, so that a test can see when it has it and takes no
 * earlier turn for this one, and asks for enter once the terminal makes a line of it again.
 */
const KEY_READER =
  'stty raw -echo; echo >> turns; printf "turn $(grep -c "" turns) "; for i in 1 2 3; do k=$(dd bs=1 count=1 2>/dev/null); printf "<$k>"; done; stty sane; printf " enter"'

test('a program in the foreground gets every key, the first one too, and the screen comes back', async () => {
  const terminal = await start(`${KEY_READER}; read line`)
  terminal.write('draft')
  await terminal.see('draft')
  for (const [turn, keys] of ['abc', 'def', 'ghi'].entries()) {
    terminal.write('\x0f')
    await terminal.see(`turn ${turn + 1}`)
    expect(terminal.isAlternate()).toBe(false)
    let seen = ''
    for (const key of keys) {
      terminal.write(key)
      seen += `<${key}>`
      await terminal.see(seen)
    }
    await terminal.see(`${seen} enter`)
    terminal.write('\r')
    await terminal.see('"returned"')
    expect(terminal.isAlternate()).toBe(true)
    await terminal.see('draft')
  }
  terminal.write(' goes on')
  await terminal.see('draft goes on')
})

test('Ctrl-C in the child ends the child and not the program', async () => {
  // With a trap from the start: between echo and sleep a shell may lose the signal.
  const terminal = await start("trap 'exit 1' INT; echo your turn; sleep 100")
  terminal.write('\x0f')
  await terminal.see('your turn')
  terminal.write('\x03')
  await terminal.see('"returned"')
  terminal.write('still here')
  await terminal.see('still here')
})

test('an editor that is not there is reported, and the answer is kept', async () => {
  const terminal = await start('true')
  terminal.write('draft\x07')
  await terminal.see('"failed","program":"no-such-editor","problem":"ENOENT"')
  await terminal.see('draft')
})

test.each(['SIGTERM', 'SIGHUP'] as const)(
  '%s saves, and leaves the terminal as it was',
  async (signal) => {
    const terminal = await start('true')
    terminal.kill(signal)
    await terminal.exited
    expect(terminal.isAlternate()).toBe(false)
    expect(terminal.cursor().isShown).toBe(true)
    expect(terminal.isListening()).toBe(false)
    expect(readFileSync(join(terminal.home, 'ended.txt'), 'utf8')).toBe(signal)
  },
)

test('Ctrl-Z without a shell to go to draws the screen again', async () => {
  const terminal = await start('true')
  terminal.write('draft\x1a')
  await terminal.see('back')
  await terminal.see('draft')
})

test.skipIf(!existsSync('/bin/bash'))('Ctrl-Z goes to the shell, and fg comes back', async () => {
  const shell = openProgram('/bin/bash', ['--norc', '--noprofile', '-i'], {
    env: { PS1: 'shell> ' },
  })
  await shell.see('shell>')
  shell.write(`"${process.execPath}" "${app}" true\r`)
  await shell.see('ready')
  shell.write('draft')
  await shell.see('draft')
  for (const _ of [1, 2]) {
    shell.write('\x1a')
    await shell.see('Stopped')
    expect(shell.isAlternate()).toBe(false)
    expect(shell.cursor().isShown).toBe(true)
    shell.write('clear; fg\r')
    await shell.until(() => expect(shell.isAlternate()).toBe(true))
    await shell.see(/back\ndraft/)
  }
  shell.write('!')
  await shell.see('draft!')
  shell.write('\x04')
  await shell.until(() => expect(shell.isAlternate()).toBe(false))
})
