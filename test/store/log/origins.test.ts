/** A question of an origin is one thing, whatever is loaded beside it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnownDecks } from '../../../src/core/question/known.ts'
import { SHIPPED } from '../../../src/core/question/origin.ts'
import type { Store } from '../../../src/store/store.ts'
import { attempt, folder, HOUR, hands, NOON, row, run, storeIn } from '../samples.ts'

type KnownDeck = KnownDecks['decks'][number]

const ADA = 'example.org/ada/decks'
const BOB = '/home/bob/decks'

type Collection = Readonly<{ origin: string; root: string; questions: readonly string[] }>

/** Each with one deck `go`; questions as `id` or `id<was`. */
const SHIPS: Collection = { origin: SHIPPED, root: '/opt/sparr', questions: ['maps'] }
const ADAS: Collection = { origin: ADA, root: '/decks/ada', questions: ['maps', 'chan'] }
const BOBS: Collection = { origin: BOB, root: '/home/bob/decks', questions: ['maps', 'heap'] }

/** As decks are named that are loaded together. */
function loaded(...collections: readonly Collection[]): KnownDecks {
  const decks = collections.map(({ origin, root, questions }, i): KnownDeck => {
    const beside = collections
      .slice(0, i)
      .filter((one) => one.root.split('/').at(-1) === root.split('/').at(-1))
    const number = beside.length === 0 ? '' : `-${beside.length + 1}`
    return {
      origin,
      id: 'go',
      name: collections.length === 1 ? 'go' : `go@${root.split('/').at(-1)}${number}`,
      root,
      questions: questions.map((written) => {
        const [id = '', was] = written.split('<')
        return { id, was: was === undefined ? [] : [was] }
      }),
    }
  })
  return { decks, refused: [] }
}

const nameIn = (known: KnownDecks, origin: string, id: string): string =>
  `${known.decks.find((deck) => deck.origin === origin)?.name}/${id}`

const practise = (store: Store, question: string, sitting = question): void =>
  void store.append(attempt({ question, sitting }))

test('two decks of one id each keep their own progress, and alone each is called by its id', () => {
  const store = storeIn(folder())
  store.learnDecks(loaded(ADAS))
  practise(store, 'go/maps')
  const due = store.cards.of('go/maps')
  const both = loaded(ADAS, BOBS)
  store.learnDecks(both)
  expect(store.cards.of('go@ada/maps')).toEqual(due)
  expect(store.cards.of('go@decks/maps')).toBeNull()
  practise(store, 'go@decks/maps')
  practise(store, 'go@decks/heap')
  store.learnDecks(loaded(BOBS))
  expect(store.progress().map(({ question, attempts }) => [question, attempts])).toContainEqual([
    'go/maps',
    1,
  ])
  expect(store.cards.of('go/heap')).not.toBeNull()
  expect(store.cards.of('go/chan')).toBeNull()
  store.learnDecks(loaded(ADAS))
  expect(store.cards.of('go/maps')).toEqual(due)
  expect(store.cards.of('go/heap')).toBeNull()
  expect(store.differences()).toEqual([])
})

test('what is put off, drafted, told and asked in a mock belongs to its origin too', () => {
  const store = storeIn(folder())
  const both = loaded(ADAS, BOBS)
  store.learnDecks(both)
  store.append({ kind: 'suspend', body: { question: 'go@ada/maps' } })
  store.drafts.save({ question: 'go@decks/maps', state: '{}', activeMs: 1, savedAt: 5, pid: 1 })
  const letters = { situation: '', task: '', action: '', result: '', relevance: '' }
  const story = { story: 'fix', lang: 'en', title: 'Fix', letters, competencies: [] }
  store.append({ kind: 'story', body: { ...story, questions: ['go@ada/maps', 'go@decks/maps'] } })
  const round = { digest: 'd', kind: 'recall', title: 'T', minutes: 3, phases: [] } as const
  const rounds = [{ ...round, question: 'go@decks/heap' } as never]
  const begin = { type: 'begin', mode: 'solo', title: 'T', seed: 1, lang: 'en', rounds } as const
  store.append({ kind: 'mock', body: { mock: 'm1', event: begin } })
  store.append(run({ question: 'go@ada/chan', sitting: 's1' }))
  store.learnDecks(loaded(BOBS))
  expect(store.cards.holds()).toMatchObject([{ isSuspended: true }])
  expect(store.cards.holds()[0]?.question).not.toBe('go/maps')
  expect(store.drafts.load('go/maps')?.question).toBe('go/maps')
  expect(store.kept('story')[0]?.body.questions[1]).toBe('go/maps')
  expect(store.kept('mock')[0]?.body.event).toMatchObject({ rounds: [{ question: 'go/heap' }] })
  store.learnDecks(loaded(ADAS))
  expect(store.cards.holds().map(({ question }) => question)).toEqual(['go/maps'])
  expect(store.drafts.load('go/maps')).toBeUndefined()
  expect(store.runs('s1')[0]?.question).toBe('go/chan')
  expect(JSON.stringify(store.rows())).not.toContain('"origin')
})

