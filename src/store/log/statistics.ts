/** What the statistics are worked out from. Nothing here reads more of a long log than it shows. */
import type { Instant } from '../../core/clock.ts'
import type { Day } from '../../core/day.ts'
import type { PastAttempt, PastRun } from '../../core/statistics/past.ts'
import type { StatisticsRows } from '../../core/statistics/statistics.ts'
import type { Rows } from '../database/rows.ts'
import { statsOf } from './stats.ts'

export type StatisticsAsked = {
  /** The oldest day of practice wanted. */
  readonly from: Day
  /** Cards are counted up to each of these, ascending. */
  readonly ends: readonly Instant[]
  /** By name: cards of other decks cannot come up. */
  readonly decks: readonly string[]
}

/** How it goes now: what was long ago says little about it, and a hundred thousand rows take their time. */
const WINDOW = 2000

export function statisticsRows(db: Rows, { from, ends, decks }: StatisticsAsked): StatisticsRows {
  const days = `SELECT date, sum(attempts) AS attempts, sum(passed) AS passed, sum(active_ms) AS activeMs
    FROM day WHERE date >= ? GROUP BY date ORDER BY date`
  return {
    stats: statsOf(db),
    days: db.all<StatisticsRows['days'][number]>(days, from).map((row) => ({ ...row })),
    attempts: newestAttempts(db),
    runs: newestRuns(db),
    dues: duesOf(db, ends, decks),
  }
}

function newestAttempts(db: Rows): readonly PastAttempt[] {
  const sql = `SELECT question, kind, digest, outcome, chosen, active_ms AS activeMs, budget_ms AS budgetMs,
      first_green_ms AS firstGreenMs, marks, predicted
    FROM attempt ORDER BY at DESC, id DESC LIMIT ${WINDOW}`
  type Row = Omit<PastAttempt, 'marks'> & { readonly marks: string }
  return db.all<Row>(sql).map((row) => ({ ...row, marks: JSON.parse(row.marks) }))
}

function newestRuns(db: Rows): readonly PastRun[] {
  const sql = `SELECT question, verdict, failing FROM run ORDER BY at DESC, id DESC LIMIT ${WINDOW}`
  type Row = Omit<PastRun, 'failing'> & { readonly failing: string }
  return db.all<Row>(sql).map((row) => ({ ...row, failing: JSON.parse(row.failing) }))
}

/** Null where nothing has a place in the schedule; what is suspended never comes up. */
function duesOf(
  db: Rows,
  ends: readonly Instant[],
  decks: readonly string[],
): readonly number[] | null {
  if (db.get('SELECT 1 FROM card LIMIT 1') === undefined) return null
  const sql = `SELECT count(*) AS n FROM card
    WHERE due >= ? AND due < ? AND deck IN (SELECT value FROM json_each(?))
      AND question NOT IN (SELECT question FROM hold WHERE is_suspended)`
  const names = JSON.stringify(decks)
  return ends.map((end, i) => {
    const from = ends[i - 1] ?? Number.MIN_SAFE_INTEGER
    return db.get<{ readonly n: number }>(sql, from, end, names)?.n ?? 0
  })
}
