/** The end of a session, as a person sees it: at home with an evening that goes on, and after `sparr drill`. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { type Words, wordsFor } from '../../src/words/words.ts'
import { attempt } from '../store/entries.ts'
import { SCENES, stage } from './terminal/scene.ts'
import { command, start } from './terminal/start.ts'
import { newHome, type Terminal } from './terminal/terminal.ts'

const ENTER = '\r'
const CTRL_C = '\x03'

/** An evening of two questions that come back, and nothing new. */
async function twoDue(): Promise<string> {
  const home = newHome()
  const at = Date.now() - 20 * 86_400_000
  const store = openStore({
    dataDir: join(home, 'data', 'sparr'),
    clock: { now: () => at, monoMs: () => 0 },
    random: (size) => randomBytes(size),
    pid: process.pid,
  })
  for (const question of ['go-recall/gmp-why-p', 'go-recall/happens-before'])
    store.append(attempt({ question, chosen: 'easy' }))
  store.close()
  await command(home, 'config', 'new-per-day', '0')
  return home
}

/** Says an answer aloud, ticks nothing, and rates it. */
async function answer(terminal: Terminal, { keys, drill }: Words, grade: string): Promise<void> {
  await terminal.see(keys.speak)
  terminal.write(' ')
  await terminal.see(/speaking 0|正在说 0/)
  terminal.write(' ')
  await terminal.see(drill.points)
  terminal.write(ENTER)
  await terminal.see(drill.rate)
  // The next dates come after the grades.
  await terminal.see(/4 .*\d+/)
  terminal.write(grade)
}

test.each(SCENES)('the end of an evening in $lang at $cols by $rows', async (scene) => {
  const words = wordsFor(scene.lang)
  const { end } = words.evening
  const { terminal, shoot, compare } = stage('session-end', scene, [], await twoDue())
  const { write } = terminal
  await terminal.see('▸')
  write(ENTER)
  await answer(terminal, words, '1')
  await answer(terminal, words, '3')
  await shoot('the end of the session', end.title)
  // What was missed comes once more tonight.
  write(ENTER)
  await answer(terminal, words, '3')
  await terminal.see(words.schedule.done)
  write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
  await compare()
})

test('a drill ends with the page, and one key ends the program', async () => {
  const words = wordsFor('en')
  const args = ['drill', 'go-recall', '--kind', 'recall', '--limit', '2']
  const terminal = start(newHome(), args)
  await answer(terminal, words, '3')
  await answer(terminal, words, '1')
  const page = await terminal.see(words.evening.end.title)
  expect(page).toMatch(/2 questions, \d+ min on the clock/)
  expect(page).toContain('Learnt')
  expect(page).toContain('To repeat')
  expect(page).toContain('Missed most')
  expect(page).not.toContain('go on')
  terminal.write(ENTER)
  expect((await terminal.exited).exitCode).toBe(0)
})
