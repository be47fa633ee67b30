/** Opening the file itself: is it there, is it ours, is it of a schema we know. */
import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { SparrError } from '../../core/errors.ts'
import { makeFolder } from '../../disk/make-folder.ts'
import { NotAFile } from '../../disk/not-a-file.ts'
import { ForeignDatabase } from '../faults.ts'
import { type Rows, rowsOf } from './rows.ts'
import { APPLICATION_ID, MIGRATIONS, SCHEMA } from './schema.ts'

const HEADER_BYTES = 64
const VERSION_AT = 60
const MAGIC = 'SQLite format 3\u0000'

/** Runs in the transaction that makes or changes the tables: nobody ever sees them empty. */
type Fill = (db: Rows) => void

/** Throws what SQLite and the file system throw, and `store-newer`. `busyMs`: how long to wait for another process. */
export function openFile(path: string, busyMs: number, fill: Fill): DatabaseSync {
  refuseOdd(path)
  refuseNewer(path, versionInHeader(path))
  makeFolder(dirname(path))
  // SQLite opens what it may not write as read-only and says nothing until the first write.
  accessSync(dirname(path), constants.W_OK)
  if (inodeOf(path) !== null) accessSync(path, constants.R_OK | constants.W_OK)
  const db = new DatabaseSync(path, { timeout: busyMs })
  try {
    refuseNewer(path, versionOf(db))
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    migrate(db, path, fill)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** The same tables without a file. */
export function openMemory(fill: Fill): DatabaseSync {
  const db = new DatabaseSync(':memory:')
  migrate(db, ':memory:', fill)
  return db
}

/** Tells whether the file at `path` is still the one that was opened; null where there is none. */
export function inodeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.ino ?? null
}

function migrate(db: DatabaseSync, path: string, fill: Fill): void {
  if (versionOf(db) === SCHEMA) {
    if (numberOf(db, 'application_id') === APPLICATION_ID) return
    throw new ForeignDatabase(path)
  }
  db.exec('BEGIN IMMEDIATE')
  try {
    // Another process may have been faster while we waited for the lock.
    const found = versionOf(db)
    refuseNewer(path, found)
    const isOurs = found === 0 ? isEmpty(db) : numberOf(db, 'application_id') === APPLICATION_ID
    if (found < 0 || !isOurs) throw new ForeignDatabase(path)
    for (const step of MIGRATIONS.slice(found)) db.exec(step)
    db.exec(`PRAGMA user_version = ${SCHEMA}; PRAGMA application_id = ${APPLICATION_ID}`)
    fill(rowsOf(db))
    db.exec('COMMIT')
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function versionOf(db: DatabaseSync): number {
  return numberOf(db, 'user_version')
}

function numberOf(db: DatabaseSync, pragma: 'user_version' | 'application_id'): number {
  return Number(db.prepare(`PRAGMA ${pragma}`).get()?.[pragma] ?? 0)
}

function isEmpty(db: DatabaseSync): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
}

/** Read without SQLite, which would tidy up the write-ahead log of a database we must leave alone. */
function versionInHeader(path: string): number {
  if (inodeOf(path) === null) return 0
  const header = Buffer.alloc(HEADER_BYTES)
  const file = openSync(path, 'r')
  let size = 0
  try {
    size = readSync(file, header, 0, HEADER_BYTES, 0)
  } finally {
    closeSync(file)
  }
  if (size < HEADER_BYTES) return 0
  // Found here, SQLite never gets to delete the write-ahead log that lies beside it.
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new ForeignDatabase(path)
  return header.readInt32BE(VERSION_AT)
}

/** Opening a pipe would wait for somebody to write into it. */
function refuseOdd(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat && !stat.isFile()) throw new NotAFile(path)
}

function refuseNewer(path: string, found: number): void {
  if (found > SCHEMA) throw new SparrError({ code: 'store-newer', path, found, known: SCHEMA })
}
