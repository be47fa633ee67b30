/** What the sections of the statistics are put together from. */
import { padEnd, widthOf } from '../../text/width.ts'
import type { Words } from '../../words/words.ts'
import { progressText } from '../bars.ts'
import { BLANK, type Column, columns, textRows } from '../plain.ts'
import type { Signs } from '../signs.ts'
import type { StyledRow } from '../style.ts'

export type Paper = { readonly words: Words; readonly signs: Signs; readonly width: number }

/** A title with its n, and what belongs to it; `n` null where none is the section's own. */
export function section(
  title: string,
  n: number | null,
  { words }: Paper,
  rows: readonly StyledRow[],
): readonly StyledRow[] {
  const count = n === null ? '' : `  ${words.statistics.n(n)}`
  return [
    [
      { text: title, style: 'heading' },
      { text: count, style: 'dim' },
    ],
    ...rows,
    BLANK,
  ]
}

export const note = (text: string, { width }: Paper): readonly StyledRow[] =>
  textRows(text, width, 'dim')

/** Where a column of the table stands: names to the left, numbers to the right; a bar is drawn in `cells`. */
export type TableCell =
  | { readonly type: 'name' | 'number' | 'note'; readonly text: string }
  | { readonly type: 'bar'; readonly share: number; readonly cells: number }

const NAME_LEAST = 8

/** Columns as wide as what is in them; the first one gives way where the window is narrow, a last note is cut. */
export function tableRows(
  heads: readonly string[],
  rows: readonly (readonly TableCell[])[],
  { width, signs }: Paper,
): readonly StyledRow[] {
  const shape = rows[0]
  if (!shape) return []
  const natural = shape.map((cell, i) => {
    const texts = [heads[i] ?? '', ...rows.map((row) => textOf(row[i]))]
    return cell.type === 'bar' ? cell.cells : Math.max(...texts.map(widthOf))
  })
  const others = natural.slice(1).reduce((sum, cells) => sum + cells + 2, 0)
  const first = Math.max(NAME_LEAST, Math.min(natural[0] ?? 0, width - others))
  const widths = [first, ...natural.slice(1)]
  const head = heads.length === 0 ? [] : [line(heads.map(headCell))]
  return [...head, ...rows.map((row) => line(row.map(bodyCell)))]

  function line(cells: readonly Column[]): StyledRow {
    let left = width
    const fitting = cells.flatMap((cell) => {
      const room = Math.min(cell.width, left)
      left -= cell.width + 2
      return room <= 0 ? [] : [{ ...cell, width: room }]
    })
    return columns(fitting, signs.more)
  }

  function headCell(text: string, i: number): Column {
    const isRight = shape?.[i]?.type === 'number'
    return { text, width: widths[i] ?? 0, style: 'dim', isRight }
  }

  function bodyCell(cell: TableCell, i: number): Column {
    const cells = widths[i] ?? 0
    switch (cell.type) {
      case 'bar':
        return { text: progressText(cell.share, cell.cells, signs), width: cells, style: 'accent' }
      case 'number':
        return { text: cell.text, width: cells, isRight: true }
      case 'name':
        return { text: cell.text, width: cells }
      case 'note':
        return { text: cell.text, width: cells, style: 'dim' }
    }
  }
}

function textOf(cell: TableCell | undefined): string {
  return cell === undefined || cell.type === 'bar' ? '' : cell.text
}

export const name = (text: string): TableCell => ({ type: 'name', text })
export const number = (text: string | number): TableCell => ({ type: 'number', text: `${text}` })
export const remark = (text: string): TableCell => ({ type: 'note', text })
export const bar = (share: number, cells = 12): TableCell => ({ type: 'bar', share, cells })

/** Labels of equal width in front of rows. */
export function labelled(
  labels: readonly string[],
  row: (label: string, i: number) => StyledRow,
): readonly StyledRow[] {
  const cells = Math.max(...labels.map(widthOf))
  return labels.map((label, i) => row(padEnd(label, cells), i))
}
