/** The door of the room: one open database and everything that is kept in it. All calls are synchronous. */
import { join } from 'node:path'
import type { Clock, Instant } from '../core/clock.ts'
import { SparrError } from '../core/errors.ts'
import type { LogBody, LogRow, Progress, Run, Stats } from '../core/log.ts'
import { fsrsScheduler } from '../core/practice/schedule.ts'
import type { KnownDecks } from '../core/question/known.ts'
import { type CalledDeck, namingOf } from '../core/question/naming.ts'
import type { QuestionKey } from '../core/question/origin.ts'
import type { QuestionName } from '../core/question/question.ts'
import { nakedName } from '../core/question/question-name.ts'
import type { StatisticsRows } from '../core/statistics/statistics.ts'
import { byName } from './by-name.ts'
import { backup, backupDirOf, backupsIn } from './database/backup.ts'
import { type Connection, openDatabase } from './database/database.ts'
import { originsIn, today } from './database/names.ts'
import type { Rows } from './database/rows.ts'
import { type Cards, cards } from './log/cards.ts'
import { type Deriving, derive, rederive, rederiveCards } from './log/derive.ts'
import { type Imports, imports, mergeRows } from './log/imports.ts'
import { type Counts, countsOf, differences } from './log/inspect.ts'
import { learnDecks } from './log/learn-decks.ts'
import {
  adoptionRows,
  type Kept,
  type KeptKind,
  keptRows,
  putRow,
  type ReadRows,
  readRows,
  rowsToday,
} from './log/log.ts'
import {
  allDays,
  allKept,
  allProgress,
  attemptsOf,
  type Day,
  type DeckProgress,
  deckProgress,
  lastRating,
  type Rating,
  runsOf,
} from './log/progress.ts'
import { rowId } from './log/row-id.ts'
import { type StatisticsAsked, statisticsRows } from './log/statistics.ts'
import { statsOf } from './log/stats.ts'
import { type DeckCache, deckCache } from './machine/deck-cache.ts'
import { type Drafts, drafts, dropDraft } from './machine/drafts.ts'
import { type TrustTable, trust } from './machine/trust.ts'
import type { StoreNotice } from './notice.ts'

export type StoreOptions = {
  /** Made when missing. */
  readonly dataDir: string
  /** Name of this machine for a fresh database; without one a random name. A database keeps the name it has. */
  readonly device?: string
  readonly clock: Clock
  /** That many random bytes. */
  readonly random: (size: number) => Uint8Array
  /** Of this process. */
  readonly pid: number
  /** Hour at which a day of practice begins, 0 to 23; 4 without. */
  readonly rolloverHour?: number
  /** Share of questions that should still be known when they come back; 0.9 without. */
  readonly retention?: number
  /** By deck, where it differs. */
  readonly retentionOf?: Readonly<Record<string, number>>
  /** Minutes east of UTC at an instant; the machine's own zone without. */
  readonly offsetMin?: (at: Instant) => number
  /** Hears of each notice when it comes up, also of those before this returns. */
  readonly onNotice?: (notice: StoreNotice) => void
}

