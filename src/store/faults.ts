import { SparrError } from '../core/errors.ts'
import { NotAFile } from '../disk/not-a-file.ts'

/**
 * What an error of SQLite or of the file system asks for. `busy`: try again. `broken`: the file cannot be read as a
 * database. `refused`: the disk says no (full, read-only, not there). `bug`: ours, and nothing to explain.
 */
export type Trouble = 'busy' | 'broken' | 'refused' | 'bug'

/** Primary result codes, https://www.sqlite.org/rescode.html */
const TROUBLE_BY_CODE: ReadonlyMap<number, Trouble> = new Map([
  [3, 'refused'], // PERM
  [5, 'busy'], // BUSY
  [6, 'busy'], // LOCKED
  [7, 'refused'], // NOMEM
  [8, 'refused'], // READONLY
  [10, 'refused'], // IOERR
  [11, 'broken'], // CORRUPT
  [13, 'refused'], // FULL
  [14, 'refused'], // CANTOPEN
  [15, 'busy'], // PROTOCOL: lost the race for the WAL lock
  [22, 'refused'], // NOLFS
  [23, 'refused'], // AUTH
  [26, 'broken'], // NOTADB
])

/** A database, but none of ours. */
export class ForeignDatabase extends Error {
  override readonly name = 'ForeignDatabase'
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof ForeignDatabase) return 'broken'
  if (error instanceof NotAFile) return 'refused'
  if (error instanceof SparrError || !(error instanceof Error)) return 'bug'
  if ('errcode' in error && typeof error.errcode === 'number') {
    // The low byte is the primary code, what stands above it says more.
    return TROUBLE_BY_CODE.get(error.errcode & 0xff) ?? 'bug'
  }
  return 'syscall' in error ? 'refused' : 'bug'
}

/** `database or disk is full`, `ENOSPC`: what the layer below said, short. */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('errstr' in error && typeof error.errstr === 'string') return error.errstr
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}

export function storeFailed(path: string, error: unknown): SparrError {
  return new SparrError({ code: 'store-failed', path, problem: problemOf(error) }, { cause: error })
}
