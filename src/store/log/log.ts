/** The append-only log, which is the truth. Each function runs inside a transaction of its caller. */
import type { LogKind, LogRow } from '../../core/log.ts'
import type { Rows } from '../database/rows.ts'
import { isSound } from './sound-row.ts'

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

/** The whole log in the order of replay. */
export function allRows(db: Rows): readonly LogRow[] {
  return db.all<StoredRow>('SELECT * FROM log ORDER BY at, id').map(rowOf)
}

/** What is kept as it is and not counted. */
export type KeptKind = Exclude<LogKind, 'attempt' | 'run' | 'void' | 'bury' | 'suspend' | 'resume'>
export type Kept<K extends KeptKind> = Extract<LogRow, { readonly kind: K }>

/** The sound rows of a kind that were not taken back, in the order of replay. */
export function keptRows<K extends KeptKind>(db: Rows, kind: K): readonly Kept<K>[] {
  // The second condition is that of the index.
  const sql = `SELECT * FROM log WHERE kind = ?
    AND kind NOT IN ('attempt', 'run', 'void', 'bury', 'suspend', 'resume') ORDER BY at, id`
  return db
    .all<StoredRow>(sql, kind)
    .map(rowOf)
    .filter((row): row is Kept<K> => isSound(row) && !isVoided(db, row.id))
}

export function isVoided(db: Rows, id: string): boolean {
  const sql = `SELECT 1 FROM log WHERE kind = 'void' AND json_extract(body, '$.of') = ? LIMIT 1`
  return db.get(sql, id) !== undefined
}

/** A kind that a newer program wrote is kept as it is; whoever derives from the log passes over it. */
export function rowOf({ offset_min: offsetMin, body, ...rest }: StoredRow): LogRow {
  return { ...rest, offsetMin, body: JSON.parse(body) } as LogRow
}