test('the log says the name in its own deck, and of which origin it is', () => {
  const store = storeIn(folder())
  store.learnDecks(loaded(SHIPS, ADAS))
  practise(store, 'go@sparr/maps')
  practise(store, 'go@ada/maps')
  expect(store.readRows().rows.map(({ body }) => body)).toMatchObject([
    { question: 'go/maps', origin: SHIPPED },
    { question: 'go/maps', origin: ADA },
  ])
})

test('two clones of one origin share what was practised, and are asked for once', () => {
  const store = storeIn(folder())
  const clone = { ...ADAS, root: '/tmp/ada' }
  store.learnDecks(loaded(ADAS))
  practise(store, 'go/maps')
  store.learnDecks(loaded(ADAS, clone))
  expect(store.progress().map(({ question }) => question)).toEqual(['go@ada/maps', 'go@ada-2/maps'])
  const decks = ['go@ada', 'go@ada-2']
  const due = store.cards.due({ before: NOON + 9e9, day: '2026-03-02', decks })
  expect(due.map(({ question }) => question)).toEqual(['go@ada/maps'])
})

test('entries of 0.1 go to the shipped question, to the one collection that has it, or wait for it', () => {
  const store = storeIn(folder())
  for (const question of ['go/maps', 'go/chan', 'go/heap', 'go/none']) practise(store, question)
  store.learnDecks(loaded(SHIPS, ADAS))
  expect(store.cards.of('go@sparr/maps')).not.toBeNull()
  expect(store.cards.of('go@ada/maps')).toBeNull()
  expect(store.cards.of('go@ada/chan')).not.toBeNull()
  expect(store.oldNames()).toEqual(['go/heap', 'go/maps', 'go/none'])
  // Decided once: another collection that has it too changes nothing.
  const others = { ...BOBS, questions: ['maps', 'chan', 'heap'] }
  store.learnDecks(loaded(SHIPS, ADAS, others))
  expect(store.cards.of('go@ada/chan')).not.toBeNull()
  expect(store.cards.of('go@decks/chan')).toBeNull()
  expect(store.cards.of('go@decks/heap')).not.toBeNull()
  expect(store.oldNames()).toEqual(['go/maps', 'go/none'])
  expect(store.differences()).toEqual([])
  expect(store.stats().totals.attempts).toBe(4)
})

test('a draft of 0.1 is given to the one collection that has its question', () => {
  const store = storeIn(folder())
  store.drafts.save({ question: 'go/chan', state: '{}', activeMs: 1, savedAt: 5, pid: 1 })
  store.learnDecks(loaded(SHIPS, ADAS))
  expect(store.drafts.load('go@ada/chan')).toMatchObject({ question: 'go@ada/chan' })
})

test('adopted, a fork has the cards of its origin, also those it calls otherwise; taken back, all is as it was', () => {
  const store = storeIn(folder())
  store.learnDecks(loaded(ADAS))
  practise(store, 'go/maps')
  practise(store, 'go/chan')
  store.append({ kind: 'suspend', body: { question: 'go/chan' } })
  store.drafts.save({ question: 'go/maps', state: '{}', activeMs: 1, savedAt: 5, pid: 1 })
  const due = store.cards.of('go/maps')
  const fork = { ...BOBS, questions: ['tables<maps', 'chan'] }
  store.learnDecks(loaded(fork))
  expect(store.cards.of('go/tables')).toBeNull()
  const { id } = store.append({ kind: 'adopt', body: { from: ADA, to: BOB, isAsked: true } })
  store.learnDecks(loaded(fork))
  expect(store.cards.of('go/tables')).toEqual(due)
  expect(store.cards.holds()).toMatchObject([{ question: 'go/chan' }])
  expect(store.drafts.load('go/tables')).toMatchObject({ question: 'go/tables' })
  expect(store.differences()).toEqual([])
  practise(store, 'go/chan', 'new')
  store.undo(id)
  store.learnDecks(loaded(fork))
  expect(store.cards.of('go/tables')).toBeNull()
  expect(store.attempts('go/chan')).toHaveLength(1)
  store.learnDecks(loaded(ADAS))
  expect(store.cards.of('go/maps')).toEqual(due)
  expect(store.attempts('go/chan')).toHaveLength(1)
  expect(store.differences()).toEqual([])
})

