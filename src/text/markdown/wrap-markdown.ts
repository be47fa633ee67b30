/** Markdown with its long lines broken, for paper and terminals; what it means stays the same. */
import { widthOf } from '../width.ts'
import { wrapText } from '../wrap-text.ts'

const FENCE = /^ {0,3}(`{3,}|~{3,})/
/** Of a list item: what comes after it stands as far to the right. */
const MARKER = /^(\s*(?:[-+*]|\d{1,9}[.)])\s+)/
/** At the beginning of a line these would begin something new. */
const BEGINS = /^(?:[-+*=]|#|>|\||`{3}|~{3}|\d{1,9}[.)])/

export function wrapMarkdown(text: string, width: number): readonly string[] {
  let isCode = false
  return text.split('\n').flatMap((line) => {
    const isFence = FENCE.test(line)
    if (isFence) isCode = !isCode
    // Tables and code mean what they mean only in one line; two spaces at the end are a break.
    if (isFence || isCode || /^(?:\||#| {4}|\t)/.test(line) || widthOf(line) <= width) return [line]
    return wrapLine(line, width)
  })
}

function wrapLine(line: string, width: number): readonly string[] {
  const first = MARKER.exec(line)?.[1] ?? /^\s*/.exec(line)?.[0] ?? ''
  const indent = ' '.repeat(widthOf(first))
  const rows: string[] = []
  let ticks = 0
  for (const row of wrapText(line.slice(first.length), width - indent.length)) {
    const last = rows.at(-1)
    if (last === undefined || !BEGINS.test(row)) rows.push(row)
    // A backslash inside of code would be seen.
    else if (ticks % 2 === 1) rows[rows.length - 1] = `${last} ${row}`
    else rows.push(row.replace(/^(\d*)(.)/, '$1\\$2'))
    ticks += row.split('`').length - 1
  }
  return rows.map((row, i) => (i === 0 ? first : indent) + row)
}
