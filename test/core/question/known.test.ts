import { expect, test } from 'vitest'
import { adoptableIn, waitingFor, waitingIn } from '../../../src/core/question/adoptable.ts'
import { adoptedBy } from '../../../src/core/question/keys.ts'
import { claimsOn, type KnownDecks, keyNames, namesWith } from '../../../src/core/question/known.ts'
import { keyOf, SHIPPED } from '../../../src/core/question/origin.ts'

type KnownDeck = KnownDecks['decks'][number]

const OURS = 'example.org/ada/decks'
const THEIRS = '/home/bob/decks'
const NONE = adoptedBy([])

/** Questions as `id` or `id<was,was`. */
function deck(origin: string, id: string, questions: readonly string[]): KnownDeck {
  return {
    origin,
    id,
    name: id,
    root: origin === SHIPPED ? '/opt/sparr' : `/decks/${origin.split('/')[1]}`,
    questions: questions.map((written) => {
      const [own = '', was = ''] = written.split('<')
      return { id: own, was: was.split(',').filter(Boolean) }
    }),
  }
}

const known = (...decks: readonly KnownDeck[]): KnownDecks => ({ decks, refused: [] })

test('an earlier name is one of the same origin, whatever lies beside it', () => {
  const ours = deck(OURS, 'go', ['maps<hashes,sql/dicts'])
  const theirs = deck(THEIRS, 'go', ['hashes', 'all<maps'])
  expect([...keyNames(known(ours, theirs), NONE)]).toEqual([
    [keyOf(OURS, 'go/hashes'), keyOf(OURS, 'go/maps')],
    [keyOf(OURS, 'sql/dicts'), keyOf(OURS, 'go/maps')],
    [keyOf(THEIRS, 'go/maps'), keyOf(THEIRS, 'go/all')],
  ])
})

test('what an origin has today, also what cannot be used, is nobody’s earlier name there', () => {
  const decks = [deck(OURS, 'go', ['maps<chan,broken,sql/x', 'chan'])]
  const refused = [
    { origin: OURS, name: 'go/broken' },
    { origin: OURS, name: 'sql' },
  ]
  expect([...keyNames({ decks, refused }, NONE)]).toEqual([])
  expect([...keyNames(known(deck(OURS, 'go', ['a<old', 'b<old'])), NONE)]).toEqual([])
})

test('two clones of one origin say the same twice', () => {
  const clone = deck(OURS, 'go', ['maps<hashes'])
  expect([...keyNames(known(clone, clone), NONE)]).toHaveLength(1)
})

test('what is not loaded keeps the names that it said last', () => {
  const before = keyNames(known(deck(OURS, 'go', ['maps<hashes'])), NONE)
  const now = known(deck(THEIRS, 'go', ['all<each']))
  const both = namesWith(before, keyNames(now, NONE), now, NONE)
  expect(both.get(keyOf(OURS, 'go/hashes'))).toBe(keyOf(OURS, 'go/maps'))
  expect(both.size).toBe(2)
  const gone = known(deck(OURS, 'go', ['maps']))
  expect([...namesWith(both, keyNames(gone, NONE), gone, NONE).keys()]).toEqual([
    keyOf(THEIRS, 'go/each'),
  ])
})

test('a name of 0.1 goes to the shipped question, else to the one collection that has it, else it waits', () => {
  const all = known(
    deck(SHIPPED, 'go', ['maps']),
    deck(OURS, 'go', ['maps', 'chan<selects', 'both']),
    deck(THEIRS, 'go', ['both', 'late']),
  )
  const names = ['go/maps', 'go/chan', 'go/selects', 'go/both', 'go/late', 'go/none', '@mock/m1']
  expect(claimsOn(names, all)).toEqual([
    { from: null, to: OURS, questions: ['go/chan', 'go/selects'] },
    { from: null, to: THEIRS, questions: ['go/late'] },
  ])
  expect(waitingIn(names, all)).toEqual(['go/chan', 'go/selects', 'go/both', 'go/late', 'go/none'])
  expect(waitingFor(['go/both', 'go/none'], all, THEIRS)).toEqual(['go/both'])
})

test('the folder in a name of 0.1 says which of two it was, also of the shipped collection', () => {
  const ours = deck(OURS, 'go', ['maps'])
  const theirs = deck(THEIRS, 'go', ['maps'])
  const all = known(deck(SHIPPED, 'go', ['maps']), ours, theirs)
  expect(claimsOn(['go@ada/maps', 'go@home/maps', 'go@sparr/maps', 'go@other/maps'], all)).toEqual([
    { from: null, to: OURS, questions: ['go@ada/maps'] },
    { from: null, to: THEIRS, questions: ['go@home/maps'] },
    { from: null, to: SHIPPED, questions: ['go@sparr/maps'] },
  ])
})

test('a question that cannot be used just now is had all the same', () => {
  const refused = [{ origin: OURS, name: 'go/maps' }]
  expect(claimsOn(['go/maps'], { decks: [deck(THEIRS, 'go', ['maps'])], refused })).toEqual([])
  const shipped = [{ origin: SHIPPED, name: 'go' }]
  expect(
    claimsOn(['go/maps'], { decks: [deck(THEIRS, 'go', ['maps'])], refused: shipped }),
  ).toEqual([])
})

test('an origin that is gone is offered to a collection with at least half of its questions', () => {
  const gone = ['go/maps', 'go/chan', 'go/old'].map((name) => keyOf(THEIRS, name))
  const fork = deck(OURS, 'go', ['maps', 'chan', 'tables<old'])
  const other = deck('/x/other', 'go', ['maps'])
  expect(adoptableIn([...gone, 'go/maps'], known(fork, other), NONE)).toEqual([
    { from: THEIRS, to: OURS, shared: 3, practised: 3 },
  ])
  expect(adoptableIn(gone, known(fork, deck(THEIRS, 'go', [])), NONE)).toEqual([])
  expect(adoptableIn(gone, known(other), NONE)).toEqual([])
})
