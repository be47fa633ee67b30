/** Numbered lines of code or of a log, with a cursor and the ranges that were pointed at. */
import type { Spotting } from '../../../core/kinds/spotting.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { clean } from '../../../text/clean.ts'
import { type Grammar, highlight } from '../../../text/markdown/highlight.ts'
import { padStart } from '../../../text/width.ts'
import { chopSpans } from '../../../text/wrap-text.ts'
import type { Lines } from '../kind-view.ts'

type View = {
  readonly text: string
  readonly language: Grammar | 'text' | 'log'
  readonly spotting: Spotting
  /** Null: the cursor is elsewhere. */
  readonly cursor: number | null
  readonly signs: Signs
  readonly width: number
}

export function numberedRows(view: View): Lines & {
  /** Those of one line, counted from 1. */
  readonly rowsOf: (line: number) => readonly StyledRow[]
} {
  const { text, language, spotting, cursor, signs, width } = view
  const lines = highlight(clean(text.replace(/\n$/, '')), language)
  const digits = String(lines.length).length
  const { anchor, spots } = spotting
  const isOpen = (line: number): boolean =>
    anchor !== null &&
    cursor !== null &&
    line >= Math.min(anchor, cursor) &&
    line <= Math.max(anchor, cursor)
  const rows: StyledRow[] = []
  const begins: number[] = []
  let [cursorRow, cursorRows] = [0, 1]
  lines.forEach((line, i) => {
    const number = i + 1
    begins.push(rows.length)
    const isSpotted = spots.some(({ from, to }) => number >= from && number <= to)
    const mark = isOpen(number) ? signs.column : isSpotted ? signs.warn : ' '
    const pointer = number === cursor ? signs.pointer : ' '
    const gutter = `${pointer}${mark}${padStart(`${number}`, digits)} `
    // A long line goes on below itself: what is wrong with it may stand at its end.
    const parts = chopSpans(line, Math.max(8, width - gutter.length))
    if (number === cursor) [cursorRow, cursorRows] = [rows.length, parts.length]
    parts.forEach((part, piece) => {
      rows.push([
        piece === 0
          ? { text: gutter, style: number === cursor ? 'accent' : isSpotted ? 'warn' : 'dim' }
          : { text: ' '.repeat(gutter.length), style: 'dim' },
        ...part,
      ])
    })
  })
  const rowsOf = (line: number) => rows.slice(begins[line - 1], begins[line] ?? rows.length)
  return { rows, cursorRow, cursorRows, rowsOf }
}
