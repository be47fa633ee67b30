import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Notice } from '../../src/core/app/app.ts'
import type { DeckCache } from '../../src/decks/learn/cache.ts'
import { attempt, folder, HOUR, hands, MINUTE, NOON, row, run, storeIn } from './samples.ts'

test('an attempt is in the log and in everything that follows from it', () => {
  const store = storeIn(folder(), { device: 'laptop', offsetMin: () => 480 })
  const made = store.append(attempt())
  expect(made).toMatchObject({ device: 'laptop', at: NOON, offsetMin: 480, kind: 'attempt' })
  expect(store.rows()).toEqual([made])
  expect(store.attempts('go/maps')).toEqual([made])
  expect(store.progress()).toEqual([
    { question: 'go/maps', attempts: 1, passed: 1, lastAt: NOON, lastGrade: 'good' },
  ])
  expect(store.decks()).toEqual([{ deck: 'go', attempts: 1, attempted: 1, passed: 1 }])
  expect(store.days()).toEqual([
    { date: '2026-03-02', deck: 'go', attempts: 1, passed: 1, activeMs: MINUTE },
  ])
})

test('what was stored is there after the program ends, under the same device', () => {
  const dir = folder()
  const first = storeIn(dir)
  const made = first.append(attempt())
  first.close()
  const second = storeIn(dir, { device: 'another name' })
  expect(second.rows()).toEqual([made])
  expect(second.device).toBe(first.device)
  expect(second.notices()).toEqual([])
})

test('the last grade is the latest attempt’s, also when an older one arrives later', () => {
  const store = storeIn(folder())
  store.merge([row('b', NOON, attempt({ chosen: 'easy' }))])
  store.merge([row('a', NOON - HOUR, attempt({ chosen: 'again', outcome: 'failed' }))])
  expect(store.progress()).toMatchObject([
    { attempts: 2, passed: 1, lastAt: NOON, lastGrade: 'easy' },
  ])
  expect(store.attempts('go/maps').map(({ id }) => id)).toEqual(['b', 'a'])
})

test('undo takes an attempt out of everything but the log', () => {
  const store = storeIn(folder())
  store.append(attempt({ chosen: 'hard' }))
  const wrong = store.append(attempt({ chosen: 'easy' }))
  store.undo(wrong.id)
  expect(store.progress()).toMatchObject([{ attempts: 1, lastGrade: 'hard' }])
  expect(store.stats().totals.attempts).toBe(1)
  expect(store.rows()).toHaveLength(3)
})

test('after its only attempt is undone a question counts as never seen', () => {
  const store = storeIn(folder())
  store.undo(store.append(attempt()).id)
  expect(store.progress()).toEqual([])
  expect(store.days()).toEqual([])
  expect(store.decks()).toEqual([])
})

test('an undo that arrives before its attempt holds', () => {
  const store = storeIn(folder())
  store.merge([row('v', NOON, { kind: 'void', body: { of: 'a' } })])
  store.merge([row('a', NOON - HOUR, attempt())])
  expect(store.progress()).toEqual([])
})

test('a row that is here already changes nothing', () => {
  const store = storeIn(folder())
  const rows = [row('a', NOON, attempt()), row('b', NOON, attempt({ question: 'go/chan' }))]
  expect(store.merge(rows)).toBe(2)
  expect(store.merge([...rows, row('c', NOON, attempt())])).toBe(1)
  expect(store.stats().totals.attempts).toBe(3)
})

test('a kind of row that a newer program wrote is kept and passed over', () => {
  const store = storeIn(folder())
  const newer = { ...row('n', NOON, attempt()), kind: 'story', body: { question: 'go/maps' } }
  store.merge([newer as never])
  expect(store.rows()).toEqual([newer])
  expect(store.progress()).toEqual([])
})

test('runs come back in their order, without those undone', () => {
  const store = storeIn(folder())
  store.append(run({ number: 2, verdict: 'AC', failing: [] }))
  const first = store.append(run({ number: 1 }))
  store.append(run({ number: 1, sitting: 's2' }))
  expect(store.runs('s1').map(({ verdict }) => verdict)).toEqual(['WA', 'AC'])
  store.undo(first.id)
  expect(store.runs('s1').map(({ verdict }) => verdict)).toEqual(['AC'])
})

test('an attempt takes its draft away, another device’s attempt does not', () => {
  const store = storeIn(folder())
  const draft = { question: 'go/maps', state: '{}', activeMs: 5, savedAt: NOON, pid: process.pid }
  store.drafts.save(draft)
  store.merge([row('a', NOON, attempt())])
  expect(store.drafts.load('go/maps')).toEqual(draft)
  store.append(attempt())
  expect(store.drafts.load('go/maps')).toBeUndefined()
})

