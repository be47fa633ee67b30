/** Which rating is the last one, and what follows when it is taken back. */
import { expect, test } from 'vitest'
import { attempt, derived, folder, HOUR, hands, NOON, row, run, storeIn } from '../samples.ts'

test('the last rating is the newest of this machine that was not taken back', () => {
  const made = hands()
  const store = storeIn(folder(), made)
  expect(store.lastRating()).toBeNull()
  const first = store.append(attempt({ question: 'go/maps', chosen: 'hard' }))
  made.at += HOUR
  const second = store.append(attempt({ question: 'sql/join', chosen: 'easy', cram: true }))
  store.append(run({ question: 'go/maps' }))
  store.append({ kind: 'bury', body: { question: 'go/maps' } })
  store.merge([row('z', NOON + 9 * HOUR, attempt({ question: 'go/else' }))])
  expect(store.lastRating()).toEqual({ id: second.id, question: 'sql/join', grade: 'easy' })
  store.undo(second.id)
  expect(store.lastRating()).toEqual({ id: first.id, question: 'go/maps', grade: 'hard' })
  store.undo(first.id)
  expect(store.lastRating()).toBeNull()
})

test('a clock that was set back does not make an older rating the last one', () => {
  const made = hands()
  const store = storeIn(folder(), made)
  store.append(attempt({ question: 'go/old' }))
  made.at -= 5 * HOUR
  store.append(attempt({ question: 'go/new' }))
  expect(store.lastRating()).toMatchObject({ question: 'go/new' })
})

test('what is taken back leaves everything as if it had never been', () => {
  const made = hands()
  const store = storeIn(folder(), made)
  store.append(attempt({ chosen: 'good' }))
  const before = derived(store)
  made.at += HOUR
  store.append(attempt({ chosen: 'again' }))
  store.undo(store.lastRating()?.id ?? '')
  expect(derived(store)).toEqual(before)
  expect(store.differences()).toEqual([])
})

test('a day of nothing but crams is no day of practice: the evening after it stays gentle', () => {
  const store = storeIn(folder())
  store.merge([row('a', NOON, attempt()), row('b', NOON + 8 * 24 * HOUR, attempt({ cram: true }))])
  expect(store.cards.lastDayBefore('2026-03-11')).toBe('2026-03-02')
})
