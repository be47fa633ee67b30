import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idOf, titleOf } from '../../../src/decks/cards/card-id.ts'

test.each([
  ['Why does Go have a P?', 'why-does-go-have-a-p'],
  ['Don’t panic!', 'dont-panic'],
  ['Déjà vu', 'deja-vu'],
])('%s is %s', (title, id) => {
  expect(idOf(title)).toBe(id)
})

test('a title that its ASCII letters do not tell from others gets a hash of its own', () => {
  expect(idOf('什么是 GMP？')).toMatch(/^gmp-[0-9a-f]{6}$/)
  expect(idOf('什么是调度器？')).toMatch(/^card-[0-9a-f]{6}$/)
  expect(idOf('什么是 GMP？')).not.toBe(idOf('为什么有 GMP？'))
  expect(idOf('C')).toMatch(/^card-c-[0-9a-f]{6}$|^c-[0-9a-f]{6}$/)
  expect(idOf('C++ or C#')).not.toBe(idOf('C or C'))
})

test('files that mean something else to a deck are nobody’s id', () => {
  for (const title of ['Deck', 'Readme', 'License or not', 'Notice', 'Changelog', 'Question'])
    expect(idOf(title)).toMatch(/^card-/)
})

test('any title has an id of 2 to 64 of a-z, 0-9 and -, always the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      expect(idOf(title)).toMatch(/^[a-z0-9-]{2,64}$/)
      expect(idOf(title)).toBe(idOf(title))
    }),
  )
})

test('the title is the first line with words in it, without its marks', () => {
  expect(titleOf('---\n> - **Why** `so`?\nmore')).toBe('Why so?')
  expect(titleOf('x'.repeat(300))).toBe(`${'x'.repeat(100)}…`)
})
