/** Soft wrap of one line: where each visual row starts. Rows partition the line, so they join back to it. */
import { type Kind, kindOf, mayBreak } from '../../text/breaks.ts'
import { clusterReader } from './graphemes.ts'

const TAB_CELLS = 4

export function cellsAt(line: string, at: number, cells: number, column: number): number {
  return line[at] === '\t' ? TAB_CELLS - (column % TAB_CELLS) : cells
}

/** An earlier wrap of a similar line. Rows left of the difference are kept, and rows right of it once they line up. */
export type Wrapped = { readonly line: string; readonly starts: readonly number[] }

/** `width` is in cells, at least 2. Spaces never wrap, they hang over the edge as in every editor. */
export function wrap(line: string, width: number, old?: Wrapped): readonly number[] {
  const { kept, sameFrom, shift, oldStarts } = compare(line, old)
  const starts = [...kept]
  const read = clusterReader(line)
  let rowStart = starts.at(-1) as number
  let column = 0
  let breakAt = -1
  let before: Kind | undefined

  for (let at = rowStart; at < line.length; ) {
    const { end, cells } = read(at)
    const kind = kindOf(line[at] as string, cells)
    if (before && mayBreak(before, kind)) breakAt = at
    const wide = cellsAt(line, at, cells, column)
    if (kind === 'space' || column + wide <= width || at === rowStart) {
      column += wide
      before = kind
      at = end
      continue
    }
    // Too long: go back to the last good place, or cut the word here. The carried part is read again because tabs depend on the column.
    at = rowStart = breakAt > rowStart ? breakAt : at
    starts.push(at)
    column = 0
    breakAt = -1
    before = undefined
    const twin = at >= sameFrom ? search(oldStarts, at - shift) : -1
    if (twin >= 0) return starts.concat(oldStarts.slice(twin + 1).map((start) => start + shift))
  }
  return starts
}

/** A row depends on itself and on how the row after it begins, so we restart two rows before the first difference. */
function compare(line: string, old: Wrapped | undefined) {
  if (!old) return { kept: [0], sameFrom: Infinity, shift: 0, oldStarts: [] }
  const shorter = Math.min(line.length, old.line.length)
  let prefix = 0
  while (prefix < shorter && line.charCodeAt(prefix) === old.line.charCodeAt(prefix)) prefix++
  let suffix = 0
  const shift = line.length - old.line.length
  while (
    suffix < shorter - prefix &&
    line.charCodeAt(line.length - 1 - suffix) === old.line.charCodeAt(old.line.length - 1 - suffix)
  )
    suffix++
  let rows = old.starts.length
  while (rows > 0 && (old.starts[rows - 1] as number) > prefix) rows--
  return {
    kept: old.starts.slice(0, Math.max(1, rows - 2)),
    sameFrom: line.length - suffix,
    shift,
    oldStarts: old.starts,
  }
}

function search(sorted: readonly number[], wanted: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const value = sorted[middle] as number
    if (value === wanted) return middle
    if (value < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
