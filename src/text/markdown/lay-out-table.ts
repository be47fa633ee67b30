import type { Row, Span } from '../row.ts'
import { mergeSpans, rowWidth, wrapSpans } from '../wrap-text.ts'
import type { Align } from './block.ts'

const GAP = 2
/** A column narrower than this is no column: the table becomes a list. */
const NARROWEST = 5

/**
 * A table in at most `width` cells. Wide columns give up room first and wrap; when even that does not do, each row
 * becomes a few lines of `heading: value`.
 */
export function layOutTable(
  rows: readonly (readonly Row[])[],
  align: readonly Align[],
  width: number,
  rule: string,
): readonly Row[] {
  const [heading = [], ...body] = rows
  const wanted = heading.map((_, i) => Math.max(1, ...rows.map((row) => rowWidth(row[i] ?? []))))
  const widths = shrink(wanted, width - GAP * (heading.length - 1))
  if (widths === undefined) return asList(heading, body, width)
  const underline: Span = {
    text: widths.map((cells) => rule.repeat(cells)).join(' '.repeat(GAP)),
    style: 'dim',
  }
  return [
    ...tableRow(heading, widths, align),
    [underline],
    ...body.flatMap((row) => tableRow(row, widths, align)),
  ]
}

/** Takes cells from the widest columns until the rest fit; undefined when a column would get too narrow. */
function shrink(wanted: readonly number[], room: number): readonly number[] | undefined {
  if (wanted.reduce((sum, cells) => sum + cells, 0) <= room) return wanted
  let most = Math.max(0, ...wanted)
  const sumAt = (limit: number) => wanted.reduce((sum, cells) => sum + Math.min(cells, limit), 0)
  while (most > 0 && sumAt(most) > room) most--
  if (most < NARROWEST) return undefined
  // What rounding left over goes to the columns that were cut, from the left.
  let left = room - sumAt(most)
  return wanted.map((cells) => {
    if (cells <= most) return cells
    const more = left > 0 ? 1 : 0
    left -= more
    return most + more
  })
}

function tableRow(
  row: readonly Row[],
  widths: readonly number[],
  align: readonly Align[],
): readonly Row[] {
  const columns = widths.map((cells, i) => wrapSpans(row[i] ?? [], cells))
  const height = Math.max(1, ...columns.map((column) => column.length))
  return Array.from({ length: height }, (_, line) =>
    mergeSpans(
      columns.flatMap((column, i) => {
        const isLast = i === columns.length - 1
        const placed = place(column[line] ?? [], widths[i] ?? 0, align[i] ?? 'left', isLast)
        return isLast ? placed : [...placed, blank(GAP)]
      }),
    ),
  )
}

function place(row: Row, cells: number, align: Align, isLast: boolean): Row {
  const left = Math.max(0, cells - rowWidth(row))
  const before = align === 'right' ? left : align === 'center' ? Math.floor(left / 2) : 0
  return [blank(before), ...row, blank(isLast ? 0 : left - before)]
}

function blank(cells: number): Span {
  return { text: ' '.repeat(cells), style: 'plain' }
}

function asList(
  heading: readonly Row[],
  body: readonly (readonly Row[])[],
  width: number,
): readonly Row[] {
  return body.flatMap((row, index) => {
    const lines = heading.flatMap((name, i) =>
      wrapSpans([...name, { text: ': ', style: 'plain' }, ...(row[i] ?? [])], width),
    )
    return index === 0 ? lines : [[], ...lines]
  })
}
