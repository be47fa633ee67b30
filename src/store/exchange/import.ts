/** A file that `export` wrote, back to rows of the log. */
import { SparrError } from '../../core/errors.ts'
import type { LogRow } from '../../core/log.ts'
import { flawOfRow, isSound } from '../log/sound-row.ts'
import { EXPORT_KIND, EXPORT_SCHEMA } from './export.ts'
import { jsonPlaces, placeIn } from './json-places.ts'

export type Imported = {
  /** Whose home it was exported in; null where the file does not say, as those of 0.1. */
  readonly owner: string | null
  readonly rows: readonly LogRow[]
  /** How many of them cannot be counted: kept all the same, another program may know them. */
  readonly unsound: number
}

type Why = 'text' | 'json' | 'shape' | 'row'

/**
 * @param file how it is called in the message
 * @throws SparrError not-an-export with the place, export-newer
 */
export function importLog(text: string, file: string): Imported {
  const refuse = (why: Why, offset = 0, detail = ''): SparrError =>
    new SparrError({ code: 'not-an-export', file, ...placeIn(text, offset), why, detail })
  if (!/^\s*[[{]/.test(text)) throw refuse('text')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refuse('json', jsonPlaces(text, 0).breaksAt ?? 0)
  }
  const { schema, kind, owner, log } = { ...(value as Readonly<Record<string, unknown>>) }
  if (kind !== EXPORT_KIND || typeof schema !== 'number') throw refuse('shape')
  if (schema > EXPORT_SCHEMA) throw new SparrError({ code: 'export-newer', file, schema })
  if (!Array.isArray(log)) throw refuse('shape')
  const bad = log.findIndex((row) => flawOfRow(row) !== undefined)
  if (bad >= 0) throw refuse('row', placeOfRow(text, bad), flawOfRow(log[bad]))
  const rows = log.map(rowOf)
  return { owner: ownerOf(owner), rows, unsound: rows.filter((row) => !isSound(row)).length }
}

function ownerOf(value: unknown): string | null {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : null
}

/** Whatever else stands in an entry is not ours to keep. */
function rowOf(row: LogRow): LogRow {
  const { id, device, at, offsetMin, kind, body } = row
  return { id, device, at, offsetMin, kind, body } as LogRow
}

/** Two deep: entries of the array of the top. */
function placeOfRow(text: string, index: number): number {
  return jsonPlaces(text, 2).entries[index] ?? 0
}
