import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnownDecks } from '../../../src/core/question/known.ts'
import type { Names } from '../../../src/core/question/names.ts'
import { SHIPPED } from '../../../src/core/question/origin.ts'
import { histories } from '../histories.ts'
import { attempt, derived, folder, HOUR, hands, MINUTE, row, run, storeIn } from '../samples.ts'

const MOVED: Names = new Map([['go/maps', 'services/maps']])

/** Shipped decks whose questions were called otherwise, as the table says it. */
function calling(names: Names): KnownDecks {
  const byDeck = Map.groupBy(new Set(names.values()), (name) => name.split('/')[0] ?? '')
  const wasOf = (today: string) => [...names].flatMap(([was, now]) => (now === today ? was : []))
  const decks = [...byDeck].map(([id, all]) => ({
    origin: SHIPPED,
    id,
    name: id,
    root: '/opt/sparr',
    questions: all.map((name) => ({ id: name.slice(id.length + 1), was: wasOf(name) })),
  }))
  return { decks, refused: [] }
}

/** The same with the new name in the place of the old one. */
const moved = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll('go/maps', 'services/maps'))

/** A store with an answer under the old name, and one that has the same under the new. */
function both() {
  const write = (question: string) => {
    const dataDir = folder()
    const made = hands()
    const store = storeIn(dataDir, made)
    store.append(run({ question }))
    store.append(attempt({ question, sitting: 's1' }))
    made.at += 30 * HOUR
    store.append(attempt({ question, sitting: 's2', chosen: 'hard', outcome: 'failed' }))
    store.append({ kind: 'suspend', body: { question } })
    return { store, dataDir }
  }
  return { old: write('go/maps'), fresh: write('services/maps') }
}

test('a question that moved has its schedule, its attempts, its runs and its statistics', () => {
  const { old, fresh } = both()
  const due = old.store.cards.of('go/maps')
  old.store.learnDecks(calling(MOVED))
  expect(old.store.cards.of('services/maps')).toEqual(due)
  expect(old.store.cards.of('go/maps')).toBeNull()
  expect(moved(derived(old.store))).toEqual(moved(derived(fresh.store)))
  expect(old.store.cards.holds()).toMatchObject([{ question: 'services/maps', isSuspended: true }])
  const questions = old.store.attempts('services/maps').map(({ body }) => body.question)
  expect(questions).toEqual(['services/maps', 'services/maps'])
  expect(old.store.attempts('go/maps')).toEqual(old.store.attempts('services/maps'))
  expect(old.store.runs('s1')).toMatchObject([{ question: 'services/maps' }])
  expect(old.store.decks().map(({ deck }) => deck)).toEqual(['services'])
  expect(new Set(old.store.days().map(({ deck }) => deck))).toEqual(new Set(['services']))
  expect(old.store.lastRating()).toMatchObject({ question: 'services/maps' })
})

test('the log stays as it was written, and is exported so', () => {
  const { old } = both()
  const before = old.store.readRows()
  old.store.learnDecks(calling(MOVED))
  expect(old.store.readRows()).toEqual(before)
  expect(JSON.stringify(old.store.rows())).not.toContain('go/maps')
})

test('the names hold for the next start, and for what is counted anew', () => {
  const { old } = both()
  old.store.learnDecks(calling(MOVED))
  const known = derived(old.store)
  old.store.rebuild()
  expect(derived(old.store)).toEqual(known)
  expect(old.store.differences()).toEqual([])
  old.store.close()
  const again = storeIn(old.dataDir)
  expect(derived(again)).toEqual(known)
})

test('what is written under the old name later counts for the new one, and is taken back there', () => {
  const { old } = both()
  old.store.learnDecks(calling(MOVED))
  const before = derived(old.store)
  const { id } = old.store.append(attempt({ question: 'go/maps', sitting: 's9' }))
  expect(old.store.attempts('services/maps')).toHaveLength(3)
  old.store.undo(id)
  expect(derived(old.store)).toEqual(before)
  old.store.append({ kind: 'resume', body: { question: 'services/maps' } })
  expect(old.store.cards.holds()).toEqual([])
})

