import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Row } from '../../src/text/row.ts'
import { widthOf } from '../../src/text/width.ts'
import { chopSpans, rowWidth, textOfRow, wrapSpans, wrapText } from '../../src/text/wrap-text.ts'
import { trickyText } from '../ui/text-field/samples.ts'

test('English breaks between words, and the space at the break is gone', () => {
  expect(wrapText('the quick brown fox', 10)).toEqual(['the quick', 'brown fox'])
})

test('Chinese breaks anywhere but before a closing mark', () => {
  expect(wrapText('缓存雪崩，击穿', 8)).toEqual(['缓存雪', '崩，击穿'])
  expect(wrapText('使用goroutine池', 12)).toEqual(['使用', 'goroutine池'])
})

test('newlines are kept, also empty ones', () => {
  expect(wrapText('a\n\nb', 10)).toEqual(['a', '', 'b'])
  expect(wrapText('', 10)).toEqual([''])
})

test('a word longer than the row is cut', () => {
  expect(wrapText('singleflight', 6)).toEqual(['single', 'flight'])
})

test('spaces that hang over the edge do not push the next mark out', () => {
  for (const row of wrapText('aaa bb        .', 5)) expect(widthOf(row)).toBeLessThanOrEqual(5)
})

test('styles stay with their letters', () => {
  const spans: Row = [
    { text: 'use ', style: 'plain' },
    { text: 'a mutex', style: 'code' },
    { text: ' here', style: 'plain' },
  ]
  expect(wrapSpans(spans, 7)).toEqual([
    [
      { text: 'use ', style: 'plain' },
      { text: 'a', style: 'code' },
    ],
    [{ text: 'mutex', style: 'code' }],
    [{ text: 'here', style: 'plain' }],
  ])
})

test('code is chopped where the row is full, tabs become spaces', () => {
  expect(chopSpans([{ text: '\tif x {', style: 'plain' }], 6).map(textOfRow)).toEqual([
    '    if',
    ' x {',
  ])
})

/** Below 6 a single character may be wider than the row, such as a letter with a flag of its own. */
const width = fc.integer({ min: 6, max: 40 })
const styles = fc.constantFrom('plain' as const, 'code' as const, 'strong' as const)
const spans = fc.array(fc.record({ text: trickyText, style: styles }), { maxLength: 4 })

test('no row is wider than it may be', () => {
  fc.assert(
    fc.property(spans, width, (row, cells) => {
      for (const one of [...wrapSpans(row, cells), ...chopSpans(row, cells)])
        expect(rowWidth(one)).toBeLessThanOrEqual(cells)
    }),
    { numRuns: 2000 },
  )
})

test('nothing but spaces is lost', () => {
  // A joiner at the end of a row joins nothing.
  const letters = (text: string) => text.replace(/[\s\u200c\u200d]/g, '')
  fc.assert(
    fc.property(spans, width, (row, cells) => {
      const before = letters(textOfRow(row))
      expect(letters(wrapSpans(row, cells).map(textOfRow).join(''))).toBe(before)
      expect(letters(chopSpans(row, cells).map(textOfRow).join(''))).toBe(before)
    }),
    { numRuns: 1000 },
  )
})
