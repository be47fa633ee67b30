import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Path } from '../../../src/decks/read/flaw.ts'
import { parseYaml, type Source } from '../../../src/decks/read/parse.ts'

function sourceOf(text: string): Source {
  const parsed = parseYaml(text)
  if ('flaws' in parsed) throw new Error(JSON.stringify(parsed.flaws))
  return parsed.source
}

function placeIn(text: string, path: Path, isOfKey = false): string {
  const { line, column } = sourceOf(text).place(path, isOfKey)
  return `${line}:${column}`
}

test('a value is found where it begins', () => {
  expect(placeIn('a: 1\nb:\n  - x\n  - { c: 2 }\n', ['b', 1, 'c'])).toBe('4:10')
})

test('a missing key points at its parent', () => {
  expect(placeIn('a: 1\nb:\n  - x: 1\n    y: 2\n', ['b', 0, 'z'])).toBe('3:5')
})

test('a missing key of the file points at its beginning', () => {
  expect(placeIn('# a comment\na: 1\n', ['z'])).toBe('2:1')
})

test('an unknown key points at the key', () => {
  expect(placeIn('a: 1\nb: { c: 2 }\n', ['b', 'c'], true)).toBe('2:6')
})

test('a value behind an alias is found at its anchor', () => {
  expect(placeIn('a: &x\n  b: 1\nc: *x\n', ['c', 'b'])).toBe('2:6')
})

test('a merged value is found where it is written', () => {
  expect(placeIn('a: &x\n  b: 1\nc:\n  <<: *x\n', ['c', 'b'])).toBe('2:6')
})

test('a value merged from a list of maps is found too', () => {
  const text = 'a: &x { b: 1 }\nd: &y { e: 2 }\nc:\n  <<: [*x, *y]\n'
  expect(placeIn(text, ['c', 'e'])).toBe('2:12')
})

test('an empty value points at its key', () => {
  expect(sourceOf('a:\nb: 1\n').locate(['a']).missing).toBeUndefined()
})

test('no path makes it throw, and every place is in the text', () => {
  const text = 'a: &x { b: [1, { c: 2 }] }\nd: { <<: *x, e: *x }\nf:\n'
  const source = sourceOf(text)
  const step = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '<<', ''), fc.nat(3))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), fc.boolean(), (path, isOfKey) => {
      const { line, column } = source.place(path, isOfKey)
      expect(line).toBeGreaterThanOrEqual(1)
      expect(line).toBeLessThanOrEqual(4)
      expect(column).toBeGreaterThanOrEqual(1)
    }),
  )
})
