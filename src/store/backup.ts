import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../core/clock.ts'
import type { Connection } from './database.ts'
import { storeFailed, troubleOf } from './faults.ts'

const KEPT = 7
const NAME = /^sparr-\d{4}-\d\d-\d\d\.db$/

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
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    connection.read((db) => db.run('VACUUM INTO ?', half))
    renameSync(half, target)
    for (const name of outdated(readdirSync(dir))) rmSync(join(dir, name), { force: true })
    return target
  } catch (error) {
    if (existsSync(half)) rmSync(half)
    throw troubleOf(error) === 'refused' ? storeFailed(target, error) : error
  }
}

function outdated(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -KEPT)
}
