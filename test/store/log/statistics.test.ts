import { expect, test } from 'vitest'
import { attempt, folder, HOUR, MINUTE, NOON, row, run, storeIn } from '../samples.ts'

const DAY = 24 * HOUR
/** As many attempts as statistics look at. */
const WINDOW = 2000
const ASKED = { from: '2026-01-01', ends: [NOON], decks: ['go'] }

test('an empty store has no days, attempts or runs, and nothing scheduled', () => {
  expect(storeIn(folder()).statistics(ASKED)).toMatchObject({
    days: [],
    attempts: [],
    runs: [],
    dues: null,
  })
})

test('days are added up over the decks, from the asked one on', () => {
  const store = storeIn(folder())
  store.merge([
    row('old', NOON - 90 * DAY, attempt()),
    row('a', NOON, attempt()),
    row('b', NOON, attempt({ question: 'sql/join', outcome: 'failed' })),
  ])
  expect(store.statistics(ASKED).days).toEqual([
    { date: '2026-03-02', attempts: 2, passed: 1, activeMs: 2 * MINUTE },
  ])
})

test('attempts and runs come newest first, with marks and failing tests; what was undone is gone', () => {
  const store = storeIn(folder())
  const green = attempt({ kind: 'code', question: 'go/fanout', firstGreenMs: 5 * MINUTE })
  store.merge([
    row('a', NOON, attempt({ answer: { texts: {}, marks: { p1: 1 }, said: true } })),
    row('b', NOON + 1, green),
    row('c', NOON + 2, attempt({ question: 'go/undone' })),
    row('r1', NOON, run({ question: 'go/fanout' })),
    row('r2', NOON + 1, run({ question: 'go/fanout', number: 2, verdict: 'AC', failing: [] })),
    row('v', NOON + 3, { kind: 'void', body: { of: 'c' } }),
  ])
  const { attempts, runs } = store.statistics(ASKED)
  expect(attempts).toMatchObject([
    { question: 'go/fanout', kind: 'code', firstGreenMs: 5 * MINUTE, marks: {} },
    { question: 'go/maps', kind: 'recall', digest: 'd1', firstGreenMs: null, marks: { p1: 1 } },
  ])
  expect(runs).toEqual([
    { question: 'go/fanout', verdict: 'AC', failing: [] },
    { question: 'go/fanout', verdict: 'WA', failing: ['TestEmpty'] },
  ])
})

test('of a long log only the newest are read', () => {
  const store = storeIn(folder())
  const id = (i: number) => `id${String(i).padStart(5, '0')}`
  const ids = Array.from({ length: WINDOW + 5 }, (_, i) => i)
  store.merge(ids.map((i) => row(id(i), NOON + i, attempt({ question: `go/q${i}` }))))
  const { attempts, stats } = store.statistics(ASKED)
  expect(attempts).toHaveLength(WINDOW)
  expect(attempts[0]?.question).toBe(`go/q${WINDOW + 4}`)
  expect(stats.totals.attempts).toBe(WINDOW + 5)
})

test('what the schedule expected is kept with each review, not with the first look', () => {
  const store = storeIn(folder())
  const easy = attempt({ chosen: 'easy' })
  store.merge([row('b', NOON + 30 * DAY, easy), row('a', NOON, easy)])
  const predictions = () => store.statistics(ASKED).attempts.map(({ predicted }) => predicted)
  const [review, first] = predictions()
  expect(first).toBeNull()
  expect(review).toBeGreaterThan(0.5)
  expect(review).toBeLessThan(0.95)
  store.rebuild()
  expect(predictions()).toEqual([review, null])
  store.undo('a')
  expect(predictions()).toEqual([null])
})

test('cards are counted up to each end; those of other decks and suspended ones never come up', () => {
  const store = storeIn(folder())
  store.merge(
    ['go/a', 'go/b', 'go/c', 'sql/x'].map((question) =>
      row(question, NOON, attempt({ question, chosen: 'easy' })),
    ),
  )
  store.append({ kind: 'suspend', body: { question: 'go/c' } })
  const due = store.cards.of('go/a')?.due ?? Number.NaN
  const ends = [due, due + 1, due + DAY]
  expect(store.statistics({ ...ASKED, ends }).dues).toEqual([0, 2, 0])
})