/** Every call may throw SparrError `store-failed`; what it was given is then not stored and may be given again. */
export type Store = {
  readonly path: string
  /** `memory`: nothing can be written, what is learnt is lost at the end (a notice says so). */
  readonly place: () => 'disk' | 'memory'
  readonly device: string
  readonly notices: () => readonly StoreNotice[]
  /** Stamps and appends one row. An attempt also drops the draft of its question, in the same transaction. */
  readonly append: (entry: LogBody) => LogRow
  /** Undo: the attempt or run leaves everything derived, the log keeps both rows. */
  readonly undo: (id: string) => LogRow
  /** What this machine rated last and did not take back; null without any. */
  readonly lastRating: () => Rating | null
  /** Rows of another device, in any order; those that are here already are skipped. Returns how many were new. */
  readonly merge: (rows: readonly LogRow[]) => number
  /** Files of other homes, and whose are one's own. */
  readonly imports: Imports
  /** Stories, postings and the like, in the order (at, id); without what was taken back or makes no sense. */
  readonly kept: <K extends KeptKind>(kind: K) => readonly Kept<K>[]
  /** Questions that are kept: by their keys, whatever is loaded; also those that nobody has. */
  readonly keys: () => readonly QuestionKey[]
  /** Adoptions that stand, the oldest first. */
  readonly adoptions: () => readonly (LogRow & { kind: 'adopt' })[]
  /** The whole log in the order (at, id), by the names of today: without imports that were taken back and what is damaged. */
  readonly rows: () => readonly LogRow[]
  /** The same as it was written, to be exported, and how many entries are damaged. */
  readonly readRows: () => ReadRows
  /**
   * The decks that were read: their names are what questions are asked for by from now on, their origins what they are kept
   * by, and earlier names lead to those of today. Names that 0.1 wrote go to whom they belong.
   */
  readonly learnDecks: (known: KnownDecks) => void
  /** The same names before the decks are read, from what was remembered of them. */
  readonly callDecks: (decks: readonly CalledDeck[]) => void
  /** Whether this process has added to the log. */
  readonly hasWritten: () => boolean
  /** Attempts of a question that were not undone, newest first. */
  readonly attempts: (question: QuestionName) => readonly (LogRow & { kind: 'attempt' })[]
  /** Judged saves of a sitting in their order. */
  readonly runs: (sitting: string) => readonly Run[]
  /** Throws away everything derived and replays the log. */
  readonly rebuild: () => void
  readonly drafts: Drafts
  readonly trust: TrustTable
  readonly cache: DeckCache
  /** The schedule: cards, what is due, what is held back, what was done. */
  readonly cards: Cards
  /** One row for each question that was ever attempted, in one query. */
  readonly progress: () => readonly Progress[]
  readonly decks: () => readonly DeckProgress[]
  /** Days of practice, oldest first. */
  readonly days: () => readonly Day[]
  readonly stats: () => Stats
  /** What the statistics are worked out from: the same, the practice of days, the newest attempts and runs. */
  readonly statistics: (asked: StatisticsAsked) => StatisticsRows
  /** Once a day (UTC) a copy of the database into `dir`, of which seven stay. Returns its path, or null where there was one. */
  readonly backup: (dir: string, now: Instant) => string | null
  /** What lies in the log and beside it. */
  readonly counts: () => Counts
  /** Derived tables that are not what the log leads to; empty when all is well. Changes nothing. */
  readonly differences: () => readonly string[]
  /** Another one after each row of the log and each change of names, and the same as long as there is none. */
  readonly stamp: () => string
  /** What SQLite's quick_check finds; empty when all is well. */
  readonly check: () => readonly string[]
  /** Frees the claims; a second time does nothing. */
  readonly close: () => void
}

const FILE = 'sparr.db'
const ROLLOVER_HOUR = 4
const RETENTION = 0.9
const DEVICE_BYTES = 8
const ID_BYTES = 10
const OWNER_BYTES = 16

/** Throws SparrError `store-newer`. */
export function openStore(options: StoreOptions): Store {
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
    device = allMeta(db).get('device') ?? (device || hexOf(random(DEVICE_BYTES)))
    putMeta(db, 'device', device)
    if (ownerIn(db) === '') putMeta(db, 'owner', hexOf(random(OWNER_BYTES)))
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
  let called: readonly CalledDeck[] = []
  const naming = () => namingOf(called, { origins: connection.read(originsIn) })
  const byKey: Store = {
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
    adoptions: () => connection.read(adoptionRows),
    learnDecks: (known) => {
      called = known.decks
      learnDecks(connection, known, { by, stamped })
    },
    callDecks: (decks) => {
      called = decks
    },
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
  return byName(byKey, naming)
}

/** Told apart from what the cards were made with. */
function retentionText(all: number, of: Readonly<Record<string, number>>): string {
  const byDeck = Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([all, ...byDeck])
}

const ownerIn = (db: Rows): string => allMeta(db).get('owner') ?? ''

function allMeta(db: Rows): ReadonlyMap<string, string> {
  type Row = { readonly key: string; readonly value: string }
  return new Map(db.all<Row>('SELECT key, value FROM meta').map(({ key, value }) => [key, value]))
}

function putMeta(db: Rows, key: string, value: string): void {
  db.run('INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)', key, value)
}

function localOffsetMin(at: Instant): number {
  return -new Date(at).getTimezoneOffset()
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
