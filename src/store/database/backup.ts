import { existsSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Instant } from '../../core/clock.ts'
import { makeFolder } from '../../disk/make-folder.ts'
import { putInPlace } from '../../disk/write-whole.ts'
import { storeFailed, troubleOf } from '../faults.ts'
import type { Connection } from './database.ts'

const KEPT = 7
const NAME = /^sparr-(\d{4}-\d\d-\d\d)\.db$/
const HALF = /^sparr-\d{4}-\d\d-\d\d\.db\.\d+\.part$/

/** Beside the database in the data folder. */
export const backupDirOf = (dataDir: string): string => join(dataDir, 'backups')

/**
 * A copy of the database as `sparr-<UTC date>.db` in `dir`, once a day; the last seven stay. Returns its path, or
 * null where today's is there or the database is only in memory. Throws SparrError `store-failed`; no half copy stays.
 */
export function backup(connection: Connection, dir: string, now: Instant): string | null {
  if (connection.place() === 'memory') return null
  const target = join(dir, `sparr-${new Date(now).toISOString().slice(0, 10)}.db`)
  if (existsSync(target)) return null
  const half = `${target}.${process.pid}.part`
  try {
    makeFolder(dir)
    // A process that was killed in the middle leaves its half.
    for (const name of readdirSync(dir))
      if (HALF.test(name) && !name.startsWith(basename(target)))
        rmSync(join(dir, name), { force: true })
    connection.read((db) => db.run('VACUUM INTO ?', half))
    putInPlace(half, target)
    for (const name of outdated(readdirSync(dir))) rmSync(join(dir, name), { force: true })
    return target
  } catch (error) {
    if (existsSync(half)) rmSync(half)
    // A damaged row may keep SQLite from copying the file: that is said, and no bug.
    const isOfSqlite = error instanceof Error && 'errcode' in error
    throw isOfSqlite || troubleOf(error) === 'refused' ? storeFailed(target, error) : error
  }
}

function outdated(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -KEPT)
}

export type Backups = {
  /** Of the newest; null without any. */
  readonly path: string | null
  /** `2026-03-01`, UTC. */
  readonly date: string
  readonly kept: number
}

export function backupsIn(dir: string): Backups {
  const names = existsSync(dir) ? readdirSync(dir).filter((name) => NAME.test(name)) : []
  const newest = names.sort().at(-1)
  if (newest === undefined) return { path: null, date: '', kept: 0 }
  return { path: join(dir, newest), date: NAME.exec(newest)?.[1] ?? '', kept: names.length }
}
