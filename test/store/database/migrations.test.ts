import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { LogRow } from '../../../src/core/log.ts'
import { APPLICATION_ID, MIGRATIONS, SCHEMA } from '../../../src/store/database/schema.ts'
import { attempt, derived, folder, HOUR, NOON, row, run, storeIn } from '../samples.ts'

const LOG: readonly LogRow[] = [
  row('id1', NOON, attempt()),
  row('id2', NOON + HOUR, run()),
  row('id3', NOON + 2 * HOUR, attempt({ question: 'sql/join', chosen: 'again' })),
  row('id4', NOON + 3 * HOUR, { kind: 'void', body: { of: 'id3' } }),
]

/** A database as the program with `schema` steps left it: the log, a draft and a trusted question. */
function databaseOf(schema: number): string {
  const dir = folder()
  const db = new DatabaseSync(join(dir, 'sparr.db'))
  db.exec('PRAGMA journal_mode = WAL')
  for (const step of MIGRATIONS.slice(0, schema)) db.exec(step)
  db.exec(`PRAGMA user_version = ${schema}; PRAGMA application_id = ${APPLICATION_ID}`)
  db.exec(`INSERT INTO meta VALUES ('device', 'old laptop'), ('rollover', '4')`)
  const put = db.prepare('INSERT INTO log VALUES (?, ?, ?, ?, ?, ?)')
  for (const { id, device, at, offsetMin, kind, body } of LOG)
    put.run(id, device, at, offsetMin, kind, JSON.stringify(body))
  db.exec(`INSERT INTO draft VALUES ('go/open', 'go', 'half', 1, ${NOON}, 1)`)
  db.exec(`INSERT INTO trust VALUES ('/decks', 'theirs/q', 'digest', 1)`)
  db.close()
  return dir
}

test.each(Array.from({ length: SCHEMA }, (_, i) => i + 1))(
  'a database of schema %i keeps its log, drafts and trust, and is counted anew',
  (schema) => {
    const store = storeIn(databaseOf(schema))
    const fresh = storeIn(folder())
    fresh.merge(LOG)
    if (schema < SCHEMA) expect(derived(store)).toEqual(derived(fresh))
    expect(store.rows()).toEqual(LOG)
    expect(store.device).toBe('old laptop')
    expect(store.drafts.list()).toMatchObject([{ question: 'go/open', state: 'half' }])
    const trusted = { path: '/decks', question: 'theirs/q', execDigest: 'digest' }
    expect(store.trust.has(trusted)).toBe(true)
    expect(store.notices()).toEqual([])
    expect(store.check()).toEqual([])
    if (schema < SCHEMA) expect(store.differences()).toEqual([])
  },
)
