import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { planJson, planText } from '../../../src/commands/days/plan-text.ts'
import { tonightJson, tonightText } from '../../../src/commands/days/today-text.ts'
import type { CatalogQuestion } from '../../../src/core/practice/catalog.ts'
import type { Plan as MockPlan } from '../../../src/core/question/lists.ts'
import {
  aheadOf,
  dueByDeck,
  type Place,
  planAt,
  tonightAt,
} from '../../../src/session/practice/schedule.ts'
import { settingsOf } from '../../../src/store/settings/settings-of.ts'
import { openStore } from '../../../src/store/store.ts'
import { sharesText } from '../../../src/telling/shares.ts'
import { en } from '../../../src/words/en.ts'
import { attempt } from '../../store/entries.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Monday, 2 March 2026, 20:00 UTC. */
const EVENING = Date.UTC(2026, 2, 2, 20)

const question = (name: string, rest: Partial<CatalogQuestion> = {}): CatalogQuestion => ({
  name,
  kind: 'recall',
  title: { en: `About ${name}`, 'zh-CN': `关于 ${name}` },
  lang: 'en',
  level: 'owner',
  minutes: 2,
  difficulty: 3,
  tags: [],
  language: null,
  digest: 'd1',
  ...rest,
})
const code = (name: string): CatalogQuestion =>
  question(name, { kind: 'code', minutes: 25, language: 'go', shortForms: ['debug'] })

const MOCK: MockPlan = {
  id: 'mixed',
  title: 'Mixed interview',
  rounds: [{ kind: 'design', minutes: 35, phases: [] }],
}

function place(questions: readonly CatalogQuestion[], interview: string | null = null) {
  const dataDir = mkdtempSync(join(tmpdir(), 'sparr-practice-'))
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
  const settings = { ...settingsOf(new Map(), '/'), interview }
  const now = (): Place => ({
    store,
    settings,
    plans: [MOCK],
    questions,
    now: clock.at,
    offsetMin: 0,
  })
  return { store, clock, now }
}

test('what comes back is listed in its short form, with its minutes and why', () => {
  const { store, clock, now } = place([code('go/lease'), question('go/maps'), question('sql/join')])
  store.append(attempt({ question: 'go/lease', chosen: 'again' }))
  store.append(attempt({ question: 'go/maps', chosen: 'good' }))
  clock.at += DAY
  expect(tonightJson(tonightAt(now()))).toEqual({
    date: '2026-03-03',
    minutes: 8,
    leftMinutes: 40,
    items: [
      { question: 'go/lease', form: 'debug', kind: 'code', minutes: 4, why: 'weak' },
      { question: 'sql/join', form: 'long', kind: 'recall', minutes: 2, why: 'new' },
      { question: 'go/maps', form: 'long', kind: 'recall', minutes: 2, why: 'due' },
    ],
    more: [],
    doneMs: 0,
  })
  expect(dueByDeck(now())).toEqual(new Map([['go', 2]]))
})

test('as text a session has one line for each question, in the language of the questions', () => {
  const { store, clock, now } = place([code('go/lease'), question('sql/join')])
  store.append(attempt({ question: 'go/lease', chosen: 'again' }))
  clock.at += DAY
  const text = tonightText(tonightAt(now()), en, 'zh-CN')
  expect(text.split('\n')).toEqual([
    'Tonight 6 min: debug 4, recall 2',
    '',
    'debug   4 min  missed  go/lease  关于 go/lease',
    'recall  2 min  new     sql/join  关于 sql/join',
  ])
})

test('blind, a session has kinds, minutes and reasons, and nothing that names a question', () => {
  const { store, clock, now } = place([code('go/lease'), question('sql/join')])
  store.append(attempt({ question: 'go/lease', chosen: 'again' }))
  clock.at += DAY
  expect(tonightText(tonightAt(now()), en, 'en', true).split('\n').slice(2)).toEqual([
    'debug   4 min  missed',
    'recall  2 min  new',
  ])
})

test('the line over a session adds up what it is made of', () => {
  const { store, clock, now } = place([
    code('go/a'),
    code('go/b'),
    question('x/price', { kind: 'estimate', minutes: 3 }),
    question('talk/why', { kind: 'behavioral', minutes: 3, shortForms: ['probe'] }),
    code('new/one'),
  ])
  for (const name of ['go/a', 'go/b', 'talk/why'])
    store.append(attempt({ question: name, chosen: 'again' }))
  clock.at += DAY
  const tonight = tonightAt(now())
  expect(sharesText(tonight, en).split(', ').sort()).toEqual([
    'Go 25',
    'aloud 1',
    'debug 8',
    'estimate 3',
  ])
})

test('the text tells a day that is done from one with nothing to do', () => {
  const { store, now } = place([question('go/maps')])
  const text = () => tonightText(tonightAt(now()), en, 'en')
  expect(text()).toContain('go/maps')
  store.append(attempt({ activeMs: 30_000 }))
  expect(text()).toBe('Done for today.\n1 question, 1 min')
  expect(tonightJson(tonightAt(now()))).toMatchObject({ items: [], doneMs: 30_000 })
  expect(tonightText(tonightAt(place([]).now()), en, 'en')).toBe('Nothing to do today.')
})

