/** What the attempts say: everything that the statistics screen, `sparr stats` and the report show, worked out once. */
import type { Stats } from '../log.ts'
import { type BudgetUse, budgetOf } from './budget.ts'
import { type Forecast, forecastOf } from './forecast.ts'
import { type Missed, missedOf } from './missed.ts'
import { type Pace, paceOf } from './pace.ts'
import type { PastAttempt, PastRun, PracticeDay, StatisticsContext } from './past.ts'
import { type Practice, practiceOf } from './practice.ts'
import { type Retention, retentionOf } from './retention.ts'
import { type SelfReports, selfReportsOf } from './self-reports.ts'
import { type VerdictMix, verdictsOf } from './verdicts.ts'

/** What is read from the store. Attempts and runs are the newest ones, the newest first. */
export type StatisticsRows = {
  readonly stats: Stats
  /** Oldest first; days without practice are left out. */
  readonly days: readonly PracticeDay[]
  readonly attempts: readonly PastAttempt[]
  readonly runs: readonly PastRun[]
  /** How many cards are due within each of `countedDays`; null where nothing is scheduled. */
  readonly dues: readonly number[] | null
}

export type Statistics = Stats & {
  /** How many of the newest attempts and runs pace, budget, verdicts, missed and retention look at. */
  readonly window: { readonly attempts: number; readonly runs: number }
  readonly practice: Practice
  readonly forecast: Forecast | null
  readonly pace: Pace
  readonly budget: BudgetUse
  readonly retention: Retention | null
  readonly verdicts: VerdictMix
  /** The most missed first. */
  readonly missed: readonly Missed[]
  readonly selfReports: SelfReports
}

/** Pure: the same rows on the same day give the same figures. */
export function statisticsOf(rows: StatisticsRows, context: StatisticsContext): Statistics {
  const { stats, days, attempts, runs, dues } = rows
  return {
    ...stats,
    window: { attempts: attempts.length, runs: runs.length },
    practice: practiceOf(days, context.today),
    forecast: dues && forecastOf(dues, context.today),
    pace: paceOf(attempts, context.topicsOf),
    budget: budgetOf(attempts),
    retention: retentionOf(attempts),
    verdicts: verdictsOf(runs),
    missed: missedOf(attempts, runs, context.behavioursOf),
    selfReports: selfReportsOf(attempts, stats.decks),
  }
}
