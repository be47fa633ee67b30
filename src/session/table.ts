import { clean } from '../text/clean.ts'
import { padEnd, widthOf } from '../text/width.ts'

/** Rows in columns that align, also with Chinese; the last column is left as long as it is. */
export function table(rows: readonly (readonly string[])[]): string {
  const cleaned = rows.map((row) => row.map((cell) => clean(cell).replace(/\n/g, ' ')))
  const widths = (cleaned[0] ?? []).map((_, i) =>
    Math.max(...cleaned.map((row) => widthOf(row[i] ?? ''))),
  )
  return cleaned
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : padEnd(cell, widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
