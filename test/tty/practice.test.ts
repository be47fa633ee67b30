/** The daily loop at the screen: next dates, undo, putting off, cramming, blind, and the end of an evening. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { attempt } from '../store/entries.ts'
import { command, start } from './terminal/start.ts'
import { newHome, type Terminal } from './terminal/terminal.ts'

const ENTER = '\r'
const CTRL_C = '\x03'
const DAY = 86_400_000

async function quit(terminal: Terminal): Promise<void> {
  terminal.write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
}

async function json(home: string, ...args: readonly string[]) {
  return JSON.parse((await command(home, ...args, '--json')).stdout)
}

/** Somebody who has answered one question so many days ago, and is no newcomer any more. */
function practised(daysAgo: number, home = newHome()): string {
  const at = Date.now() - daysAgo * DAY
  const store = openStore({
    dataDir: join(home, 'data', 'sparr'),
    clock: { now: () => at, monoMs: () => 0 },
    random: (size) => randomBytes(size),
    pid: process.pid,
  })
  store.append(attempt({ question: 'go-recall/gmp-why-p', chosen: 'easy' }))
  store.close()
  return home
}

/** An evening with one question in it and nothing new. */
async function onlyOneDue(): Promise<string> {
  const home = practised(20)
  await command(home, 'config', 'minutes-per-day', '5')
  await command(home, 'config', 'new-per-day', '0')
  return home
}

/** Says an answer aloud, up to the grades. */
async function answer(terminal: Terminal): Promise<string> {
  await terminal.see('space speak')
  terminal.write(' ')
  await terminal.see('● speaking')
  terminal.write(' ')
  await terminal.see('What a full answer mentions')
  terminal.write(ENTER)
  return terminal.see('How was it?')
}

const RECALL = ['drill', 'go-recall', '--kind', 'recall', '--limit', '1'] as const

test('the grades stand with their next dates, and home takes the rating back', async () => {
  const home = newHome()
  const terminal = start(home, RECALL)
  await answer(terminal)
  await terminal.see(/1 again, in 1 min/)
  await terminal.see(/4 easy, in \d+ days/)
  terminal.write('3')
  expect((await terminal.exited).exitCode).toBe(0)
  const [{ question }] = (await json(home, 'stats')).recent

  const after = start(home)
  await after.see('u undo')
  after.write('u')
  await after.see(`Taken back: ${question}, rated good`)
  // Nothing was ever answered: the program begins from the beginning.
  await after.see('A first question, one edit')
  await quit(after)
  expect((await json(home, 'stats')).totals.attempts).toBe(0)
})

test('a question of a deck is suspended, stays so, and is resumed by the same key', async () => {
  const home = practised(3)
  const first = start(home)
  await first.see('Go concurrency')
  first.write('\x1b[F') // end: the last deck
  await first.see(/▸ +\S.*\d+\/\d+/)
  first.write(ENTER)
  await first.see('S suspend')
  first.write('S')
  await first.see(/▸ .*suspended/)
  first.write('jB')
  await first.see(/▸ .*not today/)
  await quit(first)

  const second = start(home)
  await second.see('Go concurrency')
  second.write(`\x1b[F${ENTER}`)
  await second.see(/▸ .*suspended/)
  await second.see('not today')
  second.write('S')
  await second.seeNo('suspended')
  await quit(second)
})

test('a question of the session that is put off is not in the evening any more', async () => {
  const home = await onlyOneDue()
  const terminal = start(home)
  await terminal.see(/▸ +recall +Why is there a P/)
  terminal.write(ENTER)
  await terminal.see('space speak')
  terminal.write('B')
  await terminal.see('Nothing to do today.')
  await quit(terminal)
  expect((await json(home, 'today')).items).toEqual([])
})

test('home learns the date of the interview that another window has set', async () => {
  const home = practised(3)
  const terminal = start(home)
  await terminal.see('Decks')
  const soon = new Date(Date.now() + 9 * DAY).toISOString().slice(0, 10)
  await command(home, 'config', 'interview', soon)
  await terminal.see(/in (8|9|10) days/)
  await quit(terminal)
})

test('a cram says so and changes no card and no evening', async () => {
  const home = practised(3)
  const before = await json(home, 'today')
  const terminal = start(home, [...RECALL, '--cram'])
  await terminal.see(/cram +\d:\d\d of/)
  const screen = await answer(terminal)
  expect(screen).toContain('A cram: the schedule stays as it is.')
  expect(screen).not.toContain('in 1 min')
  terminal.write('1')
  expect((await terminal.exited).exitCode).toBe(0)
  expect(await json(home, 'today')).toEqual(before)
  expect((await json(home, 'stats')).totals.attempts).toBe(2)
})

test('blind, what a question is about is seen after the answer only', async () => {
  const home = newHome()
  expect((await command(home, 'config', 'blind', 'on')).exitCode).toBe(0)
  const terminal = start(home, RECALL)
  const asked = await terminal.see('space speak')
  expect(asked.split('\n')[0]).toMatch(/^ recall +\d:\d\d of/)
  expect(asked).not.toContain('›')
  const graded = await answer(terminal)
  expect(graded.split('\n')[0]).toContain(' › ')
  expect(graded).toMatch(/difficulty \d of 5/)
  await quit(terminal)

  practised(3, home)
  const evening = start(home)
  await evening.see('you will see what it is about')
  await quit(evening)
  expect((await command(home, 'today')).stdout).not.toContain('/')
})

test('an evening ends with what was done in it', async () => {
  const terminal = start(await onlyOneDue())
  await terminal.see(/▸ +recall +Why is there a P/)
  terminal.write(ENTER)
  await answer(terminal)
  terminal.write('3')
  await terminal.see('Done for today.')
  await terminal.see('1 question, 0 min')
  await quit(terminal)
})
