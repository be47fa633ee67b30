/** What the attempts say: everything that the statistics screen, `sparr stats` and the report show, worked out once. */
import type { Day } from '../day.ts'
import type { Grade, Outcome, Stats } from '../log.ts'
import type { Kind, QuestionName } from '../question.ts'
import type { Verdict } from '../verdict.ts'
import { type BudgetUse, budgetOf } from './budget.ts'
import { type Forecast, forecastOf } from './forecast.ts'
import { type Missed, missedOf } from './missed.ts'
import { type Pace, paceOf } from './pace.ts'
import { type Practice, practiceOf } from './practice.ts'
import { type Retention, retentionOf } from './retention.ts'
import { type SelfReports, selfReportsOf } from './self-reports.ts'
import { type VerdictMix, verdictsOf } from './verdicts.ts'

export type PracticeDay = {
  readonly date: Day
  readonly attempts: number
  readonly passed: number
  readonly activeMs: number
}

/** What statistics need of one attempt; times are milliseconds. */
export type PastAttempt = {
  readonly question: QuestionName
  readonly kind: Kind
  readonly digest: string
  readonly outcome: Outcome
  readonly chosen: Grade
  readonly activeMs: number
  readonly budgetMs: number
  readonly firstGreenMs: number | null
  /** Of points, options or rubric lines; what is not in it was not ticked. */
  readonly marks: Readonly<Record<string, number>>
  /** What the schedule expected just before: the chance to still know it, 0 to 1; null for a first look. */
  readonly predicted: number | null
}

export type PastRun = {
  readonly question: QuestionName
  readonly verdict: Verdict
  /** Names of the tests that did not pass. */
  readonly failing: readonly string[]
}

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

/** One thing an answer must do or mention: a hidden test, a point, a rubric line, a right option. */
export type Behaviour = { readonly id: string; readonly text: string; readonly most: number }

export type StatisticsContext = {
  readonly today: Day
  /** The tags of a question; empty for one that is gone. */
  readonly topicsOf: (question: QuestionName) => readonly string[]
  /** As the deck has it now; undefined for a question that is gone. */
  readonly behavioursOf: (
    question: QuestionName,
  ) => { readonly digest: string; readonly behaviours: readonly Behaviour[] } | undefined
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
    selfReports: selfReportsOf(attempts),
  }
}
