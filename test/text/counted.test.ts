import { expect, test } from 'vitest'
import { countedTexts } from '../../src/text/counted.ts'

test('what is said twice stands once, with its count', () => {
  expect(countedTexts(['a technique', 'a number', 'a technique'])).toEqual([
    'a technique ×2',
    'a number',
  ])
  expect(countedTexts([])).toEqual([])
})
