import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLines } from '../../src/text/diff.ts'

/** Rows as a person writes them: sign and text. */
const shown = (before: string, after: string) =>
  diffLines(before, after).map(({ sign, text }) => `${sign}${text}`)

test('a changed line is removed and added where it stood', () => {
  expect(shown('a\nb\nc', 'a\nB\nc')).toEqual([' a', '-b', '+B', ' c'])
})

test('lines that are the same are never removed and added again', () => {
  expect(
    shown('a\nb\nc\na\nb\nb\na', 'c\nb\na\nb\na\nc').filter((row) => row[0] !== ' '),
  ).toHaveLength(5)
})

test('equal texts have no changes', () => {
  expect(shown('a\nb', 'a\nb')).toEqual(['…2'])
})

test('nothing against something is all added', () => {
  expect(shown('', 'a\nb')).toEqual(['-', '+a', '+b'])
})

test('two long texts with nothing in common are still answered', () => {
  const left = Array.from({ length: 3000 }, (_, i) => `l${i}`).join('\n')
  const right = Array.from({ length: 3000 }, (_, i) => `r${i}`).join('\n')
  expect(diffLines(left, right)).toHaveLength(6000)
})

const lines = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 20 })
  .map((all) => all.join('\n'))

test('what is not added is the first text, what is not removed the second', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      fc.pre(before !== after)
      const rows = diffLines(before, after, Infinity)
      const without = (sign: string) =>
        rows
          .filter((row) => row.sign !== sign)
          .map(({ text }) => text)
          .join('\n')
      expect(without('+')).toBe(before)
      expect(without('-')).toBe(after)
    }),
    { numRuns: 1000 },
  )
})

test('no shorter list of changes exists', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = diffLines(before, after).filter(
        ({ sign }) => sign === '+' || sign === '-',
      ).length
      const a = before.split('\n')
      const b = after.split('\n')
      expect(changes).toBe(a.length + b.length - 2 * longestCommon(a, b))
    }),
  )
})

/** By the textbook, for comparison. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const row = best[i]
      if (!row) continue
      row[j] = a[i - 1] === b[j - 1] ? at(i - 1, j - 1) + 1 : Math.max(at(i - 1, j), at(i, j - 1))
    }
  return at(a.length, b.length)
}

test('far from a change the lines are folded, and a fold never hides a single line', () => {
  const before = Array.from({ length: 12 }, (_, i) => `${i}`)
  const rows = diffLines(before.join('\n'), before.with(6, 'x').join('\n'), 2)
  expect(rows.map(({ sign, text }) => sign + text).join(',')).toBe('…4, 4, 5,-6,+x, 7, 8,…3')
  expect(shown('0\n1\n2\n3\n4', '0\n1\n2\n3\nx')[0]).toBe(' 0')
})
