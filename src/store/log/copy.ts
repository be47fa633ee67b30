/** The log of a copy of the database, for what a broken one has lost. */
import { DatabaseSync } from 'node:sqlite'
import { type Rows, rowsOf } from '../database/rows.ts'
import { storeFailed } from '../faults.ts'
import { type ReadRows, readEveryRow, readRows } from './log.ts'

/** Reads only. @throws SparrError store-failed where it is no database of ours. */
export function readCopy(path: string): ReadRows {
  try {
    const db = new DatabaseSync(path, { readOnly: true })
    try {
      const rows = rowsOf(db)
      return hasImports(rows) ? readRows(rows) : readEveryRow(rows)
    } finally {
      db.close()
    }
  } catch (error) {
    throw storeFailed(path, error)
  }
}

/** A copy that an older program made knows of none that could be taken back. */
function hasImports(db: Rows): boolean {
  return db.get("SELECT 1 FROM sqlite_schema WHERE name = 'taken_back'") !== undefined
}