test('an answer that was put down goes on the next day, and each evening has its own part of its clock', () => {
  const { store, clock, now } = place([code('go/long'), question('go/maps')])
  const putDown = (minutes: number, stops: readonly { at: number; ms: number }[]): void =>
    store.drafts.save({
      question: 'go/long',
      state: JSON.stringify({
        form: 'long',
        spent: { reading: 0, solving: minutes * MINUTE, speaking: 0, typing: 0 },
        stops,
      }),
      activeMs: minutes * MINUTE,
      savedAt: clock.at,
      pid: process.pid,
    })
  putDown(10, [])
  expect(tonightAt(now())).toMatchObject({ doneMs: 10 * MINUTE, leftMinutes: 30 })
  const stop = { at: clock.at, ms: 10 * MINUTE }
  clock.at += DAY
  const tomorrow = tonightAt(now())
  expect(tomorrow).toMatchObject({ doneMs: 0, leftMinutes: 40 })
  expect(tomorrow.items[0]).toMatchObject({
    question: { name: 'go/long' },
    why: 'begun',
    minutes: 15,
  })
  putDown(14, [stop])
  expect(tonightAt(now())).toMatchObject({ doneMs: 4 * MINUTE, leftMinutes: 36 })
})

test('what is due by deck is what tonight has of it and what it has no room for', () => {
  const questions = Array.from({ length: 40 }, (_, i) => question(`go/q${i}`))
  const { store, clock, now } = place([...questions, question('sql/join')])
  for (const { name } of questions) store.append(attempt({ question: name, chosen: 'good' }))
  store.append(attempt({ question: 'gone/away', chosen: 'again' }))
  clock.at += 30 * DAY
  const first = tonightAt(now()).items.find(({ why }) => why === 'due')
  if (!first) throw new Error('something is due')
  const counted = () => [...dueByDeck(now()).values()].reduce((sum, one) => sum + one, 0)
  const listed = () => {
    const { items, waiting } = tonightAt(now())
    return items.filter(({ why }) => why !== 'new').length + waiting
  }
  expect([counted(), listed()]).toEqual([40, 40])
  store.append(attempt({ question: first.question.name, chosen: 'good' }))
  expect([counted(), listed()]).toEqual([39, 39])
})

test('a cram takes nothing from the evening', () => {
  const { store, now } = place([question('go/maps')])
  const before = tonightAt(now())
  store.append(attempt({ cram: true, chosen: 'again' }))
  expect(tonightAt(now())).toEqual(before)
})

test('suspended and buried questions are in neither the session nor the plan', () => {
  const { store, clock, now } = place([question('go/a'), question('go/b'), question('go/c')])
  store.append({ kind: 'suspend', body: { question: 'go/a' } })
  store.append({ kind: 'bury', body: { question: 'go/b' } })
  const names = () => tonightAt(now()).items.map(({ question }) => question.name)
  expect(names()).toEqual(['go/c'])
  expect(
    planAt(now())
      .days.map((day) => day.new)
      .slice(0, 3),
  ).toEqual([1, 1, 0])
  clock.at += DAY
  expect(names()).toEqual(['go/b', 'go/c'])
})

test('the plan says what each day holds until the interview', () => {
  const questions = [
    ...Array.from({ length: 12 }, (_, i) => question(`go/q${i}`)),
    question('talk/shop', { kind: 'design', minutes: 35, shortForms: ['estimate'] }),
  ]
  const { now } = place(questions, '2026-03-16')
  const plan = planAt(now())
  const json = planJson(plan) as { readonly days: readonly Record<string, unknown>[] }
  expect(json).toMatchObject({ interview: '2026-03-16' })
  expect(json.days).toHaveLength(14)
  expect(Object.keys(json.days[0] ?? {})).toEqual(['date', 'minutes', 'new', 'reviews', 'mock'])
  expect(json.days.flatMap(({ date, mock }) => (mock ? [date] : []))).toEqual([
    '2026-03-07',
    '2026-03-11',
    '2026-03-14',
  ])
  const text = planText(plan, en, 'en')
  expect(text).toMatch(/^Interview on 2026-03-16, in 14 days/)
  expect(text).toMatch(/2026-03-07 .*Mixed interview$/m)
})

test('mocks stay where they were placed as the days go by', () => {
  const questions = [question('talk/shop', { kind: 'design', minutes: 35 })]
  const { clock, now } = place(questions, '2026-03-16')
  const mocks = () => planAt(now()).days.flatMap(({ date, mock }) => (mock ? [date] : []))
  const first = mocks()
  clock.at += 3 * DAY
  expect(mocks()).toEqual(first)
})

test('questions that are gone from their deck do not stand before the others', () => {
  const { store, clock, now } = place([question('go/here')])
  for (let i = 0; i < 250; i++)
    store.append(attempt({ question: `go/gone${i}`, chosen: 'again', activeMs: 0, budgetMs: 0 }))
  clock.at += MINUTE
  store.append(attempt({ question: 'go/here', chosen: 'again', activeMs: 0, budgetMs: 0 }))
  clock.at += 2 * DAY
  expect(tonightAt(now()).items).toMatchObject([{ question: { name: 'go/here' }, why: 'weak' }])
})

test('a deck follows its own retention', () => {
  const { store, now } = place([])
  const ahead = (name: string, rules: { retention: number; retentionOf: Record<string, number> }) =>
    aheadOf({ ...now(), settings: { ...now().settings, ...rules } }, name).inMs.easy
  for (const name of ['go/maps', 'toString/maps'])
    store.append(attempt({ question: name, chosen: 'easy' }))
  const own = { retention: 0.85, retentionOf: { go: 0.95 } }
  const none = (retention: number) => ({ retention, retentionOf: {} })
  expect(ahead('go/maps', own)).toBe(ahead('go/maps', none(0.95)))
  expect(ahead('go/maps', own)).toBeLessThan(ahead('go/maps', none(0.85)))
  expect(ahead('toString/maps', own)).toBe(ahead('toString/maps', none(0.85)))
})
