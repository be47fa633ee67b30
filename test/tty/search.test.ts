import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { attemptBody } from '../bench/attempt.ts'
import { command, start } from './terminal/start.ts'
import { newHome, type Terminal } from './terminal/terminal.ts'

const ENTER = '\r'
const ESC = '\x1b'
const DOWN = '\x1b[B'
const CTRL_C = '\x03'
const CTRL_U = '\x15'

async function quit(terminal: Terminal): Promise<void> {
  terminal.write(CTRL_C)
  expect((await terminal.exited).exitCode).toBe(0)
}

test('search filters as you type, forgives typos, knows two characters, and opens what is chosen', async () => {
  const terminal = start(newHome())
  await terminal.see('/ search')
  terminal.write('/')
  await terminal.see('Titles, tags, prompts')
  // The real cursor stands in the prompt: an input method opens its window there.
  await terminal.until(() => expect(terminal.cursor()).toEqual({ x: 3, y: 2, isShown: true }))
  terminal.write('gm')
  await terminal.see(/▸ +recall +Why is there a P in GMP/)
  terminal.write(`${CTRL_U}circut braker`)
  await terminal.see(/▸ +code +Circuit breaker/)
  terminal.write(`${CTRL_U}超卖`)
  await terminal.see(/▸ +design +Flash sale/)
  terminal.write(`${CTRL_U}nosuchthinganywhere`)
  await terminal.see('No question has anything like "nosuchthinganywhere"')
  terminal.write(`${CTRL_U}channel`)
  await terminal.see(/▸ .*\n +\w+ .*/)
  const second = terminal.lines().findIndex((line) => line.includes('▸')) + 1
  const title = (terminal.lines()[second] ?? '').trim().split(/ {2,}/)[1] ?? ''
  terminal.write(DOWN)
  await terminal.until(() => expect(terminal.lines()[second]).toContain('▸'))
  terminal.write(ENTER)
  await terminal.see('of ')
  await terminal.see(title.replace('…', ''))
  await quit(terminal)
})

test('all keys of one chunk lead to the question, and leaving it leads back to what was found', async () => {
  const terminal = start(newHome())
  await terminal.see('/ search')
  terminal.write(`/gmp${ENTER}`)
  await terminal.see('ctrl-t type')
  terminal.write(ESC)
  await terminal.see(/\/ gmp/)
  await terminal.see(/▸ +recall/)
  terminal.write(ESC)
  await terminal.see('Decks')
  await quit(terminal)
})

test('search opened in a deck leads back to the deck', async () => {
  const terminal = start(newHome())
  await terminal.see('Decks')
  // The last row of home is a deck.
  terminal.write(`\x1b[F${ENTER}`)
  await terminal.see('esc back')
  const title = terminal.lines()[0] ?? ''
  terminal.write('/?q')
  await terminal.see('/ ?q')
  terminal.write(ESC)
  await terminal.see(title.trim())
  await terminal.seeNo('/ ?q')
  await quit(terminal)
})

test('sparr find prints what was found, as text and as JSON', async () => {
  const home = newHome()
  const json = await command(home, 'find', 'circut', 'braker', '--limit', '2', '--json')
  const found = JSON.parse(json.stdout)
  expect(Object.keys(found)).toEqual(['schema', 'query', 'results'])
  expect(found).toMatchObject({ schema: 1, query: 'circut braker' })
  expect(found.results.length).toBeLessThanOrEqual(2)
  expect(found.results[0]).toEqual({
    question: 'go-concurrency/circuit-breaker',
    title: expect.stringContaining('Circuit breaker'),
    kind: 'code',
    score: expect.any(Number),
  })
  const text = await command(home, 'find', '超卖')
  expect(text.stdout.split('\n')[0]).toMatch(/^system-design\/flash-sale +design +\S/)
  const none = await command(home, 'find', 'nosuchthinganywhere')
  expect({ ...none, stdout: none.stdout, exitCode: none.exitCode }).toMatchObject({
    stdout: '',
    exitCode: 0,
    stderr: expect.stringContaining('nosuchthinganywhere'),
  })
  expect((await command(home, 'find')).exitCode).toBe(2)
})

test('own answers are searched only when they are asked for, and not those that were taken back', async () => {
  const home = newHome()
  const store = openStore({
    dataDir: join(home, 'data', 'sparr'),
    clock: { now: () => 1_700_000_000_000, monoMs: () => 0 },
    random: (size) => randomBytes(size),
    pid: 1,
  })
  const say = (question: string, text: string) => {
    const body = {
      ...attemptBody(1),
      question,
      answer: { texts: { answer: text }, marks: {}, said: false },
    }
    return store.append({ kind: 'attempt', body })
  }
  say('go-recall/gmp-why-p', 'It reminds me of zebras')
  store.undo(say('go-recall/select-rules', 'zebras again').id)
  store.close()

  const found = async (...args: readonly string[]) =>
    JSON.parse((await command(home, 'find', 'zebra', '--json', ...args)).stdout).results
  expect(await found()).toEqual([])
  expect(await found('--mine')).toMatchObject([{ question: 'go-recall/gmp-why-p' }])
})
