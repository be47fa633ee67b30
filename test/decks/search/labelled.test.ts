import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCollections } from '../../../src/decks/load.ts'
import { recordsOf } from '../../../src/decks/search/record.ts'
import { searchIndex } from '../../../src/decks/search/search-index.ts'

type Labelled = { readonly query: string; readonly question: string }

test('of queries written without a look at the rules, 95 of 100 have their question in the top three', async () => {
  const labelled: readonly Labelled[] = JSON.parse(
    readFileSync('test/fixtures/search/queries.json', 'utf8'),
  )
  const { decks } = await loadCollections([{ path: '.', origin: 'own' }])
  const records = recordsOf(decks)
  const names = new Set(records.map(({ question }) => question))
  expect(labelled.filter(({ question }) => !names.has(question))).toEqual([])

  const { search } = searchIndex(records)
  const missed = labelled.filter(
    ({ query, question }) => !search(query, 3).some((hit) => hit.question === question),
  )
  expect(labelled.length).toBeGreaterThanOrEqual(60)
  expect(missed.length / labelled.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05)
})

test('of 66 queries about other things at most one in ten finds anything', async () => {
  const far: readonly string[] = JSON.parse(readFileSync('test/fixtures/search/far.json', 'utf8'))
  const { decks } = await loadCollections([{ path: '.', origin: 'own' }])
  const { search } = searchIndex(recordsOf(decks))
  const found = far.filter((query) => search(query, 1).length > 0)
  expect(far.length).toBeGreaterThanOrEqual(60)
  expect(found.length / far.length, JSON.stringify(found)).toBeLessThanOrEqual(0.1)
})
