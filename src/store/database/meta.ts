/** What the database knows of itself. */
import type { Rows } from './rows.ts'

export function allMeta(db: Rows): ReadonlyMap<string, string> {
  type Row = { readonly key: string; readonly value: string }
  return new Map(db.all<Row>('SELECT key, value FROM meta').map(({ key, value }) => [key, value]))
}

export function putMeta(db: Rows, key: string, value: string): void {
  db.run('INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)', key, value)
}

/** Of this home. */
export const ownerIn = (db: Rows): string => allMeta(db).get('owner') ?? ''
