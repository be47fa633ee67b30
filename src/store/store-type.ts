/** What a store can do, and what it is opened with. */
import type { Clock, Instant } from '../core/clock.ts'
import type { LogBody, LogRow, Progress, Run, Stats } from '../core/log.ts'
import type { Adopted } from '../core/question/keys.ts'
import type { KnownDecks } from '../core/question/known.ts'
import type { CalledDeck } from '../core/question/naming.ts'
import type { QuestionKey } from '../core/question/origin.ts'
import type { QuestionName } from '../core/question/question.ts'
import type { StatisticsRows } from '../core/statistics/statistics.ts'
import type { Cards } from './log/cards.ts'
import type { Imports } from './log/imports.ts'
import type { Counts } from './log/inspect.ts'
import type { Kept, KeptKind, ReadRows } from './log/log.ts'
import type { Day, DeckProgress, Rating } from './log/progress.ts'
import type { StatisticsAsked } from './log/statistics.ts'
import type { DeckCache } from './machine/deck-cache.ts'
import type { Drafts } from './machine/drafts.ts'
import type { TrustTable } from './machine/trust.ts'
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
  /** Names that 0.1 wrote and no collection was given; those of shipped questions are among them. */
  readonly oldNames: () => readonly QuestionName[]
  /** Origins that were made another's. */
  readonly origins: () => Adopted['origins']
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

/** The same where a question is asked for by its key, and rows are written with their origins. */
export type KeyedStore = Omit<Store, 'callDecks'>