test('an export carries the origins: in another home each card is where it belongs', () => {
  const first = storeIn(folder())
  first.learnDecks(loaded(SHIPS, ADAS, BOBS))
  for (const name of ['go@sparr/maps', 'go@ada/maps', 'go@decks/heap']) practise(first, name)
  first.append({ kind: 'adopt', body: { from: '/gone/decks', to: ADA, isAsked: true } })
  const { rows } = first.readRows()
  const second = storeIn(folder(), hands(NOON + HOUR))
  second.learnDecks(loaded(BOBS))
  second.imports.take(rows, { file: 'f', owner: null })
  expect(second.progress().map(({ question }) => question)).toContain('go/heap')
  expect(second.cards.of('go/maps')).toBeNull()
  second.learnDecks(loaded(SHIPS, ADAS, BOBS))
  expect(new Set(second.progress().map(({ question }) => question))).toEqual(
    new Set(['go@sparr/maps', 'go@ada/maps', 'go@decks/heap']),
  )
  expect(second.readRows().rows).toEqual(rows)
  expect(second.adoptions().map(({ body }) => body)).toEqual(
    first.adoptions().map(({ body }) => body),
  )
})

const COLLECTIONS = [
  SHIPS,
  ADAS,
  { ...ADAS, root: '/tmp/ada' },
  BOBS,
  { ...BOBS, origin: '/srv/decks', root: '/srv/decks' },
]
/** What is loaded, and a question of it that is practised; several times over. */
const evenings = fc.array(
  fc.record({
    which: fc.shuffledSubarray(COLLECTIONS, { minLength: 1 }),
    of: fc.nat({ max: 4 }),
    question: fc.nat({ max: 1 }),
    kind: fc.constantFrom('attempt', 'suspend', 'resume'),
  }),
  { minLength: 1, maxLength: 8 },
)

/** Attempts and what is put off, by origin and name, as somebody sees it who has all collections loaded. */
function seen(store: Store): Readonly<Record<string, unknown>> {
  const all = loaded(SHIPS, ADAS, BOBS, ...COLLECTIONS.slice(4))
  store.learnDecks(all)
  const held = new Set(store.cards.holds().map(({ question }) => question))
  return Object.fromEntries(
    all.decks.flatMap(({ origin, questions }) =>
      questions.map(({ id }) => {
        const name = nameIn(all, origin, id)
        const card = store.cards.of(name)
        return [`${origin} ${id}`, [store.attempts(name).length, held.has(name), card?.reps ?? 0]]
      }),
    ),
  )
}

test('whatever is loaded beside it and in whatever order, a card never moves between origins', () => {
  fc.assert(
    fc.property(evenings, (all) => {
      const made = hands()
      const store = storeIn(folder(), made)
      const counts = new Map<string, number>()
      for (const { which, of, question, kind } of all) {
        const known = loaded(...which)
        store.learnDecks(known)
        const deck = known.decks[of % known.decks.length] as KnownDeck
        const { id } = deck.questions[question % deck.questions.length] as { id: string }
        const name = `${deck.name}/${id}`
        made.at += HOUR
        if (kind === 'attempt') {
          const before = store.attempts(name).length
          expect(before).toBe(counts.get(`${deck.origin} ${id}`) ?? 0)
          practise(store, name, `s${made.at}`)
          counts.set(`${deck.origin} ${id}`, before + 1)
        } else store.append({ kind, body: { question: name } })
      }
      const before = seen(store)
      for (const [name, n] of counts) expect((before[name] as unknown[])[0]).toBe(n)
      store.learnDecks(loaded(BOBS))
      store.rebuild()
      expect(seen(store)).toEqual(before)
      expect(store.differences()).toEqual([])
      // Another home that gets the log sees the same, whatever it has loaded.
      const other = storeIn(folder())
      other.learnDecks(loaded(SHIPS))
      other.merge(store.readRows().rows)
      expect(seen(other)).toEqual(before)
      store.close()
      other.close()
    }),
    { numRuns: 25 },
  )
})

test('a row with an origin of another form counts for nothing and stops nobody', () => {
  const store = storeIn(folder())
  const { body } = attempt()
  store.merge([
    row('r1', 5, { kind: 'attempt', body: { ...body, origin: 7 } as never }),
    row('r2', 6, attempt()),
  ])
  expect(store.stats().totals.attempts).toBe(1)
})
