import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { clusterReader } from '../../../src/ui/text-field/graphemes.ts'
import {
  caretIn,
  columnOf,
  layOut,
  rowAt,
  rowCount,
  rowOf,
  rowText,
  scrollTo,
} from '../../../src/ui/text-field/layout.ts'
import { simpleCells } from '../../../src/ui/text-field/simple-cells.ts'
import { wrap } from '../../../src/ui/text-field/wrap.ts'
import { isBoundary, trickyLine, trickyText, width } from './samples.ts'

function rowsOf(text: string, cells: number): readonly string[] {
  const layout = layOut(text.split('\n'), cells)
  return Array.from({ length: rowCount(layout) }, (_, i) => rowText(layout, rowAt(layout, i)))
}

test('English breaks at words, and the space hangs over the edge', () => {
  expect(rowsOf('the quick brown fox', 11)).toEqual(['the quick ', 'brown fox'])
})

test('Chinese breaks anywhere, but never before a closing or behind an opening mark', () => {
  expect(rowsOf('缓存雪崩和击穿', 9)).toEqual(['缓存雪崩', '和击穿'])
  expect(rowsOf('缓存雪崩，击穿', 9)).toEqual(['缓存雪', '崩，击穿'])
  expect(rowsOf('缓存雪（击穿）', 9)).toEqual(['缓存雪', '（击穿）'])
})

test('a word longer than the row is cut', () => {
  expect(rowsOf('a singleflight b', 7)).toEqual(['a ', 'single', 'flight ', 'b'])
})

test('a Latin word keeps together inside Chinese', () => {
  expect(rowsOf('使用goroutine池', 12)).toEqual(['使用', 'goroutine池'])
})

test('an accent with nothing under it is drawn on a circle', () => {
  expect(rowsOf('\u0301a', 9)).toEqual(['◌\u0301a'])
})

test('simple characters are as wide as string-width says, alone and in pairs', () => {
  for (let unit = 0; unit < 0x1_0000; unit++) {
    const cells = simpleCells(unit)
    const char = String.fromCharCode(unit)
    if (cells > 0 && (stringWidth(char) !== cells || stringWidth(`${char}${char}`) !== 2 * cells))
      expect.fail(`U+${unit.toString(16)}`)
  }
})

test('reading clusters agrees with the segmenter', () => {
  fc.assert(
    fc.property(trickyLine, (line) => {
      const read = clusterReader(line)
      for (const { segment, index } of new Intl.Segmenter().segment(line))
        expect(read(index).end).toBe(index + segment.length)
    }),
  )
})

test('rows join back to the text, start on graphemes and stay inside the field', () => {
  fc.assert(
    fc.property(trickyText, width, (text, cells) => {
      const layout = layOut(text.split('\n'), cells)
      const lines: string[] = layout.lines.map(() => '')
      for (let i = 0; i < rowCount(layout); i++) {
        const row = rowAt(layout, i)
        expect(isBoundary(layout.lines[row.line] ?? '', row.from)).toBe(true)
        lines[row.line] += (layout.lines[row.line] ?? '').slice(row.from, row.to)
        expect(stringWidth(rowText(layout, row))).toBeLessThanOrEqual(cells)
      }
      expect(lines.join('\n')).toBe(text)
    }),
  )
})

test('wrapping after an edit gives what wrapping from scratch gives', () => {
  fc.assert(
    fc.property(
      trickyLine,
      trickyLine,
      trickyLine,
      trickyLine,
      width,
      (head, removed, added, tail, cells) => {
        const line = head + removed + tail
        const next = head + added + tail
        expect(wrap(next, cells, { line, starts: wrap(line, cells) })).toEqual(wrap(next, cells))
      },
    ),
    { numRuns: 2000 },
  )
})

test('an edit lays out its own line and keeps the rows of all others', () => {
  const lines = Array.from({ length: 300 }, (_, i) => `${i} 缓存雪崩与击穿 singleflight`)
  const old = layOut(lines, 12)
  const edited = layOut(lines.with(150, 'changed'), 12, old)
  const kept = edited.starts.filter((starts) => old.starts.includes(starts))
  expect(kept).toHaveLength(299)
})

test('an old layout never changes the new one', () => {
  fc.assert(
    fc.property(trickyText, trickyText, trickyText, width, width, (a, b, c, first, second) => {
      const old = layOut(`${a}${b}${c}`.split('\n'), first)
      const lines = `${a}${c}`.split('\n')
      expect(layOut(lines, second, old)).toEqual(layOut(lines, second))
    }),
    { numRuns: 500 },
  )
})

test('a cell and its caret lead to each other', () => {
  fc.assert(
    fc.property(trickyText, width, fc.nat(), fc.nat(60), (text, cells, n, column) => {
      const layout = layOut(text.split('\n'), cells)
      const index = n % rowCount(layout)
      const row = rowAt(layout, index)
      const { caret, leansBack } = caretIn(layout, row, column)
      expect(rowOf(layout, caret, leansBack)).toBe(index)
      const found = columnOf(layout, caret, row)
      expect(found).toBeLessThan(cells)
      expect(found).toBeLessThanOrEqual(column)
    }),
  )
})

test('scrolling shows the caret and wastes no rows', () => {
  expect(scrollTo(0, 9, 4, 10)).toBe(6)
  expect(scrollTo(6, 3, 4, 10)).toBe(3)
  expect(scrollTo(6, 2, 4, 3)).toBe(0)
  expect(scrollTo(3, 5, 4, 10)).toBe(3)
})
