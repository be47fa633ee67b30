/**
 * One open database and what to do when the disk misbehaves: wait for another process, set a broken file aside,
 * go on in memory, or explain. Nothing above this file looks at SQLite's error codes.
 */
import { statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import type { Instant } from '../../core/clock.ts'
import { setAside } from '../aside.ts'
import { problemOf, storeFailed, troubleOf } from '../faults.ts'
import type { StoreNotice } from '../notice.ts'
import { inodeOf, openFile, openMemory } from './open.ts'
import { NOTHING, putBack, type Rescued, rescue } from './rescue.ts'
import { type Rows, rowsOf } from './rows.ts'

export type Connection = {
  readonly path: string
  readonly place: () => 'disk' | 'memory'
  readonly notices: () => readonly StoreNotice[]
  /** `work` may be run again from its start, so it must do nothing but read. */
  readonly read: <T>(work: (db: Rows) => T) => T
  /** One transaction: all of it is on the disk when this returns, or nothing. `work` may be run again from its start. */
  readonly write: <T>(work: (db: Rows) => T) => T
  /** What SQLite's quick_check finds; only looks, a broken file stays where it is. */
  readonly check: () => readonly string[]
  readonly close: () => void
}

export type DatabaseOptions = {
  readonly path: string
  readonly now: () => Instant
  /**
   * Completes a database that was just made or brought to a newer schema, or that rescued rows were put into `log` and
   * `draft` of; may run twice.
   */
  readonly fill: (db: Rows) => void
  /** How long to wait for another process before going on without writing, twice when opening; 3 s without. */
  readonly patienceMs?: number
  /** Hears of each notice when it comes up. */
  readonly onNotice?: (notice: StoreNotice) => void
  /** The path of the newest copy of a day; empty without one. */
  readonly newestCopy?: () => string
}

type Opened = {
  readonly db: DatabaseSync
  readonly rows: Rows
  readonly place: 'disk' | 'memory'
  readonly inode: number | null
}

const PATIENCE_MS = 3000
const BUSY_PAUSE_MS = 50
/** Of a folder in which each fresh file is broken at once, something else is wrong. */
const REPLACEMENTS = 3

/** Throws SparrError `store-newer`. */
export function openDatabase(options: DatabaseOptions): Connection {
  const { path, now, fill, patienceMs = PATIENCE_MS } = options
  const notices: StoreNotice[] = []
  /** Another process did not give the lock back: from then on nobody waits for it, until a write goes through. */
  let isLocked = false
  let current = open()

  function note(notice: StoreNotice): void {
    notices.push(notice)
    options.onNotice?.(notice)
  }

  function open(): Opened {
    const deadline = performance.now() + 2 * patienceMs
    for (let broken = 0; ; ) {
      const inode = inodeOrNull(path)
      try {
        return opened(openFile(path, patienceMs, fill))
      } catch (error) {
        switch (troubleOf(error)) {
          case 'bug':
            throw error
          case 'busy':
            if (performance.now() > deadline) return inMemory(error)
            // Processes that make a fresh file at once find it locked without having waited.
            pause(BUSY_PAUSE_MS)
            break
          case 'broken':
            broken += 1
            if (broken > REPLACEMENTS || !replace(inode)) return inMemory(error)
            break
          case 'refused':
            return inMemory(error)
        }
      }
    }
  }

  function opened(db: DatabaseSync): Opened {
    isLocked = false
    return { db, rows: rowsOf(db), place: 'disk', inode: inodeOrNull(path) }
  }

  /** Sets the broken file aside and puts a fresh one with its readable rows in its place; false where that cannot be. */
  function replace(inode: number | null): boolean {
    // Another process was faster: what stands there now is its fresh file.
    if (inodeOrNull(path) !== inode) return true
    try {
      const keptAs = setAside(path, now(), ['-wal', '-shm'])
      const rescued = rescue(keptAs)
      const db = openFile(path, patienceMs, fill)
      try {
        const count = transact(db, () => refill(rowsOf(db), rescued))
        note({
          code: 'moved-aside',
          path: keptAs,
          rescued: count,
          copy: options.newestCopy?.() ?? '',
        })
      } finally {
        closeQuietly(db)
      }
      return true
    } catch {
      return false
    }
  }

  function inMemory(error: unknown): Opened {
    const rescued = isFile(path) ? rescue(path) : NOTHING
    const db = openMemory((rows) => refill(rows, rescued))
    note({ code: 'in-memory', path, problem: problemOf(error) })
    return { db, rows: rowsOf(db), place: 'memory', inode: null }
  }

  function refill(rows: Rows, rescued: Rescued): number {
    const count = putBack(rows, rescued)
    fill(rows)
    return count
  }

  /** The file that stands at the path now: what is written to one that was deleted or moved away is lost. */
  function present(): Opened {
    if (current.place === 'disk' && inodeOrNull(path) !== current.inode) {
      closeQuietly(current.db)
      current = open()
    }
    return current
  }

  let isClosed = false

  function guarded<T>(work: (opened: Opened) => T): T {
    // What comes late, after the program has ended, is no bug.
    if (isClosed) throw storeFailed(path, new Error('closed'))
    const deadline = performance.now() + (isLocked ? 0 : patienceMs)
    try {
      return work(present())
    } catch (error) {
      switch (troubleOf(error)) {
        case 'bug':
          throw error
        case 'refused':
          throw storeFailed(path, error)
        case 'busy':
          return tryUntil(deadline, error, () => work(current), gaveUp)
        case 'broken':
          closeQuietly(current.db)
          if (!replace(current.inode)) throw storeFailed(path, error)
          current = open()
      }
    }
    try {
      return work(current)
    } catch (error) {
      throw troubleOf(error) === 'bug' ? error : storeFailed(path, error)
    }
  }

  function gaveUp(error: unknown, isBusy: boolean): never {
    if (isBusy) waitForLock(0)
    throw storeFailed(path, error)
  }

  function waitForLock(ms: number): void {
    if (isLocked === (ms === 0)) return
    isLocked = ms === 0
    current.db.exec(`PRAGMA busy_timeout = ${ms}`)
    if (isLocked) note({ code: 'locked', path })
  }

  function written<T>(opened: Opened, work: (db: Rows) => T): T {
    const result = transact(opened.db, () => work(opened.rows))
    waitForLock(patienceMs)
    return result
  }

  return {
    path,
    place: () => current.place,
    notices: () => notices,
    read: (work) => guarded(({ rows }) => work(rows)),
    write: (work) => guarded((opened) => written(opened, work)),
    check: () => quickCheck(current.rows),
    close: () => {
      isClosed = true
      closeQuietly(current.db)
    },
  }
}

/** SQLite has waited already where it could; where it gave up at once there is still time to try. */
function tryUntil<T>(
  deadline: number,
  first: unknown,
  work: () => T,
  giveUp: (error: unknown, isBusy: boolean) => never,
): T {
  for (let busy = first; ; ) {
    if (performance.now() >= deadline) return giveUp(busy, true)
    pause(BUSY_PAUSE_MS)
    try {
      return work()
    } catch (error) {
      const trouble = troubleOf(error)
      if (trouble === 'bug') throw error
      if (trouble !== 'busy') return giveUp(error, false)
      busy = error
    }
  }
}

function transact<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk has rolled back already.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

function quickCheck(rows: Rows): readonly string[] {
  try {
    const found = rows.all<{ readonly quick_check: string }>('PRAGMA quick_check')
    return found.map((row) => row.quick_check).filter((line) => line !== 'ok')
  } catch (error) {
    if (troubleOf(error) === 'bug') throw error
    return [problemOf(error)]
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function inodeOrNull(path: string): number | null {
  try {
    return inodeOf(path)
  } catch {
    return null
  }
}

/** All that was acknowledged is on the disk already; closing only tidies up. */
function closeQuietly(db: DatabaseSync): void {
  try {
    if (db.isOpen) db.close()
  } catch {
    // Nothing is lost: the next one to open the file tidies up.
  }
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
