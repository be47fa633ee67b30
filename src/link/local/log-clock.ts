/** The time of a log on one machine: the wall clock when it was made, and the monotonic clock that all its processes share from then on. */
import type { DatabaseSync } from 'node:sqlite'
import type { Instant } from '../../core/clock.ts'
import type { MachineClock } from '../machine-clock.ts'
import { FAR_MS } from './log-rows.ts'

/**
 * Whoever comes first, and whoever comes first after a restart of the machine, says what the wall clock shows; a jump of
 * it later changes nothing for anybody.
 */
export function logClock(db: DatabaseSync, clock: MachineClock): () => Instant {
  db.exec('BEGIN IMMEDIATE')
  try {
    const base = baseOf(db, clock) ?? setBase(db, clock)
    db.exec('COMMIT')
    return () => base.at + (clock.monoMs() - base.monoMs)
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

type Base = { readonly at: Instant; readonly monoMs: number }

function baseOf(db: DatabaseSync, clock: MachineClock): Base | null {
  const row = db.prepare('SELECT at, mono_ms, boot FROM clock').get()
  if (row === undefined) return null
  const base = { at: Number(row['at']), monoMs: Number(row['mono_ms']) }
  const isSound = Number.isFinite(base.at) && base.monoMs <= clock.monoMs()
  return isSound && row['boot'] === clock.boot ? base : null
}

function setBase(db: DatabaseSync, clock: MachineClock): Base {
  const now = clock.now()
  const found = db.prepare('SELECT max(at) AS last FROM event WHERE at <= ?').get(now + FAR_MS)
  const base = { at: Math.max(now, Number(found?.['last'] ?? 0)), monoMs: clock.monoMs() }
  db.exec('DELETE FROM clock')
  const sql = 'INSERT INTO clock (at, mono_ms, boot) VALUES (?, ?, ?)'
  db.prepare(sql).run(base.at, base.monoMs, clock.boot)
  return base
}
