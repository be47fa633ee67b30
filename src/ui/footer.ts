/**
 * The keys of a screen in one row, or in two. What does not fit gets shorter words, then a second row, then loses its words,
 * which `?` has; a key is never left out.
 */
import { cut, widthOf } from '../text/width.ts'
import type { Binding } from './keymap.ts'

const HELP_KEYS = '?'
const BETWEEN = ' · '
const MOST_ROWS = 2

export function footerRows(
  bindings: readonly Binding<unknown>[],
  width: number,
  between = BETWEEN,
): readonly string[] {
  const seen = bindings.filter(({ instead }) => instead === undefined)
  const whole = seen.map(({ keys, label }) => `${keys} ${label}`)
  const short = seen.map(({ keys, label, short = label }) => `${keys} ${short}`)
  const rowsOf = (parts: readonly string[]) => flowed(parts, width, between)
  for (const most of [1, MOST_ROWS])
    for (const parts of [whole, short]) {
      const rows = rowsOf(parts)
      if (rows.length <= most) return rows
    }
  const parts = [...short]
  for (const at of wordless(seen)) {
    parts[at] = seen[at]?.keys ?? ''
    const rows = rowsOf(parts)
    if (rows.length <= MOST_ROWS) return rows
  }
  return rowsOf(parts).map((row) => cut(row, width))
}

/** As many in a row as fit. */
function flowed(parts: readonly string[], width: number, between: string): readonly string[] {
  const rows: string[] = []
  for (const part of parts) {
    const joined = [...rows.slice(-1), part].join(between)
    if (rows.length > 0 && widthOf(joined) <= width) rows.splice(-1, 1, joined)
    else rows.push(part)
  }
  return rows.length === 0 ? [''] : rows
}

/**
 * Whose word goes first: rare ones from the end, then the others, those that lead away before the first ones, which the screen
 * is for; that of `?` goes last.
 */
function wordless(bindings: readonly Binding<unknown>[]): readonly number[] {
  const all = bindings.map((_, at) => at)
  const isRare = (at: number): boolean => bindings[at]?.isRare === true
  const least = ((all.length - 1) * 2) / 3
  const isHelp = (at: number): boolean => bindings[at]?.keys === HELP_KEYS
  const usual = all
    .filter((at) => !isRare(at))
    .sort((a, b) => Math.abs(a - least) - Math.abs(b - least))
  return [
    ...all.filter(isRare).reverse(),
    ...usual.filter((at) => !isHelp(at)),
    ...usual.filter(isHelp),
  ]
}
