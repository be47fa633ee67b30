/**
 * What came from other homes: whose exports are one's own, and which rows came with which import. These rows are this
 * home's own and are never exported; an import that was taken back stays in the log and counts for nothing.
 */
import type { Instant } from '../../core/clock.ts'
import type { LogBody, LogRow } from '../../core/log.ts'
import type { Connection } from '../database/database.ts'
import type { Rows } from '../database/rows.ts'
import { changesKeys, type Deriving, derive, rederive } from './derive.ts'
import { IS_KEPT, isShared, putRow } from './log.ts'
import { standingImports } from './taken-back.ts'

/** Of more rows than this, counting everything once is faster than counting after each. */
const ONE_BY_ONE = 50

type Origin = {
  /** What to call it. */
  readonly file: string
  /** Of the home that exported it; null where the file names none. */
  readonly owner: string | null
}

type TakenBack = {
  readonly file: string
  readonly at: Instant
  /** How many entries count no more. */
  readonly entries: number
  /** How many of the file were here before and stay. */
  readonly known: number
  /** Stories, postings and mocks of it that were written to since: that stays. */
  readonly changed: readonly string[]
}

export type Imports = {
  /** Made once for each home; two that are one person's share one after an import. */
  readonly owner: () => string
  readonly isOwn: (owner: string) => boolean
  /** As `merge`, and it can be taken back. From then on exports of that owner are one's own. */
  readonly take: (rows: readonly LogRow[], from: Origin) => number
  /** Takes the last import back that was not; null without any. */
  readonly undo: () => TakenBack | null
}

type Hands = {
  readonly by: Deriving
  /** Of this home. */
  readonly owner: (db: Rows) => string
  readonly stamped: (entry: LogBody) => LogRow
  /** Hears that something was added to the log. */
  readonly wrote: () => void
}

export function imports(connection: Connection, { by, owner, stamped, wrote }: Hands): Imports {
  const owners = (db: Rows): readonly string[] => [
    owner(db),
    ...standingImports(db).flatMap(({ body }) => (body.owner === null ? [] : [body.owner])),
  ]

  function take(db: Rows, rows: readonly LogRow[], from: Origin): number {
    const back = rows.filter(({ id }) => isTakenBack(db, id))
    const fresh = rows.filter((row) => isShared(row) && putRow(db, row))
    const ids = [...back, ...fresh].map(({ id }) => id)
    const isStranger = from.owner !== null && !owners(db).includes(from.owner)
    if (ids.length === 0 && !isStranger) return 0
    const body = {
      file: from.file,
      owner: isStranger ? from.owner : null,
      rows: ids,
      known: rows.length - ids.length,
    }
    putRow(db, stamped({ kind: 'merge', body }))
    wrote()
    settle(db, fresh, by, back.length > 0)
    return ids.length
  }

  function undo(db: Rows): TakenBack | null {
    const last = standingImports(db).at(-1)
    if (last === undefined) return null
    putRow(db, stamped({ kind: 'unmerge', body: { of: last.id } }))
    wrote()
    rederive(db, by)
    const { file, rows, known } = last.body
    const gone = rows.filter((id) => isTakenBack(db, id))
    const kept = known + rows.length - gone.length
    return {
      file,
      at: last.at,
      entries: gone.length,
      known: kept,
      changed: changedOf(db, gone, last.id),
    }
  }

  return {
    owner: () => connection.read((db) => owners(db).at(-1) ?? owner(db)),
    isOwn: (asked) => connection.read((db) => owners(db).includes(asked)),
    take: (rows, from) => connection.write((db) => take(db, rows, from)),
    undo: () => connection.write(undo),
  }
}

/** Returns how many were new. What another home imported is its own affair. */
export function mergeRows(db: Rows, rows: readonly LogRow[], by: Deriving): number {
  const fresh = rows.filter((row) => isShared(row) && putRow(db, row))
  settle(db, fresh, by, false)
  return fresh.length
}

function settle(db: Rows, fresh: readonly LogRow[], by: Deriving, isMore: boolean): void {
  // What changes keys replays the whole log, with the rows that come after it.
  const isAll = isMore || fresh.length > ONE_BY_ONE || fresh.some((row) => changesKeys(db, row))
  if (isAll) rederive(db, by)
  else for (const row of fresh) derive(db, row, by)
}

function isTakenBack(db: Rows, id: string): boolean {
  return db.get('SELECT 1 FROM taken_back WHERE id = ?', id) !== undefined
}

/** Stories, postings and mocks with rows that are gone, and rows that were written after the import. */
function changedOf(db: Rows, gone: readonly string[], since: string): readonly string[] {
  const sql = `WITH named AS (
      SELECT log.rowid AS place, id, kind, json_extract(body, '$.' || kind) AS name FROM log
      WHERE kind IN ('story', 'posting', 'mock') AND ${IS_KEPT})
    SELECT DISTINCT later.name AS name FROM named AS later
      JOIN named AS old ON old.kind = later.kind AND old.name = later.name
    WHERE old.id IN (SELECT value FROM json_each(?))
      AND later.place > (SELECT rowid FROM log WHERE id = ?)
      AND later.id NOT IN (SELECT id FROM taken_back) ORDER BY name`
  type Named = { readonly name: string }
  return db.all<Named>(sql, JSON.stringify(gone), since).map(({ name }) => name)
}
