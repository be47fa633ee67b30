/**
 * The schedule with 10 000 questions and 100 000 attempts: what the due queue, a session, a rating and a replay of
 * everything take. Prints medians; absolute times depend on the machine.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf, endOf } from '../../src/core/day.ts'
import { GRADES, type LogRow } from '../../src/core/log.ts'
import type { CatalogQuestion } from '../../src/core/practice/catalog.ts'
import { dueByDeck, type Place, planAt, tonightAt } from '../../src/session/practice/schedule.ts'
import { settingsOf } from '../../src/store/settings/settings-of.ts'
import { openStore } from '../../src/store/store.ts'
import { attemptBody } from './attempt.ts'

const QUESTIONS = 10_000
const ATTEMPTS = 100_000
const DECKS = 40
const ROUNDS = 25
const LIMIT_MS = 2
const NOW = Date.UTC(2026, 2, 2, 12)
const OFFSET_MIN = 480
const ROLLOVER = 4
/** A year of practice. */
const STEP_MS = (365 * 86_400_000) / ATTEMPTS

const questionOf = (n: number): string => `deck-${n % DECKS}/q${n % QUESTIONS}`
const decks = Array.from({ length: DECKS }, (_, i) => `deck-${i}`)

const rows = Array.from({ length: ATTEMPTS }, (_, n): LogRow => {
  const at = Math.round(NOW - (ATTEMPTS - n) * STEP_MS)
  const chosen = GRADES[[2, 2, 3, 1, 2, 0, 2, 3][(n * 31) % 8] ?? 2] ?? 'good'
  const body = { ...attemptBody(n), question: questionOf(n * 7919), chosen }
  return { id: `a${n}`, device: 'bench', at, offsetMin: OFFSET_MIN, kind: 'attempt', body }
})

const questions = Array.from({ length: QUESTIONS }, (_, n): CatalogQuestion => {
  const name = questionOf(n)
  const base = { lang: 'en', difficulty: 3, tags: [], language: null, digest: 'd' }
  return { ...base, level: 'owner', name, kind: 'recall', title: name, minutes: 1.5 }
})

const dataDir = mkdtempSync(join(tmpdir(), 'sparr-scale-'))
const store = openStore({
  dataDir,
  clock: { now: () => NOW, monoMs: () => 0 },
  random: randomBytes,
  pid: process.pid,
  rolloverHour: ROLLOVER,
  offsetMin: () => OFFSET_MIN,
})

function measure(name: string, rounds: number, run: () => void): number {
  const took = Array.from({ length: rounds }, () => {
    const began = performance.now()
    run()
    return performance.now() - began
  }).sort((a, b) => a - b)
  const median = took[Math.floor(rounds / 2)] ?? Number.NaN
  console.log(`${name.padEnd(34)} ${median.toFixed(2)} ms, worst ${took.at(-1)?.toFixed(2)} ms`)
  return median
}

measure('merge of 100 000 attempts', 1, () => store.merge(rows))
measure('replay of everything', 1, store.rebuild)

const day = dayOf(NOW, OFFSET_MIN, ROLLOVER)
const asked = { before: endOf(day, OFFSET_MIN, ROLLOVER), day, decks }
const settings = { ...settingsOf(new Map(), '/'), interview: '2026-03-16' }
const place: Place = { store, settings, plans: [], questions, now: NOW, offsetMin: OFFSET_MIN }
const dueCount = store.cards.dueNames(asked).length
console.log(`${dueCount} of ${store.cards.seen().size} cards are due`)

const due = measure('due queue', ROUNDS, () => store.cards.due(asked))
measure('due, counted by deck', ROUNDS, () => dueByDeck(place))
measure('session of today', ROUNDS, () => tonightAt(place))
measure('plan of two weeks', 3, () => planAt(place))
measure('an attempt saved', ROUNDS, () =>
  store.append({ kind: 'attempt', body: { ...attemptBody(1), question: questionOf(1) } }),
)
store.close()
rmSync(dataDir, { recursive: true })
console.log(due <= LIMIT_MS ? `within ${LIMIT_MS} ms` : `over ${LIMIT_MS} ms`)
process.exitCode = due <= LIMIT_MS ? 0 : 1
