import fc from 'fast-check'
import { expect, test } from 'vitest'
import { learn } from '../../../src/core/ear/ear.ts'
import { directionOf, dot, type Meanings, meantIn, REACH } from '../../../src/core/ear/meanings.ts'

/** Two axes: money and time. */
const VECTORS: Readonly<Record<string, readonly number[]>> = {
  price: [1, 0],
  cost: [0.9, 0.1],
  钱: [1, 0.1],
  时间: [0, 1],
  间: [0.5, 0.5],
  hour: [0, 0.9],
  deadline: [0.1, 1],
}
const MEANINGS: Meanings = {
  width: 2,
  vectorOf: (word) =>
    Object.hasOwn(VECTORS, word) ? Float64Array.from(VECTORS[word] ?? []) : undefined,
}
const wordsIn = (text: string) => meantIn(text, MEANINGS).map(({ word }) => word)

test('words are found in any case, in the plural and at the longest in Chinese', () => {
  expect(wordsIn('Prices, COST!')).toEqual(['prices', 'cost'])
  expect(wordsIn('多少时间，间')).toEqual(['时间', '间'])
  expect(wordsIn('nothing that it knows')).toEqual([])
})

test('a text reaches as far whatever its length, and not at all where no word is known', () => {
  const known = fc.array(fc.constantFrom(...Object.keys(VECTORS)), { minLength: 1 })
  fc.assert(
    fc.property(known, (words) => {
      const direction = directionOf(meantIn(words.join(' '), MEANINGS), 2)
      expect(Math.sqrt(dot(direction, direction))).toBeCloseTo(REACH)
    }),
  )
  expect([...directionOf(meantIn('unknown', MEANINGS), 2)]).toEqual([0, 0])
})

const EXAMPLES = [
  { text: 'what is the price', means: 'money', weight: 1 },
  { text: 'by which hour', means: 'time', weight: 1 },
]
const heard = (text: string, meanings: Meanings | null) => {
  const ear = learn(['money', 'time'], EXAMPLES, { meanings })
  const said = ear.said(text)
  return { scores: ear.listen(said).scores, why: ear.why(said, 'time') }
}

test('what shares no word with any example is heard by what it means, in either language', () => {
  expect(heard('deadline', MEANINGS).scores[0]?.id).toBe('time')
  expect(heard('钱', MEANINGS).scores[0]?.id).toBe('money')
  expect(heard('deadline', MEANINGS).why).toEqual(['deadline'])
})

test('an ear without meanings hears the words of its examples alone', () => {
  expect(heard('deadline', null).scores.map(({ score }) => score)).toEqual([0, 0])
  expect(heard('hour', null).scores[0]?.id).toBe('time')
})
