import { expect, test } from 'vitest'
import { reviewCsv, reviewsIn } from '../../../src/store/exchange/review-csv.ts'
import { attempt, NOON, row, run } from '../samples.ts'

const cellsOf = (line: string | undefined): readonly string[] => (line ?? '').split(',')

test('each attempt that was not undone is a line under the names of the columns', () => {
  const rows = [
    row('a', NOON, attempt({ question: 'go/maps', chosen: 'hard', score: 0.5 })),
    row('b', NOON + 1, attempt()),
    row('c', NOON + 2, run()),
    row('d', NOON + 3, { kind: 'void', body: { of: 'b' } }),
  ]
  const reviews = reviewsIn(rows)
  expect(reviews.map(({ id }) => id)).toEqual(['a'])
  const [head, line, ...rest] = [...reviewCsv(reviews)].join('').trimEnd().split('\n')
  expect(rest).toEqual([])
  const named = Object.fromEntries(cellsOf(head).map((name, i) => [name, cellsOf(line)[i]]))
  expect(named).toMatchObject({
    at: '2026-03-02T12:00:00.000Z',
    question: 'go/maps',
    chosen: 'hard',
    score: '0.5',
    verdict: '',
    active_ms: '60000',
    cram: 'false',
    id: 'a',
  })
})

test('without attempts there are only the names of the columns', () => {
  expect([...reviewCsv(reviewsIn([]))]).toHaveLength(1)
})

test('texts with separators are quoted, and no spreadsheet takes one for a formula', () => {
  const question = '=cmd|"x",y/q'
  const [, line = ''] = [...reviewCsv(reviewsIn([row('a', NOON, attempt({ question }))]))]
  expect(line).toContain(`,"'=cmd|""x"",y/q",`)
})
