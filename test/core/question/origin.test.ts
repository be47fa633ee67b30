import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addressOrigin,
  deckKeyOf,
  keyOf,
  LONGEST_ORIGIN,
  nameInKey,
  originOfKey,
  SHIPPED,
} from '../../../src/core/question/origin.ts'

test.each([
  'https://example.org/ada/decks',
  'https://example.org/ada/decks.git',
  'https://example.org/ada/decks.git/',
  'https://ada@example.org/ada/decks',
  'https://ada:secret@example.org:443/ada/decks',
  'HTTP://Example.ORG/ada/decks',
  'ssh://git@example.org/ada/decks.git',
  'ssh://git@example.org:22/ada/decks',
  'git://example.org:9418//ada//decks',
  'git@example.org:ada/decks.git',
  'example.org:ada/decks',
  ' git@example.org:/ada/decks ',
])('%s is one origin, whichever way it is reached', (address) => {
  expect(addressOrigin(address)).toBe('example.org/ada/decks')
})

test('another port, another user’s repository and another case of the path are another origin', () => {
  expect(addressOrigin('ssh://git@example.org:2222/ada/decks')).toBe('example.org:2222/ada/decks')
  expect(addressOrigin('git@example.org:bob/decks')).toBe('example.org/bob/decks')
  expect(addressOrigin('git@example.org:Ada/decks')).toBe('example.org/Ada/decks')
})

test('a path on this machine stays one, with or without a scheme', () => {
  expect(addressOrigin('/srv/decks.git')).toBe('/srv/decks')
  expect(addressOrigin('file:///srv/decks.git')).toBe('/srv/decks')
})

test.each(['', '  ', 'decks', '../decks', 'https://', 'https://example.org', 'git@example.org:'])(
  'what names no repository is no origin: %s',
  (address) => {
    expect(addressOrigin(address)).toBeNull()
  },
)

test('an origin is never shipped, never too long for a row, and holds no control character', () => {
  const near = fc
    .array(
      fc.constantFrom('shipped', 'https://', 'git@', 'a', '/', ':', '.git', '@', '\n', '%2F', '题'),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(near, fc.string({ unit: 'binary', maxLength: 80 })), (address) => {
      const origin = addressOrigin(address)
      if (origin === null) return
      expect(origin).not.toBe(SHIPPED)
      expect(origin).toContain('/')
      expect(origin.length).toBeLessThanOrEqual(LONGEST_ORIGIN)
      expect(origin).not.toMatch(/\p{Cc}/u)
      // What was made an origin once is the same the second time, as a path or an address without its scheme.
      const again = origin.startsWith('/') ? origin : `https://${origin}`
      expect(addressOrigin(again)?.toLowerCase()).toBe(
        origin.replace(/(?<=[^/])\.git$/, '').toLowerCase(),
      )
    }),
  )
})

test('a key says its origin and the name there; of the shipped collection it is the name', () => {
  const origin = fc
    .array(fc.constantFrom('a', 'b.c', '/', '%', '@', '%2F', '题', ' '), { minLength: 1 })
    .map((parts) => `/${parts.join('')}`)
  fc.assert(
    fc.property(origin, (from) => {
      const key = keyOf(from, 'go/maps')
      expect(originOfKey(key)).toBe(from)
      expect(originOfKey(deckKeyOf(from, 'go'))).toBe(from)
      expect(nameInKey(key)).toBe('go/maps')
      expect(key.split('/')).toHaveLength(2)
    }),
  )
  expect(keyOf(SHIPPED, 'go/maps')).toBe('go/maps')
  for (const name of ['go/maps', 'go@friends/maps', '@mock/m1']) {
    expect(originOfKey(name)).toBeNull()
    expect(nameInKey(name)).toBe(name)
  }
})
