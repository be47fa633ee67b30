/** The file of a session on one machine: made, found to be ours, and opened. Two accounts may share it, so it may be anybody's. */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { SparrError } from '../../core/errors.ts'
import { makeFolder } from '../../disk/make-folder.ts'

/** "sprl": a log of a session and not some other database. */
const APPLICATION_ID = 0x7370726c
const SCHEMA_VERSION = 1
/** For another process to let go: at the start, and then with a screen that must not stand still. */
const OPENING_BUSY_MS = 5000
const BUSY_MS = 300

const TABLES = [
  'CREATE TABLE event (seq INTEGER PRIMARY KEY AUTOINCREMENT, at REAL NOT NULL, role TEXT NOT NULL, place TEXT NOT NULL, id TEXT NOT NULL, envelope TEXT NOT NULL, UNIQUE (place, id)) STRICT',
  'CREATE TABLE seat (place TEXT PRIMARY KEY, seat TEXT NOT NULL, pid INTEGER NOT NULL, birth TEXT NOT NULL) STRICT',
  'CREATE TABLE clock (at REAL NOT NULL, mono_ms REAL NOT NULL, boot TEXT NOT NULL) STRICT',
] as const

/** Each session has a folder of its own: what SQLite puts beside its file wakes the readers of this one alone. */
const logFolder = (folder: string, session: string): string => join(folder, session)

export const logPath = (folder: string, session: string): string =>
  join(logFolder(folder, session), 'log.db')

/** Makes the log where none is. Who may use it is said by the folder: one that a group may write makes logs for the group. */
export function makeLog(folder: string, session: string): void {
  if (!existsSync(folder)) makeFolder(folder)
  const own = logFolder(folder, session)
  // Without the sticky bit: in such a folder Linux lets nobody open a file for writing that another account has made.
  const mode = statSync(folder).mode & 0o2777
  if (!existsSync(own)) {
    mkdirSync(own)
    chmodSync(own, mode)
  }
  const path = logPath(folder, session)
  refuseLinks(own, path)
  const isNew = !existsSync(path)
  const db = openQuickly(path)
  try {
    if (isNew) chmodSync(path, mode & 0o666)
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; BEGIN IMMEDIATE')
    if (versionOf(db) === 0 && schemaOf(db).length === 0) {
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`)
      for (const table of TABLES) db.exec(table)
    }
    db.exec('COMMIT')
  } catch (error) {
    throw explained(path, error)
  } finally {
    db.close()
  }
}

/** Throws `not-a-session`, `session-newer`, `no-session`, and what the file system throws. */
export function openLog(folder: string, session: string): DatabaseSync {
  const path = logPath(folder, session)
  if (!existsSync(path)) throw new SparrError({ code: 'no-session', name: session })
  refuseLinks(logFolder(folder, session), path)
  // SQLite opens what it may not write as read-only and says nothing until the first write.
  accessSync(logFolder(folder, session), constants.W_OK | constants.X_OK)
  accessSync(path, constants.R_OK | constants.W_OK)
  const db = openQuickly(path)
  try {
    // Nothing that a stranger's schema calls is run; there is none of it anyway in a log that is ours.
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL')
    refuseForeign(db, path)
    db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`)
    return db
  } catch (error) {
    db.close()
    throw explained(path, error)
  }
}

/** 64 bits that change with what lies at the path: a log that was replaced is not written to any more. */
export function inodeOf(path: string): bigint | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null
}

function refuseForeign(db: DatabaseSync, path: string): void {
  const application = db.prepare('PRAGMA application_id').get()?.['application_id']
  if (application !== APPLICATION_ID)
    throw new SparrError({ code: 'not-a-session', path, problem: 'another kind of database' })
  if (versionOf(db) > SCHEMA_VERSION) throw new SparrError({ code: 'session-newer', path })
  // A view or a trigger of a stranger would run with our writes.
  const found = schemaOf(db)
  if (found.length !== TABLES.length || !TABLES.every((table) => found.includes(table)))
    throw new SparrError({ code: 'not-a-session', path, problem: 'other tables' })
}

const versionOf = (db: DatabaseSync): number =>
  Number(db.prepare('PRAGMA user_version').get()?.['user_version'])

const schemaOf = (db: DatabaseSync): readonly string[] =>
  db
    .prepare("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
    .all()
    .map((row) => String(row['sql']))

/** A link would lead our writes, or our chmod, to somebody else's file. */
function refuseLinks(own: string, path: string): void {
  if (!lstatSync(own).isDirectory())
    throw new SparrError({ code: 'not-a-session', path: own, problem: 'not a folder' })
  const file = lstatSync(path, { throwIfNoEntry: false })
  if (file && !file.isFile())
    throw new SparrError({ code: 'not-a-session', path, problem: 'not a file' })
}

function openQuickly(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: OPENING_BUSY_MS })
  } catch (error) {
    throw explained(path, error)
  }
}

function explained(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error
  const problem = 'errstr' in error ? String(error.errstr) : error.message
  return new SparrError({ code: 'not-a-session', path, problem }, { cause: error })
}
