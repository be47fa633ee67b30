import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Deck, Question } from '../../../src/core/question/question.ts'
import { gatherStatistics } from '../../../src/session/practice/statistics.ts'
import { settingsOf } from '../../../src/store/settings/settings-of.ts'
import { openStore, type Store } from '../../../src/store/store.ts'
import { wordsFor } from '../../../src/words/words.ts'
import { attempt, run } from '../../store/entries.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Monday, 2 March 2026, 12:00 UTC. */
const NOON = Date.UTC(2026, 2, 2, 12)

const recall: Question = {
  id: 'maps',
  kind: 'recall',
  title: 'Maps',
  prompt: 'Why?',
  answer: 'Because.',
  points: [{ en: 'grows by doubling', zh: '翻倍扩容' }],
  minutes: 2,
  difficulty: 1,
  level: 'owner',
  tags: ['memory', '映射'],
  verify: 'rubric',
  hints: [],
  followUps: [],
  was: [],
}

const deck: Deck = {
  id: 'go',
  name: 'go',
  version: '1.0.0',
  title: 'Go',
  summary: '',
  lang: 'en',
  license: 'MIT',
  authors: [],
  axes: [],
  origin: 'own',
  root: '/',
  questions: [{ question: recall, digest: 'd1', execDigest: 'e1' }],
}

function storeWith(at: number): { readonly store: Store; readonly clock: { at: number } } {
  const dataDir = mkdtempSync(join(tmpdir(), 'sparr-statistics-'))
  const clock = { at }
  let count = 0
  const store = openStore({
    dataDir,
    clock: { now: () => clock.at, monoMs: () => 0 },
    random: (size) => {
      count += 1
      return Uint8Array.from({ length: size }, (_, i) => (count >> (8 * (i % 4))) & 0xff)
    },
    pid: process.pid,
  })
  onTestFinished(() => {
    store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return { store, clock }
}

const gather = (store: Store, now: number, contentLang = 'en') =>
  gatherStatistics(
    {
      clock: { now: () => now, monoMs: () => 0 },
      settings: settingsOf(new Map(), '/'),
      words: wordsFor('en'),
      contentLang,
    },
    store,
    [deck],
  )

test('topics are the tags of the deck, and what was missed is named in the language of the questions', () => {
  const { store } = storeWith(NOON)
  store.append(attempt({ outcome: 'failed' }))
  store.append(attempt({ question: 'gone/x', outcome: 'failed' }))
  store.append(run({ question: 'gone/code' }))
  const { pace, missed, verdicts } = gather(store, NOON, 'zh')
  expect(pace.topics.map(({ topic, n }) => [topic, n])).toEqual([
    ['memory', 1],
    ['映射', 1],
  ])
  expect(missed).toMatchObject([
    { question: 'go/maps', text: '翻倍扩容', counted: 'attempts', missed: 1, of: 1 },
    { question: 'gone/code', text: 'TestEmpty', counted: 'saves', missed: 1, of: 1 },
  ])
  expect(verdicts.n).toBe(1)
})

test('what is due comes with its day; retention needs something that came back', () => {
  const { store, clock } = storeWith(NOON)
  store.append(attempt({ chosen: 'easy' }))
  const due = store.cards.of('go/maps')?.due ?? Number.NaN
  const before = gather(store, due - 2 * DAY)
  expect(before.retention).toBeNull()
  expect(before.forecast?.overdue).toBe(0)
  expect(before.forecast?.days.map((day) => day.due).indexOf(1)).toBe(2)
  expect(gather(store, due + 3 * DAY).forecast?.overdue).toBe(1)
  clock.at = due
  store.append(attempt({ chosen: 'again', outcome: 'failed' }))
  const { retention } = gather(store, due)
  expect(retention).toMatchObject({ n: 1, actual: 0 })
  expect(retention?.predicted).toBeCloseTo(0.9, 1)
})

test('an attempt of just now is of today', () => {
  const { store } = storeWith(NOON)
  store.append(attempt())
  const { practice } = gather(store, NOON)
  expect(practice).toMatchObject({ practised: 1, of: 14 })
  const today = practice.weeks.at(-1)?.findLast((day) => day !== null)
  expect(today).toMatchObject({ date: practice.to, attempts: 1 })
})
