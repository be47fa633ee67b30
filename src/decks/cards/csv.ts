// Cards in a table of a spreadsheet: a column with questions, one with answers, and perhaps one with tags.

import type { Flaw } from '../read/flaw.ts'
import { type Row, readDelimited } from './delimited.ts'
import type { Flashcard, Found, Unfinished } from './flashcard.ts'
import { type Columns, columnsOf, sidesOfRow } from './layouts/columns.ts'

const SEPARATORS = ['\t', ';', ',', '|'] as const
/** Enough to tell; the rest of a large table is read once. */
const LOOKED_AT = 60_000

export function readCsv(text: string): Found | { readonly flaw: Flaw } {
  const separator = separatorOf(text)
  const table = readDelimited(text, separator)
  if ('flaw' in table) return table
  const [head] = table.rows
  const named = head && columnsOf(head.cells)
  const rows = named ? table.rows.slice(1) : table.rows
  const columns = named ?? unnamed(rows)
  const cards: Flashcard[] = []
  const unfinished: Unfinished[] = []
  for (const row of rows) {
    const cells = named ? row.cells : joined(row, columns, separator)
    const { front, back, tags } = sidesOfRow(cells, columns)
    if (front !== '' && back !== '')
      cards.push({ front, back, tags, place: { line: row.line, column: 1 } })
    else {
      const lacks = front === '' ? 'question' : 'answer'
      unfinished.push({ line: row.line, front: front || back, lacks })
    }
  }
  return { title: null, cards, layout: 'csv', unused: [], unfinished, rival: null }
}

/** Two columns, or three of which the last holds words like tags in every row. */
function unnamed(rows: readonly Row[]): Columns {
  const third = rows.map(({ cells }) => cells[2] ?? '')
  const areTags =
    usual(rows) >= 3 && third.every((cell) => /^[\p{L}\p{N}_:,;./ -]{0,40}$/u.test(cell))
  const most = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const more = Array.from({ length: Math.max(0, most - 2) }, (_, i) => i + 2)
  return {
    front: 0,
    back: 1,
    tags: areTags ? [2] : [],
    options: [],
    more: areTags ? more.slice(1) : more,
  }
}

/** An answer that was cut at a separator of its own, where no other row has as many cells, is one again. */
function joined({ cells }: Row, { tags }: Columns, separator: string): readonly string[] {
  if (tags.length > 0 || cells.length <= 2) return cells
  const rest = cells.slice(1)
  return rest.slice(1).some((cell) => /^\s*\S/.test(cell)) &&
    rest.length > 1 &&
    /^\s/.test(rest[1] ?? '')
    ? [cells[0] ?? '', rest.join(separator)]
    : cells
}

/** How many cells most rows have. */
function usual(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** The one that gives the same number of columns in all lines; in prose a comma has a space behind it. */
function separatorOf(text: string): string {
  const part =
    text.length > LOOKED_AT ? text.slice(0, text.lastIndexOf('\n', LOOKED_AT) + 1) || text : text
  const weighed = SEPARATORS.map((sign) => ({ sign, weight: weightOf(part, sign) }))
  const best = weighed.toSorted((a, b) => b.weight - a.weight)[0]
  return best && best.weight > 0 ? best.sign : ','
}

function weightOf(text: string, sign: string): number {
  const table = readDelimited(text, sign)
  if ('flaw' in table) return text.split(sign).length > 1 ? 0.01 : 0
  const columns = usual(table.rows)
  if (columns < 2) return table.rows.some(({ cells }) => cells.length > 1) ? 0.05 : 0
  const even = table.rows.filter(({ cells }) => cells.length === columns).length / table.rows.length
  const ends = table.rows.flatMap(({ cells }) => cells.slice(1))
  const prose = sign === '\t' ? 0 : ends.filter((cell) => /^\s+\S/.test(cell)).length / ends.length
  const isNamed = table.rows[0] !== undefined && columnsOf(table.rows[0].cells) !== undefined
  return even - prose / 2 + (isNamed ? 1 : 0) + (sign === '\t' ? 0.1 : 0)
}
