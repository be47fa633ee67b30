/** The append-only log, which is the truth. Each function runs inside a transaction of its caller. */
import type { LogRow } from '../../core/log.ts'
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

/** What a home notes of its imports: nobody else's affair, and never in a file. */
const OF_THIS_HOME: readonly string[] = ['merge', 'unmerge']

/** Whether a row may go to another home, or come from one. */
export const isShared = ({ kind }: Pick<LogRow, 'kind'>): boolean => !OF_THIS_HOME.includes(kind)

/** The whole log in the order of replay, without imports that were taken back. */
export function allRows(db: Rows): readonly LogRow[] {
  const sql = 'SELECT * FROM log WHERE id NOT IN (SELECT id FROM taken_back) ORDER BY at, id'
  return db.all<StoredRow>(sql).map(rowOf).filter(isShared)
}

/** Makes anew which rows came only with imports that were taken back. */
export function refreshTakenBack(db: Rows): void {
  const undone = `SELECT json_extract(body, '$.of') FROM log WHERE kind = 'unmerge' AND ${IS_KEPT}`
  const rows = (which: 'IN' | 'NOT IN'): string =>
    `SELECT value FROM log, json_each(body, '$.rows')
      WHERE log.kind = 'merge' AND log.${IS_KEPT} AND log.id ${which} (${undone})`
  db.run('DELETE FROM taken_back')
  db.run(`INSERT OR IGNORE INTO taken_back ${rows('IN')} EXCEPT ${rows('NOT IN')}`)
}

/** The condition of an index: without it every row would be read. */
export const IS_KEPT = `kind NOT IN ('attempt', 'run', 'void', 'bury', 'suspend', 'resume')`

/** What is kept as it is and not counted. */
export type KeptKind = 'story' | 'posting' | 'rejection' | 'mock'
export type Kept<K extends KeptKind> = Extract<LogRow, { readonly kind: K }>

/** The sound rows of a kind that were not taken back, in the order of replay. */
export function keptRows<K extends KeptKind>(db: Rows, kind: K): readonly Kept<K>[] {
  const sql = `SELECT * FROM log WHERE kind = ? AND ${IS_KEPT}
    AND id NOT IN (SELECT id FROM taken_back) ORDER BY at, id`
  return db
    .all<StoredRow>(sql, kind)
    .map(rowOf)
    .filter((row): row is Kept<K> => isSound(row) && !isVoided(db, row.id))
}

export function isVoided(db: Rows, id: string): boolean {
  const sql = `SELECT 1 FROM log WHERE kind = 'void' AND json_extract(body, '$.of') = ?
    AND id NOT IN (SELECT id FROM taken_back) LIMIT 1`
  return db.get(sql, id) !== undefined
}

/** A kind that a newer program wrote is kept as it is; whoever derives from the log passes over it. */
export function rowOf({ offset_min: offsetMin, body, ...rest }: StoredRow): LogRow {
  return { ...rest, offsetMin, body: JSON.parse(body) } as LogRow
}
