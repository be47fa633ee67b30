/** What the screens do to the schedule, on a real store. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { queueOf } from '../../src/commands/practise/drill-queue.ts'
import { SparrError } from '../../src/core/errors.ts'
import type { Grade } from '../../src/core/log.ts'
import { ANY, type Catalog, type CatalogQuestion } from '../../src/core/practice/catalog.ts'
import type { Place } from '../../src/session/practice/schedule.ts'
import { makePractising } from '../../src/shell/practising.ts'
import { settingsOf } from '../../src/store/settings/settings-of.ts'
import { openStore } from '../../src/store/store.ts'
import type { Intent } from '../../src/ui/send.ts'
import { attempt } from '../store/entries.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Monday, 2 March 2026, 20:00 UTC. */
const EVENING = Date.UTC(2026, 2, 2, 20)

const question = (name: string, rest: Partial<CatalogQuestion> = {}): CatalogQuestion => ({
  name,
  kind: 'recall',
  title: name,
  lang: 'en',
  level: 'owner',
  minutes: 2,
  difficulty: 3,
  tags: [],
  language: null,
  digest: 'd1',
  ...rest,
})
const lease = question('go/lease', {
  kind: 'code',
  minutes: 25,
  language: 'go',
  shortForms: ['debug'],
})

function world(questions: readonly CatalogQuestion[], settings = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'sparr-practising-'))
  const clock = { at: EVENING }
  let count = 0
  const store = openStore({
    dataDir,
    clock: { now: () => clock.at, monoMs: () => 0 },
    random: (size) => {
      count += 1
      return Uint8Array.from({ length: size }, (_, i) => (count >> (8 * (i % 4))) & 0xff)
    },
    pid: process.pid,
    offsetMin: () => 0,
  })
  onTestFinished(() => {
    store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const all = { ...settingsOf(new Map(), '/'), ...settings }
  const session = {
    clock: { now: () => clock.at, monoMs: () => 0 },
    settingsFile: { current: () => all } as never,
  }
  const catalog: Catalog = {
    problems: 0,
    decks: [{ name: 'go', title: 'Go', lang: 'en', version: '1', origin: 'own', questions }],
  }
  const said: Intent[] = []
  const place = (): Place => ({
    store,
    settings: all,
    plans: [],
    questions,
    now: clock.at,
    offsetMin: 0,
  })
  return {
    store,
    clock,
    catalog,
    said,
    place,
    session,
    practising: makePractising(session, store),
    send: (intent: Intent) => void said.push(intent),
    learnt: () => said.findLast((one) => one.type === 'learnt'),
  }
}

const rated = (name: string, chosen: Grade, rest = {}) =>
  attempt({ question: name, chosen, ...rest })

test('the grades of a question look as far ahead as the retention of its deck says', () => {
  const aheadWith = (settings: object) => {
    const { store, clock, practising, said, send } = world([question('go/a')], settings)
    store.append(rated('go/a', 'easy'))
    clock.at += 8 * DAY
    practising.foresee('go/a', send)
    const [foreseen] = said
    if (foreseen?.type !== 'drill' || foreseen.happening.type !== 'foreseen')
      throw new Error('nothing was foreseen')
    return foreseen.happening.ahead
  }
  const { inMs, isLeech } = aheadWith({})
  expect(isLeech).toBe(false)
  expect(inMs.again).toBe(10 * MINUTE)
  expect([inMs.hard, inMs.good, inMs.easy].map((ms) => (ms / DAY) % 1)).toEqual([0, 0, 0])
  expect(inMs.hard).toBeLessThan(inMs.good)
  expect(inMs.good).toBeLessThan(inMs.easy)
  expect(aheadWith({ retentionOf: { go: 0.97 } }).inMs.good).toBeLessThan(inMs.good)
})

test('what the grades say comes true when one of them is given', () => {
  const { store, clock, practising, said, send } = world([question('go/a')])
  practising.foresee('go/a', send)
  store.append(rated('go/a', 'easy'))
  const due = store.cards.of('go/a')?.due ?? 0
  expect(said).toMatchObject([{ happening: { ahead: { inMs: { easy: due - clock.at } } } }])
})

test('a question that was forgotten eight times is called a leech', () => {
  const { store, clock, practising, said, send } = world([question('go/a')])
  store.append(rated('go/a', 'easy'))
  for (let i = 0; i < 8; i++) {
    clock.at += 60 * DAY
    store.append(rated('go/a', 'again'))
    clock.at += DAY
    store.append(rated('go/a', 'good'))
  }
  practising.foresee('go/a', send)
  expect(said).toMatchObject([{ happening: { ahead: { isLeech: true } } }])
})

test('undo takes back the last rating, then the one before, and tonight follows', () => {
  const { store, clock, catalog, practising, said, send, learnt } = world([
    question('go/a'),
    question('go/b'),
  ])
  store.append(rated('go/a', 'good'))
  clock.at += MINUTE
  store.append(rated('go/b', 'easy'))
  practising.undo(catalog, send)
  expect(said[0]).toMatchObject({ notice: { code: 'undone', question: 'go/b', grade: 'easy' } })
  expect(learnt()).toMatchObject({
    evening: { tonight: { doneCount: 1, items: [{ question: { name: 'go/b' } }] } },
  })
  expect(store.cards.of('go/b')).toBeNull()
  practising.undo(catalog, send)
  expect(learnt()).toMatchObject({ evening: { tonight: { doneCount: 0 } }, progress: new Map() })
  practising.undo(catalog, send)
  expect(said.at(-1)).toMatchObject({ notice: { code: 'nothing-to-undo' } })
})

test('what is put off leaves tonight, and comes back by the same key', () => {
  const { catalog, practising, send, learnt } = world([question('go/a'), question('go/b')])
  const hold = (change: 'bury' | 'suspend' | 'resume', name = 'go/a') =>
    practising.hold({ type: 'hold', question: name, change, catalog }, send)
  const names = () => {
    const last = learnt()
    if (last?.type !== 'learnt' || !last.evening) throw new Error('nothing was learnt')
    return last.evening.tonight.items.map((item) => item.question.name)
  }
  hold('bury')
  expect(names()).toEqual(['go/b'])
  expect(learnt()).toMatchObject({ evening: { held: new Map([['go/a', 'buried']]) } })
  hold('suspend', 'go/b')
  expect(names()).toEqual([])
  hold('resume')
  hold('resume', 'go/b')
  expect(names()).toEqual(['go/a', 'go/b'])
})

test('what the disk has no room for is said, and nothing is learnt', () => {
  const { store, session, catalog, said, send } = world([question('go/a')])
  const full = (): never => {
    throw new SparrError({ code: 'store-failed', path: store.path, problem: 'ENOSPC' })
  }
  const practising = makePractising(session, { ...store, append: full, undo: full })
  store.append(rated('go/a', 'good'))
  practising.hold({ type: 'hold', question: 'go/a', change: 'bury', catalog }, send)
  practising.undo(catalog, send)
  const notice = { code: 'fault', fault: { problem: 'ENOSPC' } }
  expect(said).toMatchObject([
    { type: 'notice', notice },
    { type: 'notice', notice },
  ])
})

test('a drill asks what is due in its short form, within its minutes, and the rest as a whole', () => {
  const { store, clock, place } = world([lease, question('go/a'), question('go/new')])
  store.append(rated('go/lease', 'again', { kind: 'code' }))
  store.append(rated('go/a', 'easy'))
  clock.at += DAY
  const queue = queueOf(place(), place().questions, { ...ANY, minutes: 8 }, false)
  expect(queue).toEqual([
    { question: 'go/new', form: null },
    { question: 'go/lease', form: 'debug' },
    { question: 'go/a', form: null },
  ])
})

test('a cram asks for the whole of each question and marks it; what is put off is in no drill', () => {
  const { store, clock, place } = world([lease, question('go/a'), question('go/b')])
  store.append(rated('go/lease', 'again', { kind: 'code' }))
  store.append({ kind: 'suspend', body: { question: 'go/a' } })
  store.append({ kind: 'bury', body: { question: 'go/b' } })
  clock.at += MINUTE
  expect(queueOf(place(), place().questions, ANY, true)).toEqual([
    { question: 'go/lease', form: null, isCram: true },
  ])
  clock.at += DAY
  expect(queueOf(place(), place().questions, ANY, false)).toEqual([
    { question: 'go/b', form: null },
    { question: 'go/lease', form: 'debug' },
  ])
})
