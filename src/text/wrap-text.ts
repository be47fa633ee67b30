/** Text broken into rows of a width, for everything that is read and not edited. */
import { type Kind, kindOf, mayBreak } from './breaks.ts'
import type { Row, Span, SpanStyle } from './row.ts'
import { graphemesOf, widthOf } from './width.ts'

const TAB_CELLS = 4
/** A row must hold at least one wide character. */
export const LEAST_WIDTH = 2

const JOINERS = /[\u200c\u200d]+$/

type Cell = { readonly text: string; readonly cells: number; readonly style: SpanStyle }

/**
 * Rows of at most `width` cells (at least 2). Breaks between words and Chinese characters, never before a closing mark;
 * the spaces at a break are dropped. A newline in a span starts a new row, a tab becomes spaces.
 */
export function wrapSpans(spans: Row, width: number): readonly Row[] {
  const wide = Math.max(LEAST_WIDTH, width)
  return linesOf(spans).flatMap((cells) => wrapCells(cells, wide).map(toRow))
}

/** As `wrapSpans`, for text in one style. */
export function wrapText(text: string, width: number): readonly string[] {
  return wrapSpans([{ text, style: 'plain' }], width).map(textOfRow)
}

/** Rows of at most `width` cells that are cut wherever they are full, as code and output must be. Spaces are kept. */
export function chopSpans(spans: Row, width: number): readonly Row[] {
  const wide = Math.max(LEAST_WIDTH, width)
  return linesOf(spans).flatMap((cells) => {
    const rows: Cell[][] = [[]]
    let used = 0
    for (const cell of cells) {
      if (used + cell.cells > wide) {
        rows.push([])
        used = 0
      }
      rows.at(-1)?.push(cell)
      used += cell.cells
    }
    return rows.map(toRow)
  })
}

export function textOfRow(row: Row): string {
  return row.map(({ text }) => text).join('')
}

export function rowWidth(row: Row): number {
  return widthOf(textOfRow(row))
}

/** Characters with their styles, one list for each line of the text. */
function linesOf(spans: Row): readonly (readonly Cell[])[] {
  const lines: Cell[][] = [[]]
  let column = 0
  // A span may begin with a mark that belongs to the character before it: characters are found in the whole text.
  const styles = styleReader(spans)
  let at = 0
  for (const text of graphemesOf(textOfRow(spans))) {
    const style = styles(at)
    at += text.length
    if (text === '\n' || text === '\r\n') {
      lines.push([])
      column = 0
      continue
    }
    const isTab = text === '\t'
    const cells = isTab ? TAB_CELLS - (column % TAB_CELLS) : cellsOf(text)
    column += cells
    if (isTab) for (let i = 0; i < cells; i++) lines.at(-1)?.push({ text: ' ', cells: 1, style })
    else lines.at(-1)?.push({ text, cells, style })
  }
  return lines
}

/** The wider of what it is inside of a row and at its end, where its joiner goes. */
function cellsOf(text: string): number {
  const cells = widthOf(text)
  return JOINERS.test(text) ? Math.max(cells, widthOf(text.replace(JOINERS, ''))) : cells
}

/** The style at an offset; offsets must not go backwards. */
function styleReader(spans: Row): (at: number) => SpanStyle {
  let index = 0
  let end = spans[0]?.text.length ?? 0
  return (at) => {
    while (at >= end && index < spans.length - 1) end += spans[++index]?.text.length ?? 0
    return spans[index]?.style ?? 'plain'
  }
}

function wrapCells(cells: readonly Cell[], width: number): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = []
  let from = 0
  let used = 0
  let breakAt = -1
  let before: Kind | undefined
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] as Cell
    const kind = kindOfCell(cell)
    if (before !== undefined && mayBreak(before, kind)) breakAt = at
    // Spaces hang over the edge: they are dropped with the break.
    while (kind !== 'space' && used + cell.cells > width && at > from) {
      const next = breakAt > from ? breakAt : at
      rows.push(withoutEnd(cells.slice(from, next)))
      from = next
      used = sumOf(cells.slice(from, at))
      breakAt = -1
    }
    used += cell.cells
    before = kind
  }
  rows.push(rows.length > 0 || used > width ? withoutEnd(cells.slice(from)) : cells.slice(from))
  return rows
}

/** A space that carries a mark is something to see and does not hang over the edge. */
function kindOfCell({ text, cells }: Cell): Kind {
  const kind = kindOf(text.charAt(0), cells)
  return kind === 'space' && text.length > 1 ? 'word' : kind
}

function withoutEnd(cells: readonly Cell[]): readonly Cell[] {
  const last = cells.findLastIndex((cell) => kindOfCell(cell) !== 'space')
  return cells.slice(0, last + 1)
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.cells, 0)
}

/** A joiner joins the characters on both its sides: where the row ends between them it is nothing but a stray sign. */
function toRow(cells: readonly Cell[]): Row {
  const last = cells.at(-1)
  if (!last || !JOINERS.test(last.text)) return mergeSpans(cells)
  return mergeSpans([...cells.slice(0, -1), { ...last, text: last.text.replace(JOINERS, '') }])
}

/** Neighbours of one style as one span, and no empty ones. */
export function mergeSpans(spans: readonly Span[]): Row {
  const row: { text: string; style: SpanStyle }[] = []
  for (const { text, style } of spans) {
    const last = row.at(-1)
    if (text === '') continue
    if (last?.style === style) last.text += text
    else row.push({ text, style })
  }
  return row
}