test('a day begins at the rollover hour of the wall clock it was seen on', () => {
  const shanghai = 480
  const store = storeIn(folder(), { rolloverHour: 4 })
  const at = (hour: number, minute: number): number =>
    Date.UTC(2026, 2, 3, hour, minute) - shanghai * MINUTE
  const entry = (id: string, instant: number) => ({
    ...row(id, instant, attempt()),
    offsetMin: shanghai,
  })
  // 07:55 and 08:05 at +08:00 lie on two UTC dates.
  store.merge([entry('a', at(7, 55)), entry('b', at(8, 5)), entry('c', at(3, 59))])
  expect(store.days()).toMatchObject([
    { date: '2026-03-02', attempts: 1 },
    { date: '2026-03-03', attempts: 2 },
  ])
})

test('days are counted anew when they begin at another hour', () => {
  const dir = folder()
  const first = storeIn(dir, { rolloverHour: 4 })
  first.merge([row('a', Date.UTC(2026, 2, 3, 2), attempt())])
  expect(first.days()).toMatchObject([{ date: '2026-03-02' }])
  first.close()
  expect(storeIn(dir, { rolloverHour: 0 }).days()).toMatchObject([{ date: '2026-03-03' }])
})

test('fractions of a millisecond are rounded, not refused', () => {
  const made = hands(NOON + 0.4)
  const store = storeIn(folder(), made)
  store.append(attempt({ activeMs: 1234.56 }))
  expect(store.stats().recent).toMatchObject([{ at: NOON, activeMs: 1235 }])
})

test('what anybody writes in an answer comes back as it was', () => {
  const store = storeIn(folder())
  const texts = { say: `quote ' " \\ \u0000 null, 中文, 👩🏽‍💻, '); DROP TABLE log; --` }
  store.append(attempt({ answer: { texts, marks: { p1: 2 }, said: false } }))
  expect(store.attempts('go/maps')[0]?.body.answer).toEqual({
    texts,
    marks: { p1: 2 },
    said: false,
  })
})

test('rebuilding leads to the same tables', () => {
  const store = storeIn(folder())
  store.append(attempt())
  store.undo(store.append(attempt({ question: 'sql/join' })).id)
  const before = [store.progress(), store.days(), store.stats()]
  store.rebuild()
  expect([store.progress(), store.days(), store.stats()]).toEqual(before)
})

test('parsed decks are kept by path, to the nanosecond', () => {
  const dir = folder()
  const first = storeIn(dir)
  const cached = { size: 12, mtimeNs: 1_795_196_236_399_123_457n, digest: 'd', body: '{"a":1}' }
  // Fits the interface of the loader, which this room may not import.
  const cache: DeckCache = first.cache
  cache.put('/decks/go', { ...cached, size: 11 })
  cache.put('/decks/go', cached)
  first.close()
  expect(storeIn(dir).cache.get('/decks/go')).toEqual(cached)
  expect(storeIn(dir).cache.get('/decks/sql')).toBeUndefined()
})

test('only the very digest that was looked at is trusted, for that question of that folder', () => {
  const store = storeIn(folder())
  const trusted = { path: '/decks/x', question: 'x/run', execDigest: 'e1' }
  store.trust.add([trusted, trusted, { ...trusted, question: 'x/walk' }])
  expect(store.trust.has(trusted)).toBe(true)
  expect(store.trust.has({ ...trusted, execDigest: 'e2' })).toBe(false)
  expect(store.trust.has({ ...trusted, path: '/decks/y' })).toBe(false)
  expect(store.trust.has({ ...trusted, question: 'x/swim' })).toBe(false)
  expect(store.trust.remove('/decks/x')).toBe(2)
  expect(store.trust.has(trusted)).toBe(false)
})

test('a store without trouble has nothing to say and leaves one file', () => {
  const dir = folder()
  const store = storeIn(dir)
  const notices: readonly Notice[] = store.notices()
  expect(notices).toEqual([])
  expect(store.check()).toEqual([])
  store.close()
  expect(existsSync(`${store.path}-wal`)).toBe(false)
})

test('stories and postings are kept in order, and one that was taken back is not among them', () => {
  const store = storeIn(folder())
  const posting = (title: string) =>
    store.append({
      kind: 'posting',
      body: { posting: 'edge', title, text: 'Go, SLO', keywords: ['Go', 'SLO'] },
    })
  posting('first')
  const second = posting('second')
  store.append({
    kind: 'rejection',
    body: { code: 'we-only', question: 'b/q', field: 'task', text: 'We did.' },
  })
  expect(store.kept('posting').map(({ body }) => body.title)).toEqual(['first', 'second'])
  store.undo(second.id)
  expect(store.kept('posting').map(({ body }) => body.title)).toEqual(['first'])
  expect(store.kept('rejection')).toHaveLength(1)
  expect(store.kept('story')).toEqual([])
})

test('an attempt without texts that can be read is kept and counts for nothing', () => {
  const store = storeIn(folder())
  for (const [id, texts] of [
    ['a1', undefined],
    ['a2', { situation: 5 }],
  ] as const) {
    const answer = { texts, marks: {}, said: false } as never
    store.merge([row(id, NOON, attempt({ answer }))])
  }
  expect(store.rows()).toHaveLength(2)
  expect(store.attempts('go/maps')).toEqual([])
})
