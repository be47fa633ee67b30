/** Blocks to rows of a width. Rows are data, so that a screen scrolls by slicing and knows what is left. */

import type { Row, Span, SpanStyle } from '../row.ts'
import { widthOf } from '../width.ts'
import { chopSpans, LEAST_WIDTH, mergeSpans, wrapSpans } from '../wrap-text.ts'
import type { Block, Item } from './block.ts'
import { layOutTable } from './lay-out-table.ts'

type Marks = { readonly bullet: string; readonly quote: string; readonly rule: string }
const DRAWN: Marks = { bullet: '•', quote: '│', rule: '─' }
const ASCII: Marks = { bullet: '-', quote: '|', rule: '-' }

/** Below this, text stands at the edge: indenting it further would leave a column of single letters. */
const NARROWEST = 8

/** Rows of at most `width` cells (2 at least), with a blank row between blocks. */
export function layOutBlocks(
  blocks: readonly Block[],
  width: number,
  { isAscii = false }: { readonly isAscii?: boolean } = {},
): readonly Row[] {
  return stack(blocks, Math.max(LEAST_WIDTH, width), isAscii ? ASCII : DRAWN, true)
}

function stack(
  blocks: readonly Block[],
  width: number,
  marks: Marks,
  isSpaced: boolean,
): readonly Row[] {
  return blocks.flatMap((block, index) => {
    const rows = rowsOf(block, width, marks)
    return isSpaced && index > 0 ? [[], ...rows] : rows
  })
}

function rowsOf(block: Block, width: number, marks: Marks): readonly Row[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return wrapSpans(block.spans, width)
    case 'list':
      return listRows(block, width, marks)
    case 'table':
      return layOutTable(block.rows, block.align, width, marks.rule)
    case 'code':
      return codeRows(block.lines, width)
    case 'quote': {
      const bar: Span = { text: `${marks.quote} `, style: 'dim' }
      const inner = (cells: number) =>
        stack(block.blocks, cells, marks, true).map((row) => inStyle(row, 'quote'))
      return behind([bar], [bar], width, inner)
    }
    case 'rule':
      return [[{ text: marks.rule.repeat(width), style: 'dim' }]]
  }
}

function listRows(
  { start, isTight, items }: Extract<Block, { type: 'list' }>,
  width: number,
  marks: Marks,
): readonly Row[] {
  const labels = items.map((item, index) => labelOf(item, start, index, marks))
  const cells = Math.max(0, ...labels.map(widthOf))
  return items.flatMap((item, index) => {
    const label = labels[index] ?? ''
    const first: Row = [{ text: ' '.repeat(cells - widthOf(label)) + label, style: 'dim' }]
    const rest: Row = [{ text: ' '.repeat(cells), style: 'plain' }]
    const rows = behind(first, rest, width, (inner) => stack(item.blocks, inner, marks, !isTight))
    return !isTight && index > 0 ? [[], ...rows] : rows
  })
}

function labelOf(item: Item, start: number | null, index: number, marks: Marks): string {
  const label = start === null ? marks.bullet : `${start + index}.`
  if (item.isTicked === null) return `${label} `
  return `${label} ${item.isTicked ? '[x]' : '[ ]'} `
}

/** Code is never reflowed: a line that is too long goes on below, further in. */
function codeRows(lines: readonly Row[], width: number): readonly Row[] {
  const indent: Span = { text: '  ', style: 'plain' }
  const deeper: Span = { text: '    ', style: 'plain' }
  return lines.flatMap((line) => {
    const isRoomy = width >= NARROWEST
    const [first = [], ...others] = chopSpans(line, isRoomy ? width - 2 : width)
    if (!isRoomy) return [first, ...others]
    const rest = others.length === 0 ? [] : chopSpans(mergeSpans(others.flat()), width - 4)
    return [first.length === 0 ? [] : [indent, ...first], ...rest.map((row) => [deeper, ...row])]
  })
}

/** Puts a mark in front of the first row and another in front of the rest, while there is room for it. */
function behind(
  first: Row,
  rest: Row,
  width: number,
  inner: (cells: number) => readonly Row[],
): readonly Row[] {
  const cells = Math.max(
    ...[first, rest].map((row) => row.reduce((n, { text }) => n + widthOf(text), 0)),
  )
  if (width - cells < NARROWEST) return inner(width)
  const rows = inner(width - cells)
  return (rows.length === 0 ? [[]] : rows).map((row, index) =>
    mergeSpans([...(index === 0 ? first : rest), ...row]),
  )
}

function inStyle(row: Row, style: SpanStyle): Row {
  return row.map((span) => (span.style === 'plain' ? { ...span, style } : span))
}
