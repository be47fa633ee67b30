import type { Stats } from '../core/log.ts'
import type { Rows } from './rows.ts'

const RECENT = 20

type AttemptRow = {
  readonly deck: string
  readonly outcome: Stats['recent'][number]['outcome']
  readonly active_ms: number
  readonly budget_ms: number
}

/** Over all attempts that were not undone; decks by name, the newest attempts first. */
export function statsOf(db: Rows): Stats {
  const sql = 'SELECT deck, outcome, active_ms, budget_ms FROM attempt ORDER BY deck'
  const attempts = db.all<AttemptRow>(sql)
  return {
    totals: {
      attempts: attempts.length,
      passed: passedOf(attempts),
      activeMs: attempts.reduce((sum, row) => sum + row.active_ms, 0),
    },
    decks: [...Map.groupBy(attempts, ({ deck }) => deck)].map(deckStats),
    recent: recentOf(db),
  }
}

function deckStats([id, rows]: [string, AttemptRow[]]): Stats['decks'][number] {
  const selfReported = rows.filter(({ outcome }) => outcome === 'self-reported').length
  const checked = rows.length - selfReported
  const passed = passedOf(rows)
  return {
    id,
    attempts: rows.length,
    passed,
    passRate: checked === 0 ? null : passed / checked,
    medianOfBudget: median(
      rows.filter((row) => row.budget_ms > 0).map((row) => row.active_ms / row.budget_ms),
    ),
    selfReported,
  }
}

function passedOf(rows: readonly AttemptRow[]): number {
  return rows.filter(({ outcome }) => outcome === 'passed').length
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.ceil(sorted.length / 2) - 1]
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2
}

function recentOf(db: Rows): Stats['recent'] {
  const sql = `SELECT id, question, at, outcome, verdict, suggested, chosen, active_ms AS activeMs
    FROM attempt ORDER BY at DESC, id DESC LIMIT ${RECENT}`
  return db.all<Stats['recent'][number]>(sql).map((row) => ({ ...row }))
}
