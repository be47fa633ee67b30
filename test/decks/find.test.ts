import { expect, test } from 'vitest'
import { SparrError } from '../../src/core/errors.ts'
import type { Deck } from '../../src/core/question/question.ts'
import { findDecks, findQuestion, type Refused } from '../../src/decks/find.ts'
import { loadCollections } from '../../src/decks/load.ts'
import { en } from '../../src/words/en.ts'
import { zhCN } from '../../src/words/zh-CN.ts'
import { collection, DECK, load, RECALL } from './collection.ts'

async function decksOf(): Promise<readonly Deck[]> {
  const { decks } = await load(
    collection({
      'questions/d1/typed-nil.yaml': RECALL.replace('q1', 'typed-nil\nwas: [nil-error]'),
      'questions/d2/deck.yaml': DECK.replace('d1', 'd2'),
      'questions/d2/q1.yaml': RECALL,
    }),
  )
  return decks
}

function faultOf(find: () => unknown): unknown {
  try {
    find()
  } catch (error) {
    if (error instanceof SparrError) return error.fault
    throw error
  }
  throw new Error('nothing was thrown')
}

test('a question is found by its full name, and by its id where that is enough', async () => {
  const decks = await decksOf()
  expect(findQuestion(decks, 'd2/q1').name).toBe('d2/q1')
  expect(findQuestion(decks, 'typed-nil').name).toBe('d1/typed-nil')
})

test('an earlier id finds the question too', async () => {
  const decks = await decksOf()
  expect(findQuestion(decks, 'nil-error').name).toBe('d1/typed-nil')
  expect(findQuestion(decks, 'd1/nil-error').name).toBe('d1/typed-nil')
})

test('a question that moved is found by its old name, with and without the deck', async () => {
  const { decks, refused } = await load(
    collection({ 'questions/d1/q2.yaml': RECALL.replace('q1', 'q2\nwas: [d9/q1, d9/old]') }),
  )
  const found = findQuestion(decks, 'd9/q1', refused)
  expect(found).toMatchObject({ name: 'd1/q2', earlier: ['d9/q1', 'd9/old'] })
  expect(findQuestion(decks, 'old', refused).name).toBe('d1/q2')
  // What a question is called today comes first.
  expect(findQuestion(decks, 'q1', refused).name).toBe('d1/q1')
})

test('an earlier name that two questions claim names both', async () => {
  const { decks } = await load(
    collection({
      'questions/d1/q2.yaml': RECALL.replace('q1', 'q2\nwas: [d9/old]'),
      'questions/d1/q3.yaml': RECALL.replace('q1', 'q3\nwas: [d9/old]'),
    }),
  )
  expect(faultOf(() => findQuestion(decks, 'd9/old'))).toMatchObject({ all: 'd1/q2, d1/q3' })
})

test('in two collections with one deck an earlier name is found in its own', async () => {
  const moved = (was: string) => ({
    'questions/d1/q2.yaml': RECALL.replace('q1', `q2\nwas: [${was}]`),
  })
  const roots = [collection(moved('old'), 'ours'), collection(moved('d9/old'), 'theirs')]
  const { decks } = await loadCollections(roots.map((path) => ({ path, origin: 'foreign' })))
  expect(findQuestion(decks, 'd1@ours/old').name).toBe('d1@ours/q2')
  expect(findQuestion(decks, 'd1/old').name).toBe('d1@ours/q2')
  expect(findQuestion(decks, 'd9/old').name).toBe('d1@theirs/q2')
})

test('an id of two decks names both', async () => {
  const decks = await decksOf()
  expect(faultOf(() => findQuestion(decks, 'q1'))).toEqual({
    code: 'several-questions',
    name: 'q1',
    all: 'd1/q1, d2/q1',
  })
})

test('a misspelt name comes with the nearest', async () => {
  const decks = await decksOf()
  const near = (name: string) => faultOf(() => findQuestion(decks, name))
  expect(near('typed-nill')).toMatchObject({ near: 'd1/typed-nil' })
  expect(near('d1/typednil')).toMatchObject({ near: 'd1/typed-nil' })
  expect(near('kubernetes')).toMatchObject({ near: '' })
  expect(faultOf(() => findDecks(decks, ['d3']))).toMatchObject({
    code: 'unknown-deck',
    near: 'd1',
  })
})

test('decks come in the order named, each once; without names all of them', async () => {
  const decks = await decksOf()
  expect(findDecks(decks, ['d2', 'd1', 'd2']).map((deck) => deck.name)).toEqual(['d2', 'd1'])
  expect(findDecks(decks, [])).toBe(decks)
})

test('two collections with one deck: the full name tells them apart', async () => {
  const roots = [collection({}, 'ours'), collection({}, 'theirs')]
  const { decks } = await loadCollections(roots.map((path) => ({ path, origin: 'foreign' })))
  expect(decks.map((deck) => deck.name)).toEqual(['d1@ours', 'd1@theirs'])
  expect(findQuestion(decks, 'd1@theirs/q1').name).toBe('d1@theirs/q1')
  expect(findDecks(decks, ['d1@ours']).map((deck) => deck.root)).toEqual([roots[0]])
  expect(faultOf(() => findQuestion(decks, 'd1/q1'))).toMatchObject({
    all: 'd1@ours/q1, d1@theirs/q1',
  })
  const several = { code: 'several-decks', name: 'd1', all: 'd1@ours, d1@theirs' } as const
  expect(faultOf(() => findDecks(decks, ['d1']))).toEqual(several)
  expect(en.faults['several-decks'](several)).toBe(
    'Several collections have a deck "d1"; name one of them in full: d1@ours, d1@theirs',
  )
  expect(zhCN.faults['several-decks'](several)).toBe(
    '有几个题库都有题集「d1」；请写出全名，任选一个：d1@ours、d1@theirs',
  )
})

test('a question that cannot be used says why', async () => {
  const loaded = await load(collection({ 'questions/d1/bad.yaml': 'id: bad\nkind: recal\n' }))
  for (const name of ['bad', 'd1/bad'])
    expect(faultOf(() => findQuestion(loaded.decks, name, loaded.refused))).toMatchObject({
      code: 'deck-invalid',
      file: 'questions/d1/bad.yaml',
      line: 2,
      column: 7,
    })
})

test('a deck of a newer schema says so, also when one of its questions is asked for', async () => {
  const root = collection({ 'questions/d1/deck.yaml': DECK.replace('schema: 1', 'schema: 2') })
  const { decks, refused } = await load(root)
  const fault = { code: 'deck-newer', file: 'questions/d1/deck.yaml', schema: '2' }
  expect(faultOf(() => findDecks(decks, ['d1'], refused))).toEqual(fault)
  expect(faultOf(() => findQuestion(decks, 'd1/q1', refused))).toEqual(fault)
})

test('what is refused never hides a sound namesake', async () => {
  const refused: readonly Refused[] = [{ name: 'd9/q1', fault: { code: 'nothing-to-drill' } }]
  const decks = (await decksOf()).slice(1)
  expect(findQuestion(decks, 'q1', refused).name).toBe('d2/q1')
})
