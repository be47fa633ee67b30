/** The append-only log, which is the truth. Each function runs inside a transaction of its caller. */
import type { LogKind, LogRow } from '../../core/log.ts'
import type { Rows } from '../database/rows.ts'
import { flawOfRow, isSound, LATEST } from './sound-row.ts'

/** A row as it lies in the table. */
export type StoredRow = {
  readonly id: string
  readonly device: string
  readonly at: number
  readonly offset_min: number
  readonly kind: string
  readonly body: string
}

/** False where a row of that id is there already: what arrives twice counts once. */
export function putRow(db: Rows, row: LogRow): boolean {
  const sql = `INSERT INTO log(id, device, at, offset_min, kind, body) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO NOTHING`
  const { id, device, at, offsetMin, kind, body } = row
  return db.run(sql, id, device, at, offsetMin, kind, JSON.stringify(body)) > 0
}

/**
 * Of a damaged row the times may be larger than any number we read: then they are null, and the row is passed over
 * instead of ending the query for all others.
 */
export const STORED = `log.id, log.device, log.kind, log.body,
  CASE WHEN log.at BETWEEN 0 AND ${LATEST} THEN log.at END AS at,
  CASE WHEN log.offset_min BETWEEN -1440 AND 1440 THEN log.offset_min END AS offset_min`

/** The whole log in the order of replay, without what cannot be read. */
export function allRows(db: Rows): readonly LogRow[] {
  return readRows(db).rows
}

export type ReadRows = {
  readonly rows: readonly LogRow[]
  /** How many cannot be read. */
  readonly damaged: number
}

export function readRows(db: Rows): ReadRows {
  const stored = db.all<StoredRow>(`SELECT ${STORED} FROM log ORDER BY log.at, log.id`)
  const rows = stored.flatMap(readable)
  return { rows, damaged: stored.length - rows.length }
}

/** What is kept as it is and not counted. */
export type KeptKind = Exclude<LogKind, 'attempt' | 'run' | 'void' | 'bury' | 'suspend' | 'resume'>
export type Kept<K extends KeptKind> = Extract<LogRow, { readonly kind: K }>

/** The sound rows of a kind that were not taken back, in the order of replay. */
export function keptRows<K extends KeptKind>(db: Rows, kind: K): readonly Kept<K>[] {
  // The second condition is that of the index.
  const sql = `SELECT ${STORED} FROM log WHERE kind = ?
    AND kind NOT IN ('attempt', 'run', 'void', 'bury', 'suspend', 'resume') ORDER BY log.at, log.id`
  return db
    .all<StoredRow>(sql, kind)
    .flatMap(readable)
    .filter((row): row is Kept<K> => isSound(row) && !isVoided(db, row.id))
}

export function isVoided(db: Rows, id: string): boolean {
  const sql = `SELECT 1 FROM log WHERE kind = 'void' AND json_extract(body, '$.of') = ? LIMIT 1`
  return db.get(sql, id) !== undefined
}

/**
 * Nothing for a row that is damaged. A kind that a newer program wrote is kept as it is; whoever derives from the log
 * passes over it.
 */
export function readable({ id, device, at, offset_min: offsetMin, kind, body }: StoredRow) {
  try {
    const row: unknown = { id, device, at, offsetMin, kind, body: JSON.parse(body) }
    return flawOfRow(row) === undefined ? [row as LogRow] : []
  } catch {
    return []
  }
}
