/** The log of a copy of the database, for what a broken one has lost. */
import { DatabaseSync } from 'node:sqlite'
import { rowsOf } from '../database/rows.ts'
import { storeFailed } from '../faults.ts'
import { type ReadRows, readRows } from './log.ts'

/** Reads only. @throws SparrError store-failed where it is no database of ours. */
export function readCopy(path: string): ReadRows {
  try {
    const db = new DatabaseSync(path, { readOnly: true })
    try {
      return readRows(rowsOf(db))
    } finally {
      db.close()
    }
  } catch (error) {
    throw storeFailed(path, error)
  }
}
