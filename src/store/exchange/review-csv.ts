/** The review log for spreadsheets: one line for each attempt that was not undone. */
import type { LogRow } from '../../core/log.ts'
import { isSound } from '../log/sound-row.ts'

type AttemptRow = LogRow & { readonly kind: 'attempt' }
type Cell = string | number | boolean | null | undefined

const COLUMNS: readonly (readonly [name: string, cell: (row: AttemptRow) => Cell])[] = [
  ['at', ({ at }) => new Date(at).toISOString()],
  ['offset_min', ({ offsetMin }) => offsetMin],
  ['question', ({ body }) => body.question],
  ['kind', ({ body }) => body.kind],
  ['form', ({ body }) => body.form],
  ['cram', ({ body }) => body.cram === true],
  ['language', ({ body }) => body.language],
  ['outcome', ({ body }) => body.outcome],
  ['verdict', ({ body }) => body.verdict],
  ['score', ({ body }) => body.score],
  ['suggested', ({ body }) => body.suggested],
  ['chosen', ({ body }) => body.chosen],
  ['hints', ({ body }) => body.hints],
  ['runs', ({ body }) => body.runs],
  ['budget_ms', ({ body }) => body.budgetMs],
  ['active_ms', ({ body }) => body.activeMs],
  ['typing_ms', ({ body }) => body.typingMs],
  ['first_key_ms', ({ body }) => body.firstKeyMs],
  ['first_green_ms', ({ body }) => body.firstGreenMs],
  ['sandbox', ({ body }) => body.sandbox],
  ['trust', ({ body }) => body.trust],
  ['race', ({ body }) => body.race],
  ['version', ({ body }) => body.version],
  ['digest', ({ body }) => body.digest],
  ['device', ({ device }) => device],
  ['id', ({ id }) => id],
  ['origin', ({ body }) => body.origin],
]

/** The attempts of a log that count, in the order (at, id). */
export function reviewsIn(rows: readonly LogRow[]): readonly AttemptRow[] {
  const undone = new Set(rows.flatMap((row) => (row.kind === 'void' ? [row.body.of] : [])))
  return rows.filter(
    (row): row is AttemptRow => row.kind === 'attempt' && isSound(row) && !undone.has(row.id),
  )
}

/** Lines as RFC 4180 has them, but ended by LF, as tools expect here; the first names the columns. */
export function* reviewCsv(attempts: readonly AttemptRow[]): Generator<string> {
  yield lineOf(COLUMNS.map(([name]) => name))
  for (const row of attempts) yield lineOf(COLUMNS.map(([, cell]) => cell(row)))
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\n`

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null || cell === undefined ? '' : String(cell)
  // A spreadsheet would run a text that begins like a formula.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
