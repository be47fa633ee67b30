import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { Grade } from '../../../src/core/log.ts'
import { type Card, fsrsScheduler } from '../../../src/core/practice/schedule.ts'
import { APPLICATION_ID, MIGRATIONS, SCHEMA } from '../../../src/store/database/schema.ts'
import { attempt, folder, HOUR, hands, MINUTE, NOON, row, storeIn } from '../samples.ts'

const DAY = 24 * HOUR
const RULES = { retention: 0.9, rolloverHour: 4 }

const asked = (over: Partial<Parameters<ReturnType<typeof storeIn>['cards']['due']>[0]> = {}) => ({
  before: NOON + 16 * HOUR,
  day: '2026-03-02',
  decks: ['go', 'sql'],
  ...over,
})

/** What the scheduler makes of answers, called directly. */
function played(answers: readonly (readonly [grade: Grade, at: number])[], rules = RULES): Card {
  const scheduler = fsrsScheduler()
  let card: Card | null = null
  for (const [grade, at] of answers) card = scheduler.review(card, grade, at, 0, rules)
  if (card === null) throw new Error('no answers')
  return card
}

test('the card of a question follows its attempts, in whatever order they arrive', () => {
  const store = storeIn(folder())
  expect(store.cards.of('go/maps')).toBeNull()
  store.merge([
    row('c', NOON + 9 * DAY, attempt({ chosen: 'again' })),
    row('a', NOON, attempt({ chosen: 'easy' })),
    row('b', NOON + 8 * DAY, attempt({ chosen: 'good' })),
  ])
  const card = played([
    ['easy', NOON],
    ['good', NOON + 8 * DAY],
    ['again', NOON + 9 * DAY],
  ])
  expect(store.cards.of('go/maps')).toEqual(card)
  expect([...store.cards.all()]).toEqual([['go/maps', card]])
  expect(store.cards.seen()).toEqual(new Set(['go/maps']))
})

test('undo gives the card back that was there before', () => {
  const made = hands()
  const store = storeIn(folder(), made)
  store.append(attempt({ chosen: 'easy' }))
  const before = store.cards.of('go/maps')
  made.at += 8 * DAY
  const wrong = store.append(attempt({ chosen: 'again' }))
  expect(store.cards.of('go/maps')).not.toEqual(before)
  store.undo(wrong.id)
  expect(store.cards.of('go/maps')).toEqual(before)
})

test('a cram counts as practice and touches no card', () => {
  const made = hands()
  const store = storeIn(folder(), made)
  store.append(attempt({ chosen: 'good' }))
  const before = store.cards.of('go/maps')
  made.at += HOUR
  store.append(attempt({ chosen: 'again', cram: true }))
  store.append(attempt({ question: 'go/chan', chosen: 'again', cram: true }))
  expect(store.cards.of('go/maps')).toEqual(before)
  expect(store.cards.of('go/chan')).toBeNull()
  expect(store.cards.doneOn('2026-03-02')).toHaveLength(1)
  expect(store.stats().totals.attempts).toBe(3)
})

test('a deck has the retention it was given, and a new one moves the dates of all its cards', () => {
  const dir = folder()
  const answers = [
    ['easy', NOON],
    ['good', NOON + 20 * DAY],
  ] as const
  const rows = ['go/maps', 'sql/join'].flatMap((question) =>
    answers.map(([chosen, at]) => row(`${question} ${at}`, at, attempt({ question, chosen }))),
  )
  const first = storeIn(dir, { retention: 0.9, retentionOf: { sql: 0.8 } })
  first.merge(rows)
  const at = (retention: number) => played(answers, { ...RULES, retention })
  expect(first.cards.of('go/maps')).toEqual(at(0.9))
  expect(first.cards.of('sql/join')).toEqual(at(0.8))
  first.close()
  const second = storeIn(dir, { retention: 0.95, retentionOf: { sql: 0.8 } })
  expect(second.cards.of('go/maps')).toEqual(at(0.95))
  expect(second.cards.of('sql/join')).toEqual(at(0.8))
})

test('due is what comes up before the end of the day: missed ones first, then the longest due', () => {
  const store = storeIn(folder())
  const learnt = (question: string, daysAgo: number, chosen: Grade) =>
    row(question, NOON - daysAgo * DAY, attempt({ question, chosen }))
  store.merge([
    learnt('go/fresh', 1, 'easy'),
    learnt('go/old', 20, 'easy'),
    learnt('go/older', 60, 'easy'),
    learnt('go/missed', 1, 'again'),
    learnt('sql/hard', 1, 'hard'),
    learnt('other/deck', 90, 'again'),
  ])
  const names = (over = {}) => store.cards.due(asked(over)).map(({ question }) => question)
  expect(names()).toEqual(['go/missed', 'go/older', 'go/old', 'sql/hard'])
  expect(names({ limit: 1 })).toEqual(['go/missed', 'go/older'])
  expect(names({ decks: ['other'] })).toEqual(['other/deck'])
  expect(names({ before: NOON - 80 * DAY })).toEqual([])
  expect([...store.cards.dueNames(asked())].sort()).toEqual([
    'go/missed',
    'go/old',
    'go/older',
    'other/deck',
    'sql/hard',
  ])
})

