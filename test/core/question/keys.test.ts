import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Adoption,
  adoptedBy,
  type Keys,
  keysOfKey,
  keyToday,
  namesOfKey,
} from '../../../src/core/question/keys.ts'
import { keyOf } from '../../../src/core/question/origin.ts'

const OLD = '/home/ada/decks'
const FORK = 'example.org/bob/decks'

const keys = (adoptions: readonly Adoption[], names: Keys['names'] = new Map()): Keys => ({
  ...adoptedBy(adoptions),
  names,
})

test('a row of an adopted origin has the key of the other one, a row without an origin its name', () => {
  const all = keys([{ from: OLD, to: FORK }])
  expect(keyToday(all, { question: 'go/maps', origin: OLD })).toBe(keyOf(FORK, 'go/maps'))
  expect(keyToday(all, { question: 'go/maps', origin: FORK })).toBe(keyOf(FORK, 'go/maps'))
  expect(keyToday(all, { question: 'go/maps' })).toBe('go/maps')
  expect(keyToday(all, { question: 'go/maps', origin: 'shipped' })).toBe('go/maps')
})

test('a question that the fork calls otherwise is found by the name it had before', () => {
  const names = new Map([[keyOf(FORK, 'go/maps'), keyOf(FORK, 'go/tables')]])
  const all = keys([{ from: OLD, to: FORK }], names)
  expect(keyToday(all, { question: 'go/maps', origin: OLD })).toBe(keyOf(FORK, 'go/tables'))
  expect(keysOfKey(all, keyOf(FORK, 'go/tables'))).toEqual([
    keyOf(FORK, 'go/tables'),
    keyOf(OLD, 'go/tables'),
    keyOf(FORK, 'go/maps'),
    keyOf(OLD, 'go/maps'),
  ])
})

test('entries of 0.1 go to whom they were given, and on with that origin', () => {
  const claim: Adoption = { from: null, to: OLD, questions: ['go/maps', 'go@decks/chan'] }
  const all = keys([claim, { from: OLD, to: FORK }])
  expect(keyToday(all, { question: 'go/maps' })).toBe(keyOf(FORK, 'go/maps'))
  expect(keyToday(all, { question: 'go@decks/chan' })).toBe(keyOf(FORK, 'go/chan'))
  expect(keyToday(all, { question: 'go/chan' })).toBe('go/chan')
  expect(keyToday(all, { question: 'go/maps', origin: 'shipped' })).toBe('go/maps')
  expect(namesOfKey(all, keyOf(FORK, 'go/chan'))).toContainEqual({ question: 'go@decks/chan' })
})

test('there and back again is no circle: the last word counts', () => {
  const there: Adoption = { from: OLD, to: FORK }
  const back: Adoption = { from: FORK, to: OLD }
  expect([...adoptedBy([there, back]).origins]).toEqual([[FORK, OLD]])
  expect([...adoptedBy([there, back, there]).origins]).toEqual([[OLD, FORK]])
})

const ORIGINS = ['/a', '/b', '/c', '/d', 'shipped']
const adoptions = fc.array(
  fc.record({ from: fc.constantFrom(...ORIGINS), to: fc.constantFrom(...ORIGINS) }),
  { maxLength: 8 },
)

test('whatever is adopted, no target is another’s, and origins that were one stay one', () => {
  fc.assert(
    fc.property(adoptions, (all) => {
      const { origins } = adoptedBy(all)
      for (const to of origins.values()) expect(origins.has(to)).toBe(false)
      const head = (origin: string) => origins.get(origin) ?? origin
      expect(origins.has('shipped')).toBe(false)
      for (const { from, to } of all) if (from !== 'shipped') expect(head(from)).toBe(head(to))
    }),
  )
})

test('a name leads to a key if and only if the key lists it', () => {
  fc.assert(
    fc.property(adoptions, fc.boolean(), (all, isRenamed) => {
      const adopted = adoptedBy([...all, { from: null, to: '/a', questions: ['go/maps'] }])
      const head = adopted.origins.get('/a') ?? '/a'
      const names: Keys['names'] = isRenamed
        ? new Map([[keyOf(head, 'go/maps'), keyOf(head, 'go/new')]])
        : new Map()
      const table: Keys = { ...adopted, names }
      const written = [
        { question: 'go/maps' },
        { question: 'go/new' },
        ...ORIGINS.flatMap((origin) => [
          { question: 'go/maps', origin },
          { question: 'go/new', origin },
        ]),
      ]
      const targets = new Set(written.map((one) => keyToday(table, one)))
      for (const key of targets)
        for (const one of written)
          expect(
            namesOfKey(table, key).some(
              (each) =>
                each.question === one.question &&
                (each as { origin?: string }).origin === (one as { origin?: string }).origin,
            ),
          ).toBe(keyToday(table, one) === key)
    }),
  )
})
