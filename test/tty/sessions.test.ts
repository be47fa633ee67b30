import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasGo } from '../tools.ts'
import { saved } from './terminal/saved.ts'
import { command, start } from './terminal/start.ts'
import { newHome, type Terminal } from './terminal/terminal.ts'

const ENTER = '\r'
const ESC = '\x1b'
const CTRL_C = '\x03'
const CTRL_T = '\x14'

async function quit(terminal: Terminal): Promise<void> {
  terminal.write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
}

test('a newcomer turns the first question green with one edit, without Go', async () => {
  const home = newHome()
  const terminal = start(home, [], { env: { PATH: '/usr/bin:/bin' } })
  await terminal.see('A first question, one edit')
  terminal.write(ENTER)
  await terminal.see('Three tries means three')
  const file = join(home, 'sparr', 'warm-up', 'three-tries', 'answer.js')
  await terminal.see('save the file to have it judged')
  copyFileSync('solutions/warm-up/three-tries/reference/answer.js', file)
  await terminal.see('AC in')
  await terminal.see('How was it?')
  terminal.write(ENTER)
  await terminal.see('Tonight')
  await quit(terminal)
})

test('a Go answer written from outside turns every test green, is rated, and is there tomorrow', async ({
  skip,
}) => {
  skip(!(await hasGo()), 'Go is not installed')
  const home = newHome()
  const terminal = start(home)
  await terminal.see('Go concurrency')
  terminal.write('jjj')
  await terminal.see(/▸ +Go concurrency/)
  terminal.write(ENTER)
  await terminal.see('Fan out, with a deadline')
  const { questions } = JSON.parse((await command(home, 'list', 'go-concurrency', '--json')).stdout)
  const ids = questions.map(({ id }: { readonly id: string }) => id)
  terminal.write('j'.repeat(ids.indexOf('fanout-fetch')))
  await terminal.see(/▸ +code +Fan out/)
  terminal.write(ENTER)
  await terminal.see('save the file to have it judged')
  const file = join(home, 'sparr', 'go-concurrency', 'fanout-fetch', 'answer.go')
  const solutions = 'solutions/go-concurrency/fanout-fetch'

  copyFileSync(`${solutions}/wrong/unbounded.go`, file)
  await terminal.see('WA in')
  await terminal.see('✗ The limit is kept, and used')

  copyFileSync(`${solutions}/reference/answer.go`, file)
  await terminal.see('AC in')
  const screen = await terminal.see('How was it?')
  expect(screen.match(/✓ /g)?.length).toBeGreaterThanOrEqual(7)
  expect(screen).not.toContain('✗')
  terminal.write('3')
  await terminal.see(/Fan out, with a deadline +25 min +good/)
  await quit(terminal)

  const stats = JSON.parse((await command(home, 'stats', '--json')).stdout)
  expect(stats).toMatchObject({
    schema: 1,
    totals: { attempts: 1, passed: 1 },
    recent: [
      { question: 'go-concurrency/fanout-fetch', verdict: 'AC', chosen: 'good', outcome: 'passed' },
    ],
  })
})

test('a kill in the middle of a typed answer loses nothing: text and clock are offered back', async () => {
  const home = newHome()
  const first = start(home, ['drill', 'go-recall', '--kind', 'recall', '--limit', '1'])
  await first.see('ctrl-t type')
  first.write(CTRL_T)
  await first.see('ctrl-d done')
  first.write('队列 belongs to the P')
  await first.see('队列 belongs to the P')
  await saved(first, 'belongs to the P')
  first.kill('SIGKILL')
  await first.exited

  const second = start(home)
  await second.see(/resume .*so far/)
  second.write(ENTER)
  await second.see('You left an answer here')
  second.write(ENTER)
  await second.see('队列 belongs to the P')
  await quit(second)
})

test('an answer can be said: space starts, space stops, then it is ticked and rated', async () => {
  const home = newHome()
  const terminal = start(home, ['drill', 'go-recall', '--kind', 'recall', '--limit', '1'])
  await terminal.see('space speak')
  terminal.write(' ')
  await terminal.see('● speaking')
  terminal.write(' ')
  await terminal.see('What a full answer mentions')
  terminal.write(' ')
  await terminal.see('[x]')
  terminal.write(ENTER)
  await terminal.see('How was it?')
  terminal.write('2')
  expect((await terminal.exited).exitCode).toBe(0)
  const stats = JSON.parse((await command(home, 'stats', '--json')).stdout)
  expect(stats.recent).toMatchObject([{ chosen: 'hard' }])
})

test('help shows every key, also those of the field, and any small window says what it needs', async () => {
  const terminal = start(newHome(), ['drill', 'system-design', '--limit', '1'])
  await terminal.see('ctrl-d done')
  terminal.write(ESC)
  await terminal.see('? keys')
  terminal.write('?')
  await terminal.see('Keys')
  await terminal.see('In an answer field')
  terminal.write(ESC)
  await terminal.see('ask ▸')
  terminal.resize(20, 5)
  await terminal.see('40x12')
  terminal.resize(120, 40)
  await terminal.see('ask ▸')
  await quit(terminal)
})

test('a second window on the same question may look and writes nothing', async () => {
  const home = newHome()
  const first = start(home, ['drill', 'behavioral', '--limit', '1'])
  await first.see('space speak')
  const second = start(home, ['drill', 'behavioral', '--limit', '1'])
  await second.see('Another window has this question open')
  await quit(second)
  await quit(first)
})

test('an editor that cannot be started leaves the screen and the answer as they were', async () => {
  const home = newHome()
  const terminal = start(home, ['drill', 'go-recall', '--kind', 'recall', '--limit', '1'], {
    env: { EDITOR: '/nonexistent/editor' },
  })
  await terminal.see('ctrl-t type')
  terminal.write(CTRL_T)
  await terminal.see('ctrl-d done')
  terminal.write('kept')
  await terminal.see('kept')
  terminal.write('\x0f')
  await terminal.see('could not be started')
  await terminal.see('kept')
  await quit(terminal)
})

test('an answer in prose goes to the editor and comes back changed', async () => {
  const home = newHome()
  const editor = join(home, 'editor.sh')
  writeFileSync(editor, '#!/bin/sh\nprintf " and a line from the editor" >> "$1"\n', {
    mode: 0o755,
  })
  const terminal = start(home, ['drill', 'go-recall', '--kind', 'recall', '--limit', '1'], {
    env: { EDITOR: editor },
  })
  await terminal.see('ctrl-t type')
  terminal.write(CTRL_T)
  await terminal.see('ctrl-d done')
  terminal.write('begun here')
  await terminal.see('begun here')
  terminal.write('\x0f')
  await terminal.see('begun here and a line from the editor')
  await quit(terminal)
})

test('without a terminal one sentence names what works instead', async () => {
  const { exitCode, stderr, stdout } = await command(newHome())
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  expect(stderr).toContain('sparr list')
})
