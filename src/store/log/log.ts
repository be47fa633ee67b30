/** The append-only log, which is the truth. Each function runs inside a transaction of its caller. */
import type { LogRow } from '../../core/log.ts'
import { type Keys, keyToday } from '../../core/question/keys.ts'
import { withQuestions } from '../../core/row-questions.ts'
import { keysIn } from '../database/names.ts'
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

/** What a home notes of its imports: nobody else's affair, and never in a file. */
const OF_THIS_HOME: readonly string[] = ['merge', 'unmerge']

/** Whether a row may go to another home, or come from one. */
export const isShared = ({ kind }: Pick<LogRow, 'kind'>): boolean => !OF_THIS_HOME.includes(kind)

/** The whole log in the order of replay, without imports that were taken back and without what cannot be read. */
export function allRows(db: Rows): readonly LogRow[] {
  return readRows(db).rows
}

/** The same by the keys of today. */
export function rowsToday(db: Rows): readonly LogRow[] {
  const keys = keysIn(db)
  return allRows(db).map((row) => (isSound(row) ? keyed(row, keys) : row))
}

/** A sound row with its questions by their keys of today. */
export const keyed = <R extends LogRow>(row: R, keys: Keys): R =>
  withQuestions(row, (named) => ({ question: keyToday(keys, named) }))

export type ReadRows = {
  readonly rows: readonly LogRow[]
  /** How many cannot be read. */
  readonly damaged: number
}

export function readRows(db: Rows): ReadRows {
  const counted = 'log.id NOT IN (SELECT id FROM taken_back)'
  const { rows, damaged } = readRowsWhere(db, counted)
  return { rows: rows.filter(isShared), damaged }
}

/** Also what is noted of imports, and those that were taken back. */
export const readEveryRow = (db: Rows): ReadRows => readRowsWhere(db, 'TRUE')

function readRowsWhere(db: Rows, condition: string): ReadRows {
  const sql = `SELECT ${STORED} FROM log WHERE ${condition} ORDER BY log.at, log.id`
  const stored = db.all<StoredRow>(sql)
  const rows = stored.flatMap(readable)
  return { rows, damaged: stored.length - rows.length }
}

/** The condition of an index: without it every row would be read. */
export const IS_KEPT = `kind NOT IN ('attempt', 'run', 'void', 'bury', 'suspend', 'resume')`

/** What is kept as it is and not counted. */
export type KeptKind = 'story' | 'posting' | 'rejection' | 'mock'
export type Kept<K extends KeptKind> = Noted<K>

/** The sound rows of a kind that were not taken back, in the order of replay and by the keys of today. */
export function keptRows<K extends KeptKind>(db: Rows, kind: K): readonly Kept<K>[] {
  const keys = keysIn(db)
  return standingRows(db, kind).map((row) => keyed(row, keys))
}

type Noted<K extends LogRow['kind']> = Extract<LogRow, { readonly kind: K }>

/** Adoptions in the order in which they were decided. */
export const adoptionRows = (db: Rows): readonly Noted<'adopt'>[] => standingRows(db, 'adopt')

/** As they were written. */
function standingRows<K extends KeptKind | 'adopt'>(db: Rows, kind: K): readonly Noted<K>[] {
  const sql = `SELECT ${STORED} FROM log WHERE kind = ? AND ${IS_KEPT}
    AND log.id NOT IN (SELECT id FROM taken_back) ORDER BY log.at, log.id`
  return db
    .all<StoredRow>(sql, kind)
    .flatMap(readable)
    .filter((row): row is Noted<K> => isSound(row) && !isVoided(db, row.id))
}

export function isVoided(db: Rows, id: string): boolean {
  const sql = `SELECT 1 FROM log WHERE kind = 'void' AND json_extract(body, '$.of') = ?
    AND id NOT IN (SELECT id FROM taken_back) LIMIT 1`
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
