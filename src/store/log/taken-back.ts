/** Which imports there were, which of them stand, and which rows count for nothing because theirs does not. */
import type { LogRow } from '../../core/log.ts'
import type { Rows } from '../database/rows.ts'
import { IS_KEPT, readable, STORED, type StoredRow } from './log.ts'
import { isSound } from './sound-row.ts'

type Noted<K extends 'merge' | 'unmerge'> = Extract<LogRow, { readonly kind: K }>

/** Imports that were not taken back, in the order in which they came: a clock may have been set back. */
export function standingImports(db: Rows): readonly Noted<'merge'>[] {
  const undone = undoneIds(db)
  return noted(db, 'merge').filter(({ id }) => !undone.has(id))
}

/** Makes anew which rows came only with imports that were taken back. */
export function refreshTakenBack(db: Rows): void {
  const undone = undoneIds(db)
  const gone = new Set<string>()
  const kept = new Set<string>()
  for (const { id, body } of noted(db, 'merge'))
    for (const row of body.rows) (undone.has(id) ? gone : kept).add(row)
  const ids = [...gone].filter((id) => !kept.has(id))
  db.run('DELETE FROM taken_back')
  db.run('INSERT INTO taken_back SELECT value FROM json_each(?)', JSON.stringify(ids))
}

const undoneIds = (db: Rows): ReadonlySet<string> =>
  new Set(noted(db, 'unmerge').map(({ body }) => body.of))

/** What is damaged is passed over. */
function noted<K extends 'merge' | 'unmerge'>(db: Rows, kind: K): readonly Noted<K>[] {
  const sql = `SELECT ${STORED} FROM log WHERE kind = ? AND ${IS_KEPT} ORDER BY log.rowid`
  return db
    .all<StoredRow>(sql, kind)
    .flatMap(readable)
    .filter((row): row is Noted<K> => isSound(row))
}
