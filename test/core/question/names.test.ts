import fc from 'fast-check'
import { expect, test } from 'vitest'
import { claimsOf, namesOf, nameToday } from '../../../src/core/question/names.ts'

type Deck = Parameters<typeof namesOf>[0][number]

/** Questions as `id` or `id<was,was`, of a deck `id` or `id@collection`. */
function deck(name: string, questions: readonly string[], root = '/ours'): Deck {
  const [id = ''] = name.split('@')
  return {
    id,
    name,
    root,
    questions: questions.map((written) => {
      const [own = '', was = ''] = written.split('<')
      return { question: { id: own, was: was.split(',').filter(Boolean) } }
    }),
  }
}

const pairs = (decks: readonly Deck[], refused: readonly string[] = []) =>
  [...namesOf(decks, refused)].map((pair) => pair.join(' -> ')).sort()

test('an earlier id is one of the same deck, an earlier name one of any', () => {
  const decks = [deck('go', ['maps<hashes,sql/dicts'])]
  expect(pairs(decks)).toEqual(['go/hashes -> go/maps', 'sql/dicts -> go/maps'])
})

test('what a question is called today is nobody’s earlier name, also where two change places', () => {
  const decks = [deck('go', ['maps<chan', 'chan<maps,selects', 'self<self'])]
  expect(pairs(decks)).toEqual(['go/selects -> go/chan'])
})

test('a name that two questions claim is given to neither, and both are told', () => {
  const decks = [deck('go', ['maps<old', 'chan<old'])]
  expect(pairs(decks)).toEqual([])
  expect(claimsOf(decks).get('go/old')).toEqual(['go/maps', 'go/chan'])
})

test('what is there and cannot be used keeps its name, and a deck that cannot all of them', () => {
  const decks = [deck('go', ['maps<broken', 'chan<sql/joins'])]
  expect(pairs(decks, ['go/broken', 'sql'])).toEqual([])
})

test('a collection takes no name of a deck that another one has', () => {
  const theirs = deck('net', ['udp'], '/theirs')
  expect(pairs([deck('go', ['maps<net/tcp']), theirs])).toEqual([])
  expect(pairs([deck('go', ['maps<net/tcp'])])).toEqual(['net/tcp -> go/maps'])
})

test('where two collections have a deck, a move within one stays in it', () => {
  const ours = [deck('go@ours', ['maps<old']), deck('sql', ['joins<go/left,gone/all'])]
  const theirs = deck('go@theirs', ['maps<old'], '/theirs')
  expect(pairs([...ours, theirs])).toEqual([
    'go@ours/left -> sql/joins',
    'go@ours/old -> go@ours/maps',
    'go@theirs/old -> go@theirs/maps',
    'gone/all -> sql/joins',
    'gone@ours/all -> sql/joins',
  ])
})

const collections: fc.Arbitrary<readonly Deck[]> = fc
  .array(
    fc.record({
      deck: fc.constantFrom('go', 'sql', 'net'),
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      was: fc.array(
        fc.constantFrom('a', 'b', 'c', 'd', 'e', 'go/a', 'go/e', 'sql/b', 'net/c', 'old/x'),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 10 },
  )
  .map((all) =>
    [...Map.groupBy(all, (one) => one.deck)].map(([name, some]) => {
      const once = [...new Map(some.map((one) => [one.id, one])).values()]
      return deck(
        name,
        once.map(({ id, was }) => `${id}<${was.join(',')}`),
      )
    }),
  )

test('whatever decks say: a name leads to a question of today, and one of today stays', () => {
  fc.assert(
    fc.property(collections, (decks) => {
      const today = decks.flatMap(({ name, questions }) =>
        questions.map(({ question }) => `${name}/${question.id}`),
      )
      const names = namesOf(decks)
      for (const name of today) expect(nameToday(names, name)).toBe(name)
      for (const now of names.values()) {
        expect(today).toContain(now)
        expect(nameToday(names, now)).toBe(now)
      }
      expect(new Map(namesOf(decks.toReversed()))).toEqual(new Map(names))
    }),
  )
})