test('what is buried comes back the next day, what is suspended when it is resumed', () => {
  const made = hands()
  const store = storeIn(folder(), made)
  for (const question of ['go/a', 'go/b', 'go/c'])
    store.append(attempt({ question, chosen: 'again' }))
  const names = (day: string) => store.cards.due(asked({ day })).map(({ question }) => question)
  store.append({ kind: 'bury', body: { question: 'go/a' } })
  store.append({ kind: 'bury', body: { question: 'go/b', until: '2026-03-05' } })
  store.append({ kind: 'suspend', body: { question: 'go/c' } })
  expect(names('2026-03-02')).toEqual([])
  expect(store.cards.dueNames(asked())).toEqual([])
  expect(names('2026-03-03')).toEqual(['go/a'])
  expect(names('2026-03-05')).toEqual(['go/a', 'go/b'])
  expect(store.cards.holds()).toEqual([
    { question: 'go/a', isSuspended: false, buriedUntil: '2026-03-03' },
    { question: 'go/b', isSuspended: false, buriedUntil: '2026-03-05' },
    { question: 'go/c', isSuspended: true, buriedUntil: null },
  ])
  made.at += MINUTE
  store.append({ kind: 'resume', body: { question: 'go/b' } })
  const resumed = store.append({ kind: 'resume', body: { question: 'go/c' } })
  expect(names('2026-03-03')).toEqual(['go/a', 'go/b', 'go/c'])
  store.undo(resumed.id)
  expect(names('2026-03-03')).toEqual(['go/a', 'go/b'])
})

test('an undo that arrives before its suspension holds', () => {
  const store = storeIn(folder())
  store.merge([row('v', NOON, { kind: 'void', body: { of: 's' } })])
  store.merge([row('s', NOON - HOUR, { kind: 'suspend', body: { question: 'go/a' } })])
  expect(store.cards.holds()).toEqual([])
})

test('a day’s work says what was new and in which form it was asked', () => {
  const store = storeIn(folder())
  store.merge([
    row('a', NOON - DAY, attempt({ question: 'go/a', chosen: 'again' })),
    row('b', NOON, attempt({ question: 'go/a', form: 'debug', budgetMs: 4 * MINUTE })),
    row('c', NOON + HOUR, attempt({ question: 'go/b', activeMs: 90_000, typingMs: 5000 })),
    row('d', NOON + HOUR + 1, attempt({ question: 'go/b' })),
    row('e', NOON + DAY, attempt({ question: 'go/c' })),
  ])
  const base = { grade: 'good', clockMs: MINUTE, budgetMs: 2 * MINUTE, form: 'long' }
  expect(store.cards.doneOn('2026-03-02')).toEqual([
    { ...base, question: 'go/a', at: NOON, form: 'debug', budgetMs: 4 * MINUTE, isFirst: false },
    { ...base, question: 'go/b', at: NOON + HOUR, clockMs: 95_000, isFirst: true },
    { ...base, question: 'go/b', at: NOON + HOUR + 1, isFirst: false },
  ])
  expect(store.cards.lastDayBefore('2026-03-02')).toBe('2026-03-01')
  expect(store.cards.lastDayBefore('2026-03-01')).toBeNull()
})

test('an answer that took several evenings takes of the last one what was not on the clock before', () => {
  const store = storeIn(folder())
  const stops = [
    { at: NOON - 2 * DAY, ms: 10 * MINUTE },
    { at: NOON - DAY, ms: 25 * MINUTE },
    // Put down for a while on the last evening itself.
    { at: NOON - HOUR, ms: 30 * MINUTE },
  ]
  const times = { activeMs: 45 * MINUTE, budgetMs: 50 * MINUTE, typingMs: 0, stops }
  store.merge([row('a', NOON, attempt({ question: 'go/long', ...times }))])
  const [done] = store.cards.doneOn('2026-03-02')
  expect(done).toMatchObject({ clockMs: 20 * MINUTE, budgetMs: 25 * MINUTE })
})

