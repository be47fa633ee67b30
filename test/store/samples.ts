/** Stores and rows for the tests of this folder. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { LogBody, LogRow } from '../../src/core/log.ts'
import { openStore, type Store, type StoreOptions } from '../../src/store/store.ts'
import { MINUTE } from './entries.ts'

export { attempt, MINUTE, run } from './entries.ts'

export const HOUR = 60 * MINUTE
/** Monday, 2 March 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 2, 2, 12)

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sparr-store-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

/** A clock that is set by hand and random bytes that count up. */
export function hands(at = NOON): {
  at: number
  readonly clock: StoreOptions['clock']
  readonly random: StoreOptions['random']
} {
  let count = 0
  const made = {
    at,
    clock: { now: () => made.at, monoMs: () => 0 },
    random: (size: number) => {
      count += 1
      return Uint8Array.from({ length: size }, (_, i) => (count >> (8 * (i % 4))) & 0xff)
    },
  }
  return made
}

export function storeIn(dataDir: string, options: Partial<StoreOptions> = {}): Store {
  const store = openStore({
    dataDir,
    ...hands(),
    pid: process.pid,
    offsetMin: () => 0,
    ...options,
  })
  onTestFinished(store.close)
  return store
}

/** A row as another device wrote it. */
export function row(id: string, at: number, entry: LogBody): LogRow {
  return { ...entry, id, device: 'other', at, offsetMin: 0 }
}

/** Everything that follows from the log. */
export function derived(store: Store): unknown {
  return {
    progress: store.progress(),
    decks: store.decks(),
    days: store.days(),
    stats: store.stats(),
    cards: [...store.cards.all()].sort(([a], [b]) => (a < b ? -1 : 1)),
    holds: store.cards.holds(),
    runs: ['s1', 's2'].map((sitting) => store.runs(sitting)),
  }
}
