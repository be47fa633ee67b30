/** One open database and everything that is kept in it, by keys (core/question/keys.ts). All calls are synchronous. */
import { join } from 'node:path'
import type { Instant } from '../core/clock.ts'
import { SparrError } from '../core/errors.ts'
import type { LogBody, LogRow } from '../core/log.ts'
import { fsrsScheduler } from '../core/practice/schedule.ts'
import { nakedName } from '../core/question/question-name.ts'
import { backup, backupDirOf, backupsIn } from './database/backup.ts'
import { type Connection, openDatabase } from './database/database.ts'
import { allMeta, ownerIn, putMeta } from './database/meta.ts'
import { originsIn, today } from './database/names.ts'
import type { Rows } from './database/rows.ts'
import { cards } from './log/cards.ts'
import { type Deriving, derive, rederive, rederiveCards } from './log/derive.ts'
import { imports, mergeRows } from './log/imports.ts'
import { countsOf, differences } from './log/inspect.ts'
import { learnDecks, waitingIn } from './log/learn-decks.ts'
import { adoptionRows, keptRows, putRow, readRows, rowsToday } from './log/log.ts'
import {
  allDays,
  allKept,
  allProgress,
  attemptsOf,
  deckProgress,
  lastRating,
  runsOf,
} from './log/progress.ts'
import { rowId } from './log/row-id.ts'
import { statisticsRows } from './log/statistics.ts'
import { statsOf } from './log/stats.ts'
import { deckCache } from './machine/deck-cache.ts'
import { drafts, dropDraft } from './machine/drafts.ts'
import { trust } from './machine/trust.ts'
import type { KeyedStore, StoreOptions } from './store-type.ts'

const FILE = 'sparr.db'
const ROLLOVER_HOUR = 4
const RETENTION = 0.9
const DEVICE_BYTES = 8
const ID_BYTES = 10
const OWNER_BYTES = 16

/** Throws SparrError `store-newer`. */
export function openKeyedStore(options: StoreOptions): KeyedStore {
  const { clock, random, pid, rolloverHour = ROLLOVER_HOUR, offsetMin = localOffsetMin } = options
  const { retention = RETENTION, retentionOf = {} } = options
  const by: Deriving = {
    scheduler: fsrsScheduler(),
    rolloverHour,
    // By the deck's own id: what it is called in lists depends on what else is loaded.
    retentionOf: (key) => {
      const deck = nakedName(key)
      return (Object.hasOwn(retentionOf, deck) ? retentionOf[deck] : null) ?? retention
    },
  }
  const known = retentionText(retention, retentionOf)
  let device = options.device ?? ''
  const connection = openDatabase({
    path: join(options.dataDir, FILE),
    now: clock.now,
    fill,
    newestCopy: () => backupsIn(backupDirOf(options.dataDir)).path ?? '',
    ...(options.onNotice ? { onNotice: options.onNotice } : {}),
  })
  settle(connection)

  /** A database keeps the name it has; what follows from its log is made anew. */
  function fill(db: Rows): void {
    device =
      allMeta(db).get('device') ?? (device || Buffer.from(random(DEVICE_BYTES)).toString('hex'))
    putMeta(db, 'device', device)
    if (ownerIn(db) === '') putMeta(db, 'owner', Buffer.from(random(OWNER_BYTES)).toString('hex'))
    putMeta(db, 'rollover', String(rolloverHour))
    putMeta(db, 'retention', known)
    rederive(db, by)
  }

  function learnRetention(db: Rows): void {
    putMeta(db, 'retention', known)
    rederiveCards(db, by)
  }

  /** Makes days or cards anew where they begin at another hour now, or where more or less should be known. */
  function settle({ read, write }: Connection): void {
    const meta = read(allMeta)
    device = meta.get('device') ?? device
    const isFilled = device !== '' && meta.has('owner')
    const isSameDay = isFilled && meta.get('rollover') === String(rolloverHour)
    if (isSameDay && meta.get('retention') === known) return
    try {
      write(isSameDay ? learnRetention : fill)
    } catch (error) {
      // A full disk: what is there can be read all the same, and the next start tries again.
      if (!(error instanceof SparrError)) throw error
    }
  }

  function stamped(entry: LogBody): LogRow {
    const at = Math.round(clock.now())
    const id = rowId(at, random(ID_BYTES))
    return { ...entry, id, device, at, offsetMin: Math.round(offsetMin(at)) }
  }

  function append(entry: LogBody): LogRow {
    const row = stamped(entry)
    connection.write((db) => {
      if (!add(db, row)) throw new Error(`the random bytes repeat themselves: ${row.id}`)
      if (row.kind === 'attempt') dropDraft(db, today(db, row.body))
    })
    hasWritten = true
    return row
  }

  function add(db: Rows, row: LogRow): boolean {
    if (!putRow(db, row)) return false
    derive(db, row, by)
    return true
  }

  const wrote = (): void => {
    hasWritten = true
  }

  const written = drafts(connection, { pid })
  let hasWritten = false
  let isClosed = false
  return {
    path: connection.path,
    place: connection.place,
    device,
    notices: connection.notices,
    append,
    undo: (of) => append({ kind: 'void', body: { of } }),
    lastRating: () => connection.read((db) => lastRating(db, device)),
    merge: (rows) => {
      const added = connection.write((db) => mergeRows(db, rows, by))
      hasWritten ||= added > 0
      return added
    },
    imports: imports(connection, { by, owner: ownerIn, stamped, wrote }),
    kept: (kind) => connection.read((db) => keptRows(db, kind)),
    rows: () => connection.read(rowsToday),
    readRows: () => connection.read(readRows),
    keys: () => connection.read(allKept),
    oldNames: () => connection.read(waitingIn),
    adoptions: () => connection.read(adoptionRows),
    learnDecks: (known) => learnDecks(connection, known, { by, stamped }),
    origins: () => connection.read(originsIn),
    hasWritten: () => hasWritten,
    attempts: (question) => connection.read((db) => attemptsOf(db, question)),
    runs: (sitting) => connection.read((db) => runsOf(db, sitting)),
    rebuild: () => connection.write((db) => rederive(db, by)),
    drafts: written,
    trust: trust(connection, clock.now),
    cache: deckCache(connection),
    cards: cards(connection),
    progress: () => connection.read(allProgress),
    decks: () => connection.read(deckProgress),
    days: () => connection.read(allDays),
    stats: () => connection.read(statsOf),
    statistics: (asked) => connection.read((db) => statisticsRows(db, asked)),
    backup: (dir, now) => backup(connection, dir, now),
    counts: () => connection.read(countsOf),
    differences: () => differences(connection, (db) => rederive(db, by)),
    stamp: () =>
      connection.read((db) => {
        const sql = `SELECT max(rowid) AS last, (SELECT value FROM meta WHERE key = 'names') AS names
          FROM log`
        const row = db.get<{ readonly last: number | null; readonly names: string | null }>(sql)
        return `${row?.last ?? 0} ${row?.names ?? 0}`
      }),
    check: connection.check,
    close: () => {
      if (isClosed) return
      isClosed = true
      try {
        written.releaseAll()
      } catch (error) {
        // A claim that stays is void as soon as this process has ended.
        if (!(error instanceof SparrError)) throw error
      } finally {
        connection.close()
      }
    },
  }
}

/** Told apart from what the cards were made with. */
function retentionText(all: number, of: Readonly<Record<string, number>>): string {
  const byDeck = Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([all, ...byDeck])
}

function localOffsetMin(at: Instant): number {
  return -new Date(at).getTimezoneOffset()
}
