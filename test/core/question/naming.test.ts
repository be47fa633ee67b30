import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adoptedBy } from '../../../src/core/question/keys.ts'
import { type CalledDeck, namingOf } from '../../../src/core/question/naming.ts'
import { keyOf, SHIPPED } from '../../../src/core/question/origin.ts'

const ADA = 'example.org/ada/decks'
const BOB = '/home/bob/decks'
const NONE = adoptedBy([])

test('a name in lists leads to its key and back, and says in the log where it comes from', () => {
  const decks = [
    { name: 'go@sparr', origin: SHIPPED },
    { name: 'go@ada', origin: ADA },
    { name: 'sql', origin: BOB },
  ]
  const { keyOf: key, namesOf, written } = namingOf(decks, NONE)
  expect(['go@sparr/maps', 'go@ada/maps', 'sql/joins'].map(key)).toEqual([
    'go/maps',
    keyOf(ADA, 'go/maps'),
    keyOf(BOB, 'sql/joins'),
  ])
  expect(namesOf('go/maps')).toEqual(['go@sparr/maps'])
  expect(namesOf(keyOf(ADA, 'go/maps'))).toEqual(['go@ada/maps'])
  expect(written('go@ada/maps')).toEqual({ question: 'go/maps', origin: ADA })
  expect(written('go@sparr/maps')).toEqual({ question: 'go/maps', origin: SHIPPED })
})

test('a deck that is made part of another origin is kept by that one', () => {
  const adopted = adoptedBy([{ from: ADA, to: BOB }])
  const { keyOf: key, written } = namingOf([{ name: 'go', origin: ADA }], adopted)
  expect(key('go/maps')).toBe(keyOf(BOB, 'go/maps'))
  expect(written('go/maps')).toEqual({ question: 'go/maps', origin: ADA })
})

test('what is not loaded is never called like something that is', () => {
  const { keyOf: key, namesOf } = namingOf([{ name: 'go', origin: ADA }], NONE)
  // Of the shipped collection, or as 0.1 wrote it: another deck is called so now.
  expect(namesOf('go/maps')).toEqual(['go@?/maps'])
  expect(key('go@?/maps')).toBe('go/maps')
  expect(namesOf('@mock/m1')).toEqual(['@mock/m1'])
})

test('whatever is loaded, a key has the name that leads to it', () => {
  const decks = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('go', 'go@ada', 'go@bob', 'sql', 'go@gone'),
      origin: fc.constantFrom(SHIPPED, ADA, BOB),
    }),
    { selector: ({ name }: CalledDeck) => name, minLength: 1 },
  )
  const key = fc.constantFrom('go/a', keyOf(ADA, 'go/a'), keyOf(BOB, 'go/a'), 'sql/a', 'go@old/a')
  fc.assert(
    fc.property(decks, key, (called, asked) => {
      const naming = namingOf(called, NONE)
      for (const name of naming.namesOf(asked)) expect(naming.keyOf(name)).toBe(asked)
    }),
  )
})
