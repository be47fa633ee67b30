import type { PastAttempt } from './past.ts'

/** Attempts whose time says something: giving up at once is not fast. */
export function timed(attempts: readonly PastAttempt[]): readonly PastAttempt[] {
  return attempts.filter(({ outcome, budgetMs }) => outcome !== 'gave-up' && budgetMs > 0)
}

export const budgetsOf = ({ activeMs, budgetMs }: PastAttempt): number => activeMs / budgetMs
