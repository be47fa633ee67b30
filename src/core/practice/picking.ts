import type { QuestionName } from '../question/question.ts'

type Pickable = {
  readonly question: { readonly name: QuestionName }
  readonly minutes: number
  readonly sittingOf?: number
}

export type Picking<T> = {
  /**
   * Those that still fit, in their order, each question once, for as long as there may be another. One that does not fit gets
   * the shortest sitting that is worth it, where there is room for that; null: it gets none.
   */
  readonly take: (
    candidates: readonly T[],
    mayTake?: (one: T) => boolean,
    shortest?: (one: T) => number | null,
  ) => void
  /** More time than was planned with. */
  readonly extend: (minutes: number) => void
  /** What is left over goes to the sittings: nothing else fits into it. */
  readonly stretch: () => void
  readonly items: () => readonly T[]
}

/** Budgets are tenths of minutes, which do not add up exactly. */
const ROUNDING = 1e-6

/** Fills a stretch of time; what does not fit is passed over, so that something shorter may. */
export function picking<T extends Pickable>(minutes: number): Picking<T> {
  let left = minutes
  const items: T[] = []
  const has = ({ question }: T): boolean => items.some((one) => one.question.name === question.name)

  function put(one: T): void {
    items.push(one)
    left -= one.minutes
  }

  /** The whole of it, or a sitting; null: there is no room for either. */
  function fitted(one: T, shortest: (one: T) => number | null): T | null {
    if (one.minutes <= left + ROUNDING) return one
    if (left < ROUNDING) return null
    const least = shortest(one)
    if (least === null || left + ROUNDING < least) return null
    return { ...one, minutes: least, sittingOf: one.sittingOf ?? one.minutes }
  }

  return {
    take(candidates, mayTake = () => true, shortest = () => null) {
      for (const one of candidates) {
        // First what costs least: of thousands of candidates hardly any fits.
        const fitting = fitted(one, shortest)
        if (fitting === null || has(one)) continue
        if (!mayTake(one)) return
        put(fitting)
      }
    },
    extend(more) {
      left += more
    },
    stretch() {
      for (const [at, { sittingOf, ...one }] of items.entries()) {
        const room = (sittingOf ?? one.minutes) - one.minutes
        const more = Math.min(room, left)
        if (more <= ROUNDING) continue
        const minutes = one.minutes + more
        const isWhole = room - more <= ROUNDING
        items[at] = { ...one, minutes, ...(isWhole ? {} : { sittingOf }) } as T
        left -= more
      }
    },
    items: () => items,
  }
}
