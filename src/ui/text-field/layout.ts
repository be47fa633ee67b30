/** Lines to visual rows, and between a caret and the cell it is drawn in. Pure: the same lines and width always give the same rows. */
import { ceilBoundary, clusterReader, isLoneMark } from './graphemes.ts'
import { cellsAt, wrap } from './wrap.ts'

/** `at` counts UTF-16 units and always lies on a grapheme boundary. */
export type Caret = { readonly line: number; readonly at: number }
export type Row = { readonly line: number; readonly from: number; readonly to: number }

export type Layout = {
  readonly lines: readonly string[]
  readonly width: number
  /** Per line, where its rows start. */
  readonly starts: readonly (readonly number[])[]
  /** Per line, the number of rows above it; the last entry is the number of rows in all. */
  readonly above: readonly number[]
}

/** The last column is kept free, so that the caret after a full row has a cell of its own. */
function textWidth(width: number): number {
  return Math.max(2, width - 1)
}

/** Lays out `lines`, reusing whatever of `old` still holds: a key then costs one row or two, not the whole answer. */
export function layOut(lines: readonly string[], width: number, old?: Layout): Layout {
  if (old?.lines === lines && old.width === width) return old
  const previous = old?.width === width ? old : undefined
  const before = previous?.lines ?? []
  const most = Math.min(lines.length, before.length)
  let head = 0
  while (head < most && lines[head] === before[head]) head++
  let tail = 0
  while (tail < most - head && lines[lines.length - 1 - tail] === before[before.length - 1 - tail])
    tail++

  const starts: (readonly number[])[] = previous ? previous.starts.slice(0, head) : []
  for (let i = head; i < lines.length - tail; i++) {
    const twin = previous?.starts[i]
    const isSimilar = twin && i < before.length - tail
    starts.push(
      wrap(
        lines[i] as string,
        textWidth(width),
        isSimilar ? { line: before[i] as string, starts: twin } : undefined,
      ),
    )
  }
  if (previous && tail > 0) for (const kept of previous.starts.slice(-tail)) starts.push(kept)

  const above = [0]
  for (const rows of starts) above.push((above.at(-1) as number) + rows.length)
  return { lines, width, starts, above }
}

export function rowCount(layout: Layout): number {
  return layout.above.at(-1) as number
}

export function rowAt(layout: Layout, index: number): Row {
  let line = 0
  // Binary search for the last line that starts at or above this row.
  for (let low = 0, high = layout.lines.length - 1; low <= high; ) {
    const middle = (low + high) >> 1
    if ((layout.above[middle] as number) <= index) [line, low] = [middle, middle + 1]
    else high = middle - 1
  }
  const starts = layout.starts[line] as readonly number[]
  const row = index - (layout.above[line] as number)
  return {
    line,
    from: starts[row] as number,
    to: starts[row + 1] ?? (layout.lines[line] as string).length,
  }
}

/** `leansBack` chooses between the two homes of a caret on a soft break: the end of the upper row or the start of the lower one. */
export function rowOf(layout: Layout, caret: Caret, leansBack: boolean): number {
  const starts = layout.starts[caret.line] as readonly number[]
  let low = 0
  for (let high = starts.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] as number) <= caret.at) low = middle
    else high = middle - 1
  }
  const isOnSoftBreak = low > 0 && starts[low] === caret.at
  return (layout.above[caret.line] as number) + (leansBack && isOnSoftBreak ? low - 1 : low)
}

/** The caret's column in its row, never beyond the field's last cell: spaces that hang over the edge share it. */
export function columnOf(layout: Layout, caret: Caret, row: Row): number {
  const line = layout.lines[row.line] as string
  const read = clusterReader(line)
  let column = 0
  for (let at = row.from; at < caret.at; ) {
    const { end, cells } = read(at)
    column += cellsAt(line, at, cells, column)
    at = end
  }
  return Math.max(0, Math.min(column, layout.width - 1))
}

/** The caret in `row` closest to `column` without passing it. */
export function caretIn(
  layout: Layout,
  row: Row,
  wanted: number,
): { readonly caret: Caret; readonly leansBack: boolean } {
  const line = layout.lines[row.line] as string
  const read = clusterReader(line)
  let at = row.from
  for (let column = 0; at < row.to; ) {
    const { end, cells } = read(at)
    column += cellsAt(line, at, cells, column)
    if (column > wanted) break
    at = end
  }
  return {
    caret: { line: row.line, at: ceilBoundary(line, at) },
    leansBack: at === row.to && at < line.length,
  }
}

/** Moves the window no further than needed to show `row`, and leaves no empty rows below the text. */
export function scrollTo(top: number, row: number, height: number, rows: number): number {
  const atMost = Math.max(0, rows - height)
  return Math.max(0, Math.min(Math.max(Math.min(top, row), row - height + 1), atMost))
}

/** What to print for a row: tabs become spaces and nothing reaches past the field. */
export function rowText(layout: Layout, row: Row): string {
  const line = layout.lines[row.line] as string
  const read = clusterReader(line)
  let text = ''
  let column = 0
  for (let at = row.from; at < row.to; ) {
    const { end, cells } = read(at)
    const wide = cellsAt(line, at, cells, column)
    if (column + wide > layout.width) break
    const cluster = line.slice(at, end)
    text += cluster === '\t' ? ' '.repeat(wide) : isLoneMark(cluster) ? `◌${cluster}` : cluster
    column += wide
    at = end
  }
  return text
}
