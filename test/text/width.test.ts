import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { cut, graphemesOf, padEnd, padStart, widthOf } from '../../src/text/width.ts'
import { trickyLine } from '../ui/text-field/samples.ts'

test('a text that fits is left alone, a longer one ends in a mark', () => {
  expect(cut('abc', 3)).toBe('abc')
  expect(cut('abcd', 3)).toBe('ab…')
  expect(cut('并发编程', 6)).toBe('并发…')
  expect(cut('abcdef', 5, '...')).toBe('ab...')
  expect(cut('abc', 0)).toBe('')
})

test('columns of Chinese stand under each other', () => {
  expect(padEnd('并发', 6)).toBe('并发  ')
  expect(padStart('并发', 6)).toBe('  并发')
  expect(padEnd('abc', 2)).toBe('abc')
})

test('a cut text is never wider than asked and never half a character', () => {
  fc.assert(
    fc.property(trickyLine, fc.integer({ min: 0, max: 30 }), (text, cells) => {
      expect(widthOf(cut(text, cells))).toBeLessThanOrEqual(cells)
      const kept = cut(text, cells, '')
      expect(graphemesOf(text).slice(0, graphemesOf(kept).length).join('')).toBe(kept)
    }),
  )
})

test('the fast way agrees with string-width', () => {
  fc.assert(
    fc.property(trickyLine, (text) => {
      expect(widthOf(text)).toBe(stringWidth(text))
    }),
  )
})
