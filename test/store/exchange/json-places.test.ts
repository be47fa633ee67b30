import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonPlaces, placeIn } from '../../../src/store/exchange/json-places.ts'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('what the built-in parser reads breaks nowhere, what it refuses breaks somewhere', () => {
  const mangled = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', ':', '1', ' x', '\\'))
    .map(([text, at, sign]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + sign + text.slice(place + 1)
    })
  fc.assert(
    fc.property(fc.oneof(fc.json(), mangled), (text) => {
      const { breaksAt } = jsonPlaces(text, 0)
      expect(breaksAt === null).toBe(isJson(text))
      expect(breaksAt ?? 0).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 2000 },
  )
})

test('a place is where the sound part ends', () => {
  expect(jsonPlaces('{"a": tru}', 0).breaksAt).toBe(6)
  expect(jsonPlaces('[1, 2', 0).breaksAt).toBe(5)
  expect(jsonPlaces('', 0).breaksAt).toBe(0)
})

test('entries of the arrays of one depth are found', () => {
  const text = '{"a":[ {"b":[1,2]},\n3 ]}'
  const { entries } = jsonPlaces(text, 2)
  expect(entries.map((offset) => placeIn(text, offset))).toEqual([
    { line: 1, column: 8 },
    { line: 2, column: 1 },
  ])
})
