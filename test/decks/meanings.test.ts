import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dot } from '../../src/core/ear/meanings.ts'
import { shippedMeanings } from '../../src/decks/meanings.ts'
import { meaningsIn } from '../../src/decks/meanings-file.ts'

const FILE = readFileSync('src/decks/assets/meanings.bin')

const likeness = (a: string, b: string): number => {
  const [one, other] = [a, b].map((word) => shippedMeanings()?.vectorOf(word))
  if (!one || !other) throw new Error(`${a} or ${b} has no vector`)
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other))
}

test('words of one meaning lie nearer than words of two, across the languages too', () => {
  expect(likeness('crash', 'failure')).toBeGreaterThan(likeness('crash', 'price'))
  expect(likeness('duplicate', '重复')).toBeGreaterThan(likeness('duplicate', '价格'))
  expect(likeness('user', '用户')).toBeGreaterThan(likeness('user', '延迟'))
})

test('what is rare reaches further than what is in every sentence', () => {
  const reach = (word: string) => {
    const vector = shippedMeanings()?.vectorOf(word)
    return vector ? dot(vector, vector) : 0
  }
  expect(reach('latency')).toBeGreaterThan(5 * reach('the'))
  expect(shippedMeanings()?.vectorOf('no such word')).toBeUndefined()
})

test('a file cut short, grown or of another kind is no vectors, and never an error', () => {
  expect(meaningsIn(FILE)?.width).toBe(128)
  fc.assert(
    fc.property(fc.nat(FILE.length - 1), (length) => meaningsIn(FILE.subarray(0, length)) === null),
  )
  fc.assert(fc.property(fc.uint8Array(), (bytes) => meaningsIn(bytes) === null))
  expect(meaningsIn(Buffer.concat([FILE, Buffer.from([0])]))).toBeNull()
})

test('the file that is shipped stays below what was allowed for it', () => {
  expect(FILE.length).toBeLessThan(3_000_000)
})
