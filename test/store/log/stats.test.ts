import { expect, test } from 'vitest'
import { attempt, folder, MINUTE, NOON, row, storeIn } from '../samples.ts'

test('an empty store has empty stats', () => {
  expect(storeIn(folder()).stats()).toEqual({
    totals: { attempts: 0, passed: 0, activeMs: 0 },
    decks: [],
    recent: [],
  })
})

test('self-reported sittings count as attempts and stay outside the pass rate', () => {
  const store = storeIn(folder())
  store.append(attempt({ kind: 'choice', outcome: 'passed' }))
  store.append(attempt({ kind: 'choice', outcome: 'failed' }))
  store.append(attempt({ kind: 'choice', outcome: 'gave-up' }))
  store.append(attempt({ outcome: 'self-reported', suggested: null, chosen: 'easy' }))
  store.append(attempt({ question: 'talk/intro', outcome: 'self-reported', suggested: null }))
  expect(store.stats()).toMatchObject({
    totals: { attempts: 5, passed: 1, activeMs: 5 * MINUTE },
    decks: [
      { id: 'go', attempts: 4, passed: 1, passRate: 1 / 3, selfReported: 1 },
      { id: 'talk', attempts: 1, passed: 0, passRate: null, selfReported: 1 },
    ],
  })
})

test('what rests on ticks of the candidate is counted apart, said from typed, and is in no rate', () => {
  const store = storeIn(folder())
  const typed = { texts: { answer: 'a' }, marks: {}, said: false }
  store.append(attempt({ kind: 'code', outcome: 'passed' }))
  store.append(attempt({ outcome: 'passed' }))
  store.append(attempt({ outcome: 'failed' }))
  store.append(attempt({ outcome: 'passed', answer: typed }))
  store.append(attempt({ question: 'talk/intro', kind: 'behavioral', outcome: 'passed' }))
  expect(store.stats().decks).toMatchObject([
    {
      id: 'go',
      passed: 3,
      passRate: 1,
      ticked: { said: { n: 2, passed: 1 }, typed: { n: 1, passed: 1 } },
    },
    { id: 'talk', passRate: null, ticked: { said: { n: 1, passed: 1 } } },
  ])
})

test.each([
  [[1], 1],
  [[3, 1], 2],
  [[9, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('the median of %j budgets is %d', (shares, median) => {
  const store = storeIn(folder())
  for (const share of shares) store.append(attempt({ budgetMs: MINUTE, activeMs: share * MINUTE }))
  expect(store.stats().decks[0]?.medianOfBudget).toBe(median)
})

test('without a budget there is no median', () => {
  const store = storeIn(folder())
  store.append(attempt({ budgetMs: 0 }))
  expect(store.stats().decks[0]?.medianOfBudget).toBeNull()
})

test('the newest twenty are recent, the newest first', () => {
  const store = storeIn(folder())
  const ids = Array.from({ length: 25 }, (_, i) => `id${String(i).padStart(2, '0')}`)
  store.merge(ids.map((id, i) => row(id, NOON + i, attempt({ verdict: 'AC' }))))
  const { recent } = store.stats()
  expect(recent.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 20))
  expect(recent[0]).toEqual({
    id: 'id24',
    question: 'go/maps',
    at: NOON + 24,
    outcome: 'passed',
    verdict: 'AC',
    suggested: 'good',
    chosen: 'good',
    activeMs: MINUTE,
  })
})
