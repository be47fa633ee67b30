/** A mock on a call at the screen: brief, note, hint, score, end, files; killed in the middle and taken up again. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inDebrief, inShow } from '../../commands/mocks/read-back.ts'
import { saved } from '../terminal/saved.ts'
import { command, start } from '../terminal/start.ts'
import { newHome, type Terminal } from '../terminal/terminal.ts'

const ENTER = '\r'
const TAB = '\t'
const UP = '\x1b[A'
const ESC = '\x1b'

/** A clock that has gone for at least three seconds. */
const GOING = /(?:0:0[3-9]|0:[1-5]\d|[1-9]\d*:\d\d)/.source
const HOST = ['mock', 'host', '--call', 'fanout-fetch'] as const

/** Opens the line, types and keeps. */
async function note(terminal: Terminal, text: string): Promise<void> {
  terminal.write('n')
  await terminal.see(/note \d+:\d\d/)
  terminal.write(text)
  await terminal.see(`▸ ${text}`)
  terminal.write(ENTER)
  await terminal.seeNo(`▸ ${text}`)
}

test('a whole mock: brief, note, hint, a score with the note as evidence, takeaway, end, three files', async () => {
  const home = newHome()
  const terminal = start(home, HOST, { rows: 60 })
  await terminal.see('The clock waits for the first word')
  terminal.write('p')
  await terminal.see('p pause')
  terminal.write(TAB)
  await terminal.see('1  Think of the moment')
  await note(terminal, 'restated the contract unasked')
  terminal.write('1')
  await terminal.see('1✓ Think of the moment')
  terminal.write('>')
  await terminal.see('[clarify]')
  await note(terminal, 'a private remark')
  terminal.write('s')
  await terminal.see('▸ understanding')
  terminal.write('4')
  await terminal.see('What did you see? understanding 4')
  terminal.write(UP + UP)
  await terminal.see('▸ restated the contract unasked')
  terminal.write(ENTER)
  await terminal.see('0-4 score')
  terminal.write(ESC)
  await terminal.see('s score')
  terminal.write('t')
  await terminal.see('Takeaway 1 of 3')
  terminal.write('say who closes the channel')
  await terminal.see('▸ say who closes the channel')
  terminal.write(ENTER)
  await terminal.see('Takeaway 2 of 3')
  terminal.write(ESC)
  await terminal.see('e end')
  terminal.write('e')
  await terminal.see('Is the interview over?')
  terminal.write('y')
  const screen = await terminal.see('-replay.html')
  expect(screen).toContain('Debrief')
  terminal.write('q')
  expect((await terminal.exited).exitCode).toBe(0)

  const folder = join(home, 'sparr', 'mocks')
  const [data = '', debrief = '', replay = ''] = readdirSync(folder).toSorted()
  expect(debrief).toMatch(/^\d{4}-\d\d-\d\d-fanout-fetch-\w{6}-debrief\.md$/)
  const text = readFileSync(join(folder, debrief), 'utf8')
  const object = readFileSync(join(folder, data), 'utf8')
  expect(JSON.parse(object)).toEqual(
    JSON.parse((await command(home, 'mock', 'show', '--json')).stdout),
  )
  expect(object).not.toContain('a private remark')
  expect(text).toMatch(/understanding 4.*brief 0:\d\d: restated the contract unasked/)
  expect(text).toContain('1. say who closes the channel')
  expect(text).not.toContain('a private remark')
  expect(readFileSync(join(folder, replay), 'utf8')).toContain('a private remark')

  const [shown] = inShow((await command(home, 'mock', 'show')).stdout)
  const [told] = inDebrief(text)
  expect(shown?.scores).toEqual(told?.scores)
  expect(shown?.phases.map(({ used }) => used)).toEqual(told?.phases.map(({ used }) => used))

  const again = await command(home, 'mock', 'replay', '-o', 'page.html', '--json')
  expect(JSON.parse(again.stdout)).toMatchObject({ schema: 1, file: 'page.html' })
  expect(readFileSync(join(home, 'page.html'), 'utf8')).toBe(
    readFileSync(join(folder, replay), 'utf8'),
  )
})

test('killed in the middle: the offer, the notes and the clock are there', async () => {
  const home = newHome()
  const first = start(home, HOST)
  await first.see('Read out')
  first.write('p')
  await first.see('p pause')
  await note(first, 'asked about the deadline')
  first.write('>')
  await first.see('[clarify]')
  first.write('n')
  await first.see(/note \d+:\d\d/)
  await first.see(new RegExp(`${GOING} of 25:00`))
  first.write('half a li')
  await saved(first, 'half a li')
  first.kill('SIGKILL')
  await first.exited

  const offered = start(home, ['mock', 'host', '--call'])
  const offer = await offered.see('A mock is not finished')
  expect(offer).toMatch(new RegExp(`${GOING} on the clock`))
  offered.write('\x03')
  await offered.exited

  const second = start(home, ['mock', 'host', '--call', '--resume'])
  await second.see('[clarify]')
  await second.see(new RegExp(`${GOING} of 25:00`))
  second.write(`${TAB}${TAB}`)
  await second.see('asked about the deadline')
  second.write('n')
  await second.see('▸ half a li')
  second.write('\x03')
  expect((await second.exited).exitCode).toBe(0)
})

test('without a question it proposes long ones, and says which were not done', async () => {
  const terminal = start(newHome(), ['mock', 'host', '--call'], {
    env: { LANG: 'zh_CN.UTF-8' },
  })
  await terminal.see('最好是你做过、候选人没做过的题')
  await terminal.see('你没做过')
  terminal.write(ENTER)
  await terminal.see('念给候选人')
  terminal.write('q')
  expect((await terminal.exited).exitCode).toBe(0)
})

test('in a window too small for it nothing is printed over the sentence', async () => {
  const terminal = start(newHome(), HOST)
  await terminal.see('The clock waits for the first word')
  terminal.resize(20, 5)
  await terminal.see('40x12')
  terminal.write('zzz')
  terminal.resize(80, 24)
  await terminal.see('The clock waits for the first word')
  expect(terminal.screen()).not.toContain('zzz')
})
