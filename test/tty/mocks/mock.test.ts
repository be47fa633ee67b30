/** A whole mock at the terminal: begun, killed in the middle of a reply, taken up again, and its files. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saved } from '../terminal/saved.ts'
import { command, start } from '../terminal/start.ts'
import { newHome } from '../terminal/terminal.ts'
import { press, withPlan } from './short-mock.ts'

const ENTER = '\r'
const ESC = '\x1b'
const CTRL_T = '\x14'
const CTRL_D = '\x04'
const CTRL_C = '\x03'

test('a mock that is killed goes on where it stood, and ends with its two files', async () => {
  const home = withPlan()
  const first = start(home, ['mock', 'solo', '--plan', 'short.plan.yaml', '--seed', '5'])
  await first.see('1 round, 5 min')
  first.write(ENTER)
  await first.see('Five seconds: what kind of question is this?')
  first.write('3')
  await first.see(/Round 1 of 1 · brief/)
  first.write(CTRL_T)
  await first.see('ctrl-d done')
  first.write('We sold 300 000 orders a day.')
  await first.see('We sold 300 000 orders a day.')
  first.write(CTRL_D)
  await first.see('Interviewer: ')
  first.write('about half of it')
  await first.see('about half of it')
  const asked = /Interviewer: (.+)/.exec(first.screen())?.[1] ?? ''
  await saved(first, 'about half of it')
  first.kill('SIGKILL')
  await first.exited

  const home2 = start(home)
  await home2.see(/mock +A short one +round 1 of 1/)
  home2.write(CTRL_C)
  await home2.exited

  const second = start(home, ['mock', 'solo'])
  await second.see('You left a mock interview here')
  second.write(ENTER)
  await second.see(asked)
  await second.see('about half of it')
  await press(second, ENTER, 'about half of it')
  for (let i = 0; i < 10 && !/One number that anchors/.test(second.screen()); i++) {
    const [question] = /Interviewer: .+/.exec(second.screen()) ?? []
    if (question) await press(second, ESC, question)
  }
  await second.see('One number that anchors your answer')
  second.write(`3.2 s to 0.4 s${ENTER}`)
  await second.see('Your letters')
  second.write(ENTER)
  await second.see('Your own scores: behavioral')
  second.write('2')
  await second.see('2 because')
  second.write(`no technique was named${ENTER}`)
  await second.see(/action +2 .*no technique/)
  second.write(ENTER)
  await second.see('How was it?')
  second.write('1')
  await second.see('At most three takeaways')
  second.write('Say the number first')
  await second.see('Say the number first')
  second.write(CTRL_D)
  const card = await second.see('The scorecard is written:')
  expect(card).toContain('Round 1: ')
  expect(card).toMatch(/situation \(\d+ of \d+\)/)
  second.write(ENTER)
  expect((await second.exited).exitCode).toBe(0)

  const folder = join(home, 'sparr', 'mocks')
  const files = readdirSync(folder).toSorted()
  expect(files).toHaveLength(2)
  const [page = '', text = ''] = files.map((file) => readFileSync(join(folder, file), 'utf8'))
  expect(page).toContain('Say the number first')
  expect(text).toContain('Anchored with: 3.2 s to 0.4 s')
  expect(text).toContain('  > about half of it')
  expect(text).toMatch(/2 of 4, because: no technique was named/)
  const shown = await command(home, 'mock', 'show')
  expect(shown.stdout.trim()).toBe(text.trim())
  const { mocks } = JSON.parse((await command(home, 'mock', 'list', '--json')).stdout)
  expect(mocks).toMatchObject([{ title: 'A short one', isEnded: true, answered: 1, rounds: 1 }])
})

test('m on home begins the default mock; a plan that is none is explained', async () => {
  const home = withPlan()
  const terminal = start(home)
  await terminal.see('m mock')
  terminal.write('m')
  await terminal.see('3 rounds, 45 min')
  await terminal.see('Among them: behavioral, design, knowledge.')
  terminal.write(ENTER)
  await terminal.see('Five seconds: what kind of question is this?')
  await terminal.see('Round 1 of 3')
  terminal.write(ESC)
  await terminal.see(/mock +Mixed interview, 45 minutes +round 1 of 3/)
  terminal.write(CTRL_C)
  await terminal.exited

  const none = await command(home, 'mock')
  expect([none.exitCode, none.stderr]).toEqual([
    2,
    'mock takes solo, show [ID], list, host, join, rejoin, resume, observe, import FILE or replay; --help shows how',
  ])
  const missing = await command(home, 'mock', 'show', 'nothing')
  expect([missing.exitCode, missing.stderr]).toEqual([
    2,
    'There is no mock "nothing"; sparr mock list shows them',
  ])
})

test('a plan that no question fits ends the program with a sentence', async () => {
  const home = newHome()
  writeFileSync(
    join(home, 'nothing.plan.yaml'),
    'title: Nothing\nrounds:\n  - kind: recall\n    minutes: 5\n    deck: nowhere\n',
  )
  const terminal = start(home, ['mock', 'solo', '--plan', 'nothing.plan.yaml'])
  expect((await terminal.exited).exitCode).toBe(2)
  expect(terminal.raw()).toContain('No question fits any round of Nothing')
})
