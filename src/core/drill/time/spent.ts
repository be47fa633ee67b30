import type { Attempt } from '../../log.ts'
import type { Effort } from '../../practice/grade.ts'
import type { Drill, Sitting } from '../drill.ts'

/** Milliseconds that count against the budget. */
export function activeMs({ spent }: Pick<Sitting, 'spent'>): number {
  return spent.reading + spent.solving + spent.speaking
}

export const effortOf = (drill: Drill): Effort => ({
  budgets: activeMs(drill) / drill.budgetMs,
  hints: drill.hints,
})

/** As the log keeps them: what took no time is left out. */
export const phasesOf = (spent: Readonly<Record<string, number>>): Attempt['phases'] =>
  Object.entries(spent)
    .filter(([, ms]) => ms > 0)
    .map(([id, ms]) => ({ id, ms: Math.round(ms) }))
