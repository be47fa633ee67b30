import type { Stats, Ticked, TickedCounts } from '../../core/log.ts'
import { tickedIn } from '../../core/statistics/ticked.ts'
import type { Rows } from '../database/rows.ts'

const RECENT = 20

type DeckRow = { readonly id: string; readonly attempts: number; readonly passed: number }

/** Over all attempts that were not undone; decks by name, the newest attempts first. */
export function statsOf(db: Rows): Stats {
  // Days and questions are counted already: a hundred thousand attempts need not be.
  const totals = `SELECT total(attempts) AS attempts, total(passed) AS passed, total(active_ms) AS activeMs
    FROM day`
  const decks = `SELECT deck AS id, sum(attempts) AS attempts, sum(passed) AS passed
    FROM progress GROUP BY deck ORDER BY deck`
  const self = `SELECT deck, count(*) AS n FROM attempt WHERE outcome = 'self-reported' GROUP BY deck`
  type SelfRow = { readonly deck: string; readonly n: number }
  const ticked = `SELECT deck, ticked AS how, count(*) AS n, sum(outcome = 'passed') AS passed FROM attempt
    WHERE ticked IS NOT NULL GROUP BY deck, ticked`
  const byTicks = Map.groupBy(db.all<TickedRow>(ticked), ({ deck }) => deck)
  const reported = new Map(db.all<SelfRow>(self).map(({ deck, n }) => [deck, n]))
  return {
    totals: { attempts: 0, passed: 0, activeMs: 0, ...db.get<Stats['totals']>(totals) },
    decks: db
      .all<DeckRow>(decks)
      .map((row) =>
        deckStats(db, row, reported.get(row.id) ?? 0, countsOf(byTicks.get(row.id) ?? [])),
      ),
    recent: recentOf(db),
  }
}

type TickedRow = {
  readonly deck: string
  readonly how: Ticked
  readonly n: number
  readonly passed: number
}

function countsOf(rows: readonly TickedRow[]): TickedCounts {
  const of = (how: Ticked) => {
    const { n = 0, passed = 0 } = rows.find((row) => row.how === how) ?? {}
    return { n, passed }
  }
  return { said: of('said'), typed: of('typed') }
}

function deckStats(
  db: Rows,
  row: DeckRow,
  selfReported: number,
  ticked: TickedCounts,
): Stats['decks'][number] {
  const { id, attempts, passed } = row
  const own = tickedIn(ticked)
  const checked = attempts - selfReported - own.n
  return {
    id,
    attempts,
    passed,
    passRate: checked === 0 ? null : (passed - own.passed) / checked,
    medianOfBudget: medianOfBudget(db, id, attempts),
    selfReported,
    ticked,
  }
}

/** The middle of the index, or between its two middle rows. Attempts without a budget are none; they stand first. */
function medianOfBudget(db: Rows, deck: string, attempts: number): number | null {
  const count = 'SELECT count(*) AS n FROM attempt WHERE deck = ? AND budgets IS NULL'
  const without = db.get<{ readonly n: number }>(count, deck)?.n ?? 0
  const n = attempts - without
  const middle = 'SELECT budgets FROM attempt WHERE deck = ? ORDER BY budgets LIMIT ? OFFSET ?'
  const [lower, upper] = [Math.ceil(n / 2) - 1, Math.floor(n / 2)]
  if (lower < 0) return null
  type Row = { readonly budgets: number }
  const rows = db.all<Row>(middle, deck, upper - lower + 1, without + lower)
  return rows.reduce((sum, { budgets }) => sum + budgets, 0) / rows.length
}

function recentOf(db: Rows): Stats['recent'] {
  const sql = `SELECT id, question, at, outcome, verdict, suggested, chosen, active_ms AS activeMs
    FROM attempt ORDER BY at DESC, id DESC LIMIT ${RECENT}`
  return db.all<Stats['recent'][number]>(sql).map((row) => ({ ...row }))
}
