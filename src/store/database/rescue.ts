/** Reading what can still be read of a database that is broken or must not be written. */

import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { Rows } from './rows.ts'

/** Tables that hold what the person made; everything else follows from them or can be asked for again. */
const COLUMNS = {
  log: 'id, device, at, offset_min, kind, body',
  draft: 'question, deck, state, active_ms, saved_at, pid',
} as const
const TABLES = ['log', 'draft'] as const
type Table = (typeof TABLES)[number]
type RawRow = Readonly<Record<string, SQLOutputValue>>
export type Rescued = Readonly<Record<Table, readonly RawRow[]>> & {
  /** Whose home it is: without it one's own exports would be a stranger's. Null where it cannot be read. */
  readonly owner: string | null
}

export const NOTHING: Rescued = { log: [], draft: [], owner: null }

/** The rows of the file at `path` that can be read, in the order (at, id) for the log; never throws and leaves the tables alone. */
export function rescue(path: string): Rescued {
  const url = pathToFileURL(path)
  // A folder without write permission has no room for the WAL's index: then only the main file can be read.
  const immutable = new URL('?immutable=1', url)
  const found = readAll(url)
  return found.log.length + found.draft.length > 0 ? found : readAll(immutable)
}

function readAll(url: URL): Rescued {
  try {
    const db = new DatabaseSync(url, { readOnly: true })
    try {
      return { log: readable(db, 'log'), draft: readable(db, 'draft'), owner: ownerIn(db) }
    } finally {
      db.close()
    }
  } catch {
    return NOTHING
  }
}

function ownerIn(db: DatabaseSync): string | null {
  try {
    return String(db.prepare("SELECT value FROM meta WHERE key = 'owner'").get()?.['value'] ?? '')
  } catch {
    return null
  }
}

/** From both ends towards the page that cannot be read. */
function readable(db: DatabaseSync, table: Table): readonly RawRow[] {
  const byRowid = new Map<SQLOutputValue | undefined, RawRow>()
  for (const order of ['ASC', 'DESC']) {
    try {
      const sql = `SELECT rowid, ${COLUMNS[table]} FROM ${table} NOT INDEXED ORDER BY rowid ${order}`
      for (const row of db.prepare(sql).iterate()) {
        const { rowid, ...rest } = row
        byRowid.set(rowid, rest)
      }
    } catch {
      // The rest cannot be read from this end.
    }
  }
  return [...byRowid.values()]
}

/** Puts rescued rows into a fresh database; those that do not fit its rules are left out. Returns how many of the log are in. */
export function putBack(db: Rows, rescued: Rescued): number {
  putAll(db, 'draft', rescued.draft)
  if (rescued.owner) db.run("INSERT OR REPLACE INTO meta VALUES ('owner', ?)", rescued.owner)
  return putAll(db, 'log', rescued.log)
}

function putAll(db: Rows, table: Table, rows: readonly RawRow[]): number {
  const sql = `INSERT OR IGNORE INTO ${table}(${COLUMNS[table]}) VALUES (?, ?, ?, ?, ?, ?)`
  let count = 0
  for (const row of rows) {
    try {
      count += db.run(sql, ...Object.values(row))
    } catch {
      // Damaged in a way that SQLite could not see.
    }
  }
  return count
}
