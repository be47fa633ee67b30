import { clean } from '../../text/clean.ts'
import { widthOf } from '../../text/width.ts'

const LONGEST = 160

/**
 * The line of a problem with its neighbours, numbered, and a caret under the column. Empty for a place outside the
 * text. Lines longer than a screen are cut around the column.
 */
export function frame(text: string, line: number, column: number): string {
  const lines = text.split(/\r\n|\n|\r/)
  const wanted = lines[line - 1]
  if (wanted === undefined) return ''
  const from = Math.max(0, column - 1 - LONGEST / 2)
  const digits = String(line + 1).length
  const rows: string[] = []
  for (let number = Math.max(1, line - 1); number <= Math.min(lines.length, line + 1); number++) {
    const written = lines[number - 1] ?? ''
    if (number === lines.length && written === '' && number !== line) continue
    const mark = number === line ? '>' : ' '
    rows.push(`${mark} ${String(number).padStart(digits)} | ${shown(written, from)}`.trimEnd())
    if (number === line) rows.push(`  ${' '.repeat(digits)} | ${caret(wanted, from, column)}`)
  }
  return rows.join('\n')
}

const shown = (line: string, from: number): string =>
  clean(line.slice(from, from + LONGEST)).replaceAll('\t', '  ')

/** Under the column as it is drawn: Chinese takes two cells. */
function caret(line: string, from: number, column: number): string {
  const before = clean(line.slice(from, column - 1)).replaceAll('\t', '  ')
  return `${' '.repeat(widthOf(before))}^`
}