test('days of a mock are those on which one was begun', () => {
  const store = storeIn(folder())
  const mock = (id: string, at: number, type: string) =>
    row(id, at, { kind: 'mock', body: { mock: 'm1', event: { type } as never } })
  store.merge([
    mock('a', NOON - DAY, 'begin'),
    mock('b', NOON, 'answered'),
    mock('c', NOON + DAY, 'begin'),
  ])
  expect(store.cards.mockDays('2026-02-01', 4)).toEqual(['2026-03-01', '2026-03-03'])
  expect(store.cards.mockDays('2026-03-02', 4)).toEqual(['2026-03-03'])
})

test('the plan for an interview keeps the day it began', () => {
  const dir = folder()
  const store = storeIn(dir)
  expect(store.cards.planFrom('2026-03-20', '2026-03-02')).toBe('2026-03-02')
  expect(store.cards.planFrom('2026-03-20', '2026-03-05')).toBe('2026-03-02')
  store.rebuild()
  store.close()
  const again = storeIn(dir)
  expect(again.cards.planFrom('2026-03-20', '2026-03-06')).toBe('2026-03-02')
  expect(again.cards.planFrom('2026-03-25', '2026-03-06')).toBe('2026-03-06')
  // A clock that was wrong when the plan was made must not keep it from beginning.
  expect(again.cards.planFrom('2026-03-25', '2026-03-01')).toBe('2026-03-01')
})

/** A database as the first schema left it, with the rows of its log. */
function ofFirstSchema(dir: string): void {
  const db = new DatabaseSync(join(dir, 'sparr.db'))
  db.exec(MIGRATIONS[0] ?? '')
  db.exec(`PRAGMA user_version = 1; PRAGMA application_id = ${APPLICATION_ID}`)
  db.exec(`INSERT INTO meta VALUES ('device', 'laptop'), ('rollover', '4')`)
  const put = db.prepare('INSERT INTO log VALUES (?, ?, ?, ?, ?, ?)')
  const entries = [
    row('a', NOON, attempt({ chosen: 'easy' })),
    row('b', NOON + 8 * DAY, attempt({ chosen: 'again' })),
    row('c', NOON + 8 * DAY, attempt({ question: 'go/chan' })),
    row('d', NOON + 8 * DAY, { kind: 'suspend', body: { question: 'go/chan' } }),
    row('v', NOON + 9 * DAY, { kind: 'void', body: { of: 'b' } }),
  ]
  for (const { id, device, at, offsetMin, kind, body } of entries)
    put.run(id, device, at, offsetMin, kind, JSON.stringify(body))
  db.prepare('INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?)').run('go/maps', 'go', '{}', 5, NOON, 1)
  db.close()
}

test('a database of the first schema gets its cards, and keeps everything else', () => {
  const dir = folder()
  ofFirstSchema(dir)
  const store = storeIn(dir)
  expect(store.notices()).toEqual([])
  expect(store.device).toBe('laptop')
  expect(store.rows()).toHaveLength(5)
  expect(store.cards.of('go/maps')).toEqual(played([['easy', NOON]]))
  expect(store.cards.holds()).toMatchObject([{ question: 'go/chan', isSuspended: true }])
  expect(store.progress()).toHaveLength(2)
  expect(store.drafts.load('go/maps')).toMatchObject({ state: '{}' })
  store.append(attempt({ question: 'go/new' }))
  store.close()
  const version = new DatabaseSync(join(dir, 'sparr.db')).prepare('PRAGMA user_version').get()
  expect(version).toEqual({ user_version: SCHEMA })
  expect(storeIn(dir).cards.seen()).toEqual(new Set(['go/maps', 'go/chan', 'go/new']))
})

test('a clock set back neither fails nor changes what the log leads to', () => {
  const made = hands()
  const dir = folder()
  const store = storeIn(dir, { ...made, offsetMin: () => 480 })
  store.append(attempt({ chosen: 'easy' }))
  made.at -= 40 * DAY
  store.append(attempt({ chosen: 'good' }))
  made.at += 41 * DAY
  store.append(attempt({ chosen: 'good' }))
  const card = store.cards.of('go/maps')
  expect(card).toMatchObject({ reps: 3, lastAt: NOON + DAY })
  store.rebuild()
  expect(store.cards.of('go/maps')).toEqual(card)
})

test('a damaged grade in the log counts for nothing', () => {
  const store = storeIn(folder())
  store.merge([row('a', NOON, attempt({ chosen: 'great' as Grade }))])
  expect(store.cards.of('go/maps')).toBeNull()
  store.merge([row('b', NOON + DAY, attempt({ chosen: 'good' }))])
  expect(store.cards.of('go/maps')).toEqual(played([['good', NOON + DAY]]))
})
