/** Decks already parsed. The shapes are those of `decks/learn/cache.ts`, which this room may not import. */
import { SparrError } from '../../core/errors.ts'
import type { Connection } from '../database/database.ts'

type CacheRow = {
  readonly size: number
  readonly mtimeNs: bigint
  readonly digest: string
  readonly body: string
}

export type DeckCache = {
  readonly get: (path: string) => CacheRow | undefined
  readonly put: (path: string, row: CacheRow) => void
}

/** Nanoseconds since the epoch do not fit into a number, so they lie in the table as text. */
type Stored = Omit<CacheRow, 'mtimeNs'> & { readonly mtime_ns: string }

export function deckCache(connection: Connection): DeckCache {
  return {
    get: (path) =>
      connection.read((db) => {
        const sql = 'SELECT size, mtime_ns, digest, body FROM deck_cache WHERE path = ?'
        const row = db.get<Stored>(sql, path)
        if (row === undefined) return undefined
        const { size, mtime_ns, digest, body } = row
        return { size, mtimeNs: BigInt(mtime_ns), digest, body }
      }),
    put: (path, { size, mtimeNs, digest, body }) => {
      const sql = `INSERT OR REPLACE INTO deck_cache(path, size, mtime_ns, digest, body)
        VALUES (?, ?, ?, ?, ?)`
      try {
        connection.write((db) => db.run(sql, path, size, String(mtimeNs), digest, body))
      } catch (error) {
        // What cannot be kept is parsed again next time.
        if (!(error instanceof SparrError)) throw error
      }
    },
  }
}