test('stories, rejections and rounds of mocks name the question of today', () => {
  const { store } = both().old
  const letters = { situation: '', task: '', action: '', result: '', relevance: '' }
  const story = { story: 'fix', lang: 'en', title: 'Fix', letters, competencies: [] }
  store.append({ kind: 'story', body: { ...story, questions: ['go/maps', 'services/maps'] } })
  const rejected = { code: 'no-number', field: 'result', text: 'faster' }
  store.append({ kind: 'rejection', body: { ...rejected, question: 'go/maps' } })
  const round = { question: 'go/maps', digest: 'd', kind: 'recall', title: 'T', minutes: 3 }
  const begin = { type: 'begin', mode: 'solo', title: 'T', seed: 1, lang: 'en' } as const
  const rounds = [{ ...round, phases: [] } as never]
  store.append({ kind: 'mock', body: { mock: 'm1', event: { ...begin, rounds } } })
  store.append({ kind: 'mock', body: { mock: 'm1', event: { type: 'begin' } as never } })
  store.learnDecks(calling(MOVED))
  expect(store.kept('story')[0]?.body.questions).toEqual(['services/maps'])
  expect(store.kept('rejection')[0]?.body.question).toBe('services/maps')
  expect(store.kept('mock').map(({ body }) => body.event)).toMatchObject([
    { rounds: [{ question: 'services/maps' }] },
    { type: 'begin' },
  ])
})

test('a draft is found under the new name, and the answer that is rated takes it away', () => {
  const { store } = both().old
  const draft = { question: 'go/maps', state: '{}', activeMs: MINUTE, savedAt: 5, pid: 1 }
  store.drafts.save(draft)
  store.learnDecks(calling(MOVED))
  expect(store.drafts.load('services/maps')).toEqual({ ...draft, question: 'services/maps' })
  expect(store.drafts.list().map(({ question }) => question)).toEqual(['services/maps'])
  store.drafts.save({ ...draft, question: 'services/maps', state: '{"a":1}', savedAt: 6 })
  expect(store.drafts.list().map(({ state }) => state)).toEqual(['{"a":1}'])
  store.append(attempt({ question: 'services/maps', sitting: 's3' }))
  expect(store.drafts.list()).toEqual([])
})

test('a window that has the question open under its old name is known under the new one', () => {
  const dataDir = folder()
  const birth = storeIn(dataDir, { pid: process.ppid })
  birth.drafts.claim('go/maps')
  const store = storeIn(dataDir)
  store.learnDecks(calling(MOVED))
  expect(store.drafts.writer('services/maps')).toBe(process.ppid)
  expect(store.drafts.claim('services/maps')).toEqual({ state: 'reading', pid: process.ppid })
})

test('other names are seen by who has drawn something, the same ones are not', () => {
  const { store } = both().old
  const before = store.stamp()
  store.learnDecks(calling(new Map()))
  expect(store.stamp()).toBe(before)
  store.learnDecks(calling(MOVED))
  const after = store.stamp()
  expect(after).not.toBe(before)
  store.learnDecks(calling(new Map(MOVED)))
  expect(store.stamp()).toBe(after)
})

const NAMES = ['go/maps', 'go/chan', 'sql/join', 'net/tcp']
/** No name of today is an earlier one. */
const namings: fc.Arbitrary<Names> = fc
  .tuple(fc.shuffledSubarray(NAMES), fc.array(fc.nat({ max: 3 }), { minLength: 4, maxLength: 4 }))
  .map(([gone, to]) => {
    const today = [...NAMES.filter((name) => !gone.includes(name)), 'new/one']
    return new Map(gone.map((was, i) => [was, today[(to[i] ?? 0) % today.length] as string]))
  })

test('whatever names come one after the other, all follows from the log and the last of them', () => {
  fc.assert(
    fc.property(histories, histories, namings, namings, (rows, more, first, last) => {
      const later = more.map((one) => ({ ...one, id: `later-${one.id}` }))
      const store = storeIn(folder())
      store.merge(rows)
      const before = derived(store)
      store.learnDecks(calling(first))
      store.merge(later)
      store.learnDecks(calling(last))
      expect(store.differences()).toEqual([])
      const { attempts } = store.stats().totals
      store.learnDecks(calling(new Map()))
      expect(store.stats().totals.attempts).toBe(attempts)
      expect(store.differences()).toEqual([])
      if (later.length === 0) expect(derived(store)).toEqual(before)
      store.close()
    }),
    { numRuns: 40 },
  )
})

test('a row of another home goes by the names of this one', () => {
  const store = storeIn(folder())
  store.learnDecks(calling(MOVED))
  store.merge([
    row('r1', 5, attempt()),
    row('r2', 6, { kind: 'bury', body: { question: 'go/maps' } }),
  ])
  expect(store.progress().map(({ question }) => question)).toEqual(['services/maps'])
  expect(store.cards.holds().map(({ question }) => question)).toEqual(['services/maps'])
})
