import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearest } from '../../src/core/nearest.ts'

test('a letter too many, too few, wrong or swapped is forgiven', () => {
  const commands = ['check', 'drill', 'judge', 'list', 'stats']
  expect(nearest('checkk', commands)).toBe('check')
  expect(nearest('dril', commands)).toBe('drill')
  expect(nearest('jugde', commands)).toBe('judge')
  expect(nearest('lisd', commands)).toBe('list')
  expect(nearest('STATS', commands)).toBe('stats')
})

test('a word unlike all others has no neighbour', () => {
  expect(nearest('kubernetes', ['check', 'drill'])).toBeUndefined()
  expect(nearest('x', [])).toBeUndefined()
})

test('the nearest wins, and of two equally near ones the first', () => {
  expect(nearest('abcdex', ['abcxyz', 'abcdef', 'abcdeg'])).toBe('abcdef')
})

test('a candidate is its own nearest', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 })
  fc.assert(
    fc.property(words, (all) => {
      for (const word of all) expect(nearest(word, all)).toBe(word)
    }),
  )
})

test('one dropped letter of a word of four or more finds it again', () => {
  const word = fc.stringMatching(/^[a-z]{4,12}$/)
  fc.assert(
    fc.property(word, fc.nat(), (whole, at) => {
      const index = at % whole.length
      const typed = whole.slice(0, index) + whole.slice(index + 1)
      expect(nearest(typed, [whole])).toBe(whole)
    }),
  )
})
