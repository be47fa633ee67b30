/** A call between two homes: what the interviewer's end page wrote becomes questions due in the candidate's. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mockImport } from '../../../src/commands/mocks/mock-import.ts'
import { SparrError } from '../../../src/core/errors.ts'
import { openSession } from '../../../src/session/session.ts'
import { importLog } from '../../../src/store/exchange/import.ts'
import { faultText } from '../../../src/telling/notice.ts'
import { wordsFor } from '../../../src/words/words.ts'
import { debrief, homeWith, printed, RECORDED, show } from './printed.ts'

const options = { decks: [join(RECORDED, 'collection')], lang: 'en', contentLang: 'en' }

/** The file of a recorded call, as its end page writes it in the home of the interviewer. */
async function broughtFile(call = 'call-two-questions'): Promise<string> {
  const log = readFileSync(join(RECORDED, call, 'log.json'), 'utf8')
  const home = await homeWith(importLog(log, call).rows)
  await debrief(home)
  const folder = join(home, 'mocks')
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('-debrief.json'))
  const text = readFileSync(join(folder, file), 'utf8')
  expect(JSON.parse(text)).toEqual(JSON.parse(await show(undefined, 'json')))
  return text
}

async function candidate(text: string): Promise<string> {
  const home = await homeWith([])
  mkdirSync(join(home, 'in'), { recursive: true })
  const file = join(home, 'in', 'call-debrief.json')
  writeFileSync(file, text)
  return file
}

const bring = async (file: string) =>
  JSON.parse(await printed(() => mockImport(file, { ...options, json: true })))

async function inLog() {
  const session = openSession(options)
  // Whose the names are is known once the decks were read.
  await session.load()
  const store = await session.store()
  const attempts = store.rows().flatMap((row) => (row.kind === 'attempt' ? [row.body] : []))
  const seen = [...store.cards.all()].map(([name, { due }]) => [name, due < session.clock.now()])
  session.close()
  return { attempts, due: Object.fromEntries(seen) }
}

test('low scores and takeaways are due at once, and twice is once', async () => {
  const text = await broughtFile()
  const { mock } = JSON.parse(text)
  const low = mock.rounds.filter((one: { dimensions: { scored: { score: number } | null }[] }) =>
    one.dimensions.some(({ scored }) => scored?.score === 1 || scored?.score === 2),
  )
  const file = await candidate(text)
  const first = await bring(file)
  expect(first.due).toHaveLength(low.length + (mock.takeaways.length > 0 ? 1 : 0))
  expect(first).toMatchObject({ schema: 1, added: first.due.length, known: 0, unknown: [] })
  const after = await inLog()
  expect(Object.keys(after.due).toSorted()).toEqual([...first.due].toSorted())
  expect(Object.values(after.due).every((isDue) => isDue)).toBe(true)
  expect(await bring(file)).toMatchObject({ added: 0, known: first.due.length })
  expect(await inLog()).toEqual(after)
})

test('takeaways are a question of a deck of one’s own, and no evidence of the interviewer is anywhere', async () => {
  const value = JSON.parse(await broughtFile())
  value.mock.takeaways = ['Say *who* closes the channel', 'Ask for the deadline']
  for (const { dimensions } of value.mock.rounds)
    for (const one of dimensions) if (one.scored) one.scored.evidence = 'a private remark'
  const file = await candidate(JSON.stringify(value))
  await bring(file)
  const folder = join(file, '..', '..', 'sparr-decks', 'questions', 'takeaways')
  const files = readdirSync(folder).filter((name) => name !== 'deck.yaml')
  expect(files).toHaveLength(1)
  const question = readFileSync(join(folder, files[0] ?? ''), 'utf8')
  expect(question).toContain('Ask for the deadline')
  const { attempts } = await inLog()
  expect(JSON.stringify(attempts) + question).not.toContain('private')
})

test('a question that is in no deck is named, and comes with the deck the next time', async () => {
  const value = JSON.parse(await broughtFile())
  const [round] = value.mock.rounds
  round.round.question = 'nowhere/gone'
  round.dimensions[0].scored = { score: 1, evidence: 'x', clockMs: 1 }
  expect(await bring(await candidate(JSON.stringify(value)))).toMatchObject({
    unknown: ['nowhere/gone'],
  })
})

async function fault(file: string): Promise<string> {
  try {
    await mockImport(file, options)
  } catch (error) {
    if (error instanceof SparrError) return faultText(error.fault, wordsFor('en'))
    throw error
  }
  return ''
}

test('what is no scorecard of a call is one sentence with a remedy, and leaves nothing behind', async () => {
  const good = JSON.parse(await broughtFile())
  const file = await candidate('')
  const said = async (text: string) => {
    writeFileSync(file, text)
    return fault(file)
  }
  expect(await said('{')).toMatch(/is no JSON; ask your interviewer/)
  expect(await said('\u0000\u001b[2J')).toMatch(/is no JSON/)
  expect(await said('[]')).toMatch(/is no scorecard of a mock; /)
  expect(await said(JSON.stringify({ ...good, schema: 7 }))).toMatch(/newer sparr.*; update/s)
  expect(await said(JSON.stringify({ ...good, mock: { ...good.mock, mode: 'solo' } }))).toMatch(
    /held alone; sparr import/,
  )
  expect(await said(' '.repeat(4_000_001))).toMatch(/too large/)
  expect(await fault(join(file, '..'))).toContain('in')
  expect((await inLog()).attempts).toEqual([])
})

test('the interviewer does not repeat what the candidate missed', async () => {
  const log = readFileSync(join(RECORDED, 'call-whole', 'log.json'), 'utf8')
  const home = await homeWith(importLog(log, 'log').rows)
  const file = join(home, 'own.json')
  writeFileSync(file, await show(undefined, 'json'))
  expect(await fault(file)).toMatch(/you were the interviewer; give it to your candidate/)
})
