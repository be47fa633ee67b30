/** Looking at a database without changing it, for `sparr doctor --db`. */
import type { Connection } from '../database/database.ts'
import { namesIn, putNames } from '../database/names.ts'
import { openMemory } from '../database/open.ts'
import { type Rows, rowsOf } from '../database/rows.ts'
import { DERIVED } from './derive.ts'
import { putRow, readEveryRow } from './log.ts'

export type Counts = {
  readonly attempts: number
  readonly runs: number
  readonly undone: number
  /** What was buried, suspended, resumed, and kinds of a newer program. */
  readonly others: number
  /** Machines that wrote into the log. */
  readonly devices: number
  readonly drafts: number
}

/** Without imports that were taken back, and without what is noted of imports. */
const COUNTED = `id NOT IN (SELECT id FROM taken_back) AND kind NOT IN ('merge', 'unmerge')`

export function countsOf(db: Rows): Counts {
  type Kind = { readonly kind: string; readonly count: number }
  const kinds = db.all<Kind>(
    `SELECT kind, count(*) AS count FROM log WHERE ${COUNTED} GROUP BY kind`,
  )
  const of = (wanted: string): number => kinds.find(({ kind }) => kind === wanted)?.count ?? 0
  const one = (sql: string): number => db.get<{ readonly count: number }>(sql)?.count ?? 0
  const [attempts, runs, undone] = [of('attempt'), of('run'), of('void')]
  const all = kinds.reduce((sum, { count }) => sum + count, 0)
  return {
    attempts,
    runs,
    undone,
    others: all - attempts - runs - undone,
    devices: one(`SELECT count(DISTINCT device) AS count FROM log WHERE ${COUNTED}`),
    drafts: one('SELECT count(*) AS count FROM draft'),
  }
}

/** The derived tables that are not what `replay` makes of the log in an empty database. */
export function differences(connection: Connection, replay: (db: Rows) => void): readonly string[] {
  return connection.read((db) => {
    // One moment of the file, whatever others write meanwhile.
    db.exec('BEGIN')
    try {
      const memory = openMemory((fresh) => {
        copyLog(db, fresh)
        replay(fresh)
      })
      try {
        const fresh = rowsOf(memory)
        return DERIVED.filter((table) => contentOf(db, table) !== contentOf(fresh, table))
      } finally {
        memory.close()
      }
    } finally {
      db.exec('COMMIT')
    }
  })
}

function copyLog(from: Rows, to: Rows): void {
  // What is damaged counts for nothing on either side.
  for (const row of readEveryRow(from).rows) putRow(to, row)
  putNames(to, namesIn(from))
}

function contentOf(db: Rows, table: string): string {
  return db
    .all<object>(`SELECT * FROM ${table}`)
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n')
}
