import { KINDS, type Kind } from '../question/question.ts'
import type { PastAttempt } from './past.ts'
import { ascending, quantile } from './quantile.ts'
import { budgetsOf, timed } from './timed.ts'

/** Time against the budget, of attempts that were not given up. */
export type BudgetUse = {
  readonly n: number
  /** Budgets used, up to and with `upTo`; null: more than all the others. */
  readonly bands: readonly { readonly upTo: number | null; readonly n: number }[]
  /** In the order of the kinds; those never tried are left out. */
  readonly kinds: readonly {
    readonly kind: Kind
    readonly n: number
    readonly median: number
    /** Share that stayed within the budget. */
    readonly within: number
  }[]
}

/** Half a budget and one and a half decide about grades. */
const LIMITS = [0.5, 1, 1.5] as const

export function budgetOf(attempts: readonly PastAttempt[]): BudgetUse {
  const used = timed(attempts)
  const shares = used.map(budgetsOf)
  const upTo = (limit: number): number => shares.filter((share) => share <= limit).length
  const below = [0, ...LIMITS.map(upTo)]
  const byKind = Map.groupBy(used, ({ kind }) => kind)
  return {
    n: shares.length,
    bands: [...LIMITS, null].map((limit, i) => ({
      upTo: limit,
      n: (below[i + 1] ?? shares.length) - (below[i] ?? 0),
    })),
    kinds: KINDS.flatMap((kind) => {
      const own = (byKind.get(kind) ?? []).map(budgetsOf)
      const median = quantile(ascending(own), 0.5)
      if (median === null) return []
      const within = own.filter((share) => share <= 1).length / own.length
      return [{ kind, n: own.length, median, within }]
    }),
  }
}
