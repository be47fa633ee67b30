/** Rows for the tests of this folder. */
import type { PastAttempt, PastRun } from '../../../src/core/statistics/past.ts'

export const MINUTE = 60_000

export function past(fields: Partial<PastAttempt> = {}): PastAttempt {
  return {
    question: 'go/maps',
    kind: 'recall',
    digest: 'd1',
    outcome: 'passed',
    chosen: 'good',
    activeMs: MINUTE,
    budgetMs: MINUTE,
    firstGreenMs: null,
    marks: {},
    predicted: null,
    ...fields,
  }
}

/** Attempts that took so many budgets, the newest first. */
export const took = (...budgets: readonly number[]): readonly PastAttempt[] =>
  budgets.map((share) => past({ activeMs: share * MINUTE }))

export function saved(fields: Partial<PastRun> = {}): PastRun {
  return { question: 'go/fanout', verdict: 'WA', failing: [], ...fields }
}
