import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deckChanges } from '../../../src/core/question/deck-changes.ts'

const question = (id: string, digest: string, execDigest: string, was: readonly string[] = []) => ({
  question: { id, was },
  digest,
  execDigest,
})
const deck = (...questions: ReturnType<typeof question>[]) => [{ id: 'd', questions }]

test('each question is told once, by what happened to it', () => {
  const before = deck(
    question('same', '1', 'a'),
    question('text', '1', 'a'),
    question('tests', '1', 'a'),
    question('old', '1', 'a'),
    question('gone', '1', 'a'),
  )
  const after = deck(
    question('same', '1', 'a'),
    question('text', '2', 'a'),
    question('tests', '2', 'b'),
    question('renamed', '1', 'a', ['old']),
    question('fresh', '1', 'a'),
  )
  expect(deckChanges(before, after)).toEqual({
    added: ['d/fresh'],
    wording: ['d/text'],
    runs: ['d/tests'],
    renamed: [{ from: 'd/old', to: 'd/renamed', changed: null }],
    removed: ['d/gone'],
  })
})

test('a renamed question says also what else is new of it, and a name across decks is followed', () => {
  const before = [{ id: 'd', questions: [question('old', '1', 'a')] }]
  const after = [{ id: 'e', questions: [question('new', '2', 'b', ['d/old'])] }]
  expect(deckChanges(before, after).renamed).toEqual([
    { from: 'd/old', to: 'e/new', changed: 'runs' },
  ])
})

test('two that claim one earlier name are not both renamed, and one that is still there was not', () => {
  const before = deck(question('old', '1', 'a'))
  const both = deck(question('one', '1', 'a', ['old']), question('two', '1', 'a', ['old']))
  expect(deckChanges(before, both)).toMatchObject({
    renamed: [{ from: 'd/old', to: 'd/one' }],
    added: ['d/two'],
    removed: [],
  })
  const still = deck(question('old', '1', 'a'), question('one', '1', 'a', ['old']))
  expect(deckChanges(before, still)).toMatchObject({ added: ['d/one'], renamed: [], removed: [] })
})

const ids = ['a', 'b', 'c', 'e', 'f']
const side = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      digest: fc.constantFrom('1', '2'),
      exec: fc.constantFrom('x', 'y'),
      was: fc.subarray(ids, { maxLength: 2 }),
    }),
    { selector: ({ id }) => id },
  )
  .map((all) => deck(...all.map(({ id, digest, exec, was }) => question(id, digest, exec, was))))

test('every question of either side is accounted for exactly once', () => {
  fc.assert(
    fc.property(side, side, (before, after) => {
      const { added, wording, runs, renamed, removed } = deckChanges(before, after)
      const names = (all: typeof before) =>
        all.flatMap(({ questions }) => questions.map(({ question: { id } }) => `d/${id}`))
      const [old, now] = [names(before), names(after)]
      const stayed = now.filter((name) => old.includes(name))
      expect([...added, ...renamed.map(({ to }) => to), ...stayed].toSorted()).toEqual(
        now.toSorted(),
      )
      expect([...removed, ...renamed.map(({ from }) => from), ...stayed].toSorted()).toEqual(
        old.toSorted(),
      )
      expect(stayed).toEqual(expect.arrayContaining([...wording, ...runs]))
    }),
  )
})

test('a side compared with itself has no changes', () => {
  const none = { added: [], wording: [], runs: [], renamed: [], removed: [] }
  fc.assert(
    fc.property(side, (one) => {
      expect(deckChanges(one, one)).toEqual(none)
    }),
  )
})
