import type { QuestionName } from '../question/question.ts'

type Pickable = { readonly question: { readonly name: QuestionName }; readonly minutes: number }

export type Picking<T> = {
  /** Those that still fit, in their order, each question once, for as long as there may be another. */
  readonly take: (candidates: readonly T[], mayTake?: (one: T) => boolean) => void
  readonly items: () => readonly T[]
}

/** Fills a stretch of time; what does not fit is passed over, so that something shorter may. */
export function picking<T extends Pickable>(minutes: number): Picking<T> {
  let left = minutes
  const items: T[] = []
  const has = ({ question }: T): boolean => items.some((one) => one.question.name === question.name)
  return {
    take(candidates, mayTake = () => true) {
      for (const one of candidates) {
        if (!mayTake(one)) return
        // Budgets are tenths of minutes, which do not add up exactly.
        if (one.minutes > left + 1e-6 || has(one)) continue
        items.push(one)
        left -= one.minutes
      }
    },
    items: () => items,
  }
}
