/** What an answer is suggested, by the rules of its kind. */
import { toGrades } from '../../../src/core/drill/closing.ts'
import type { Drill } from '../../../src/core/drill/drill.ts'
import { rulesOf } from '../../../src/core/kinds/rules.ts'
import { phaseOf } from '../drill/sitting.ts'

export type Took = {
  readonly budgets?: number
  readonly hints?: number
  readonly hasGivenUp?: boolean
}

export function suggested(drill: Drill, took: Took = {}) {
  const { budgets = 1, hints = 0, hasGivenUp = false } = took
  const spent = { ...drill.spent, solving: budgets * drill.budgetMs }
  const done: Drill = { ...drill, hints, spent }
  return phaseOf(toGrades(done, rulesOf(done).assess(done), hasGivenUp), 'rating').suggestion
}

export const gradeOf = (drill: Drill, took: Took = {}) => suggested(drill, took)?.grade
