import { addDays, type Day } from '../day.ts'
import { daysFrom, weekdayOf } from './dates.ts'
import type { PracticeDay } from './past.ts'

export type Practice = {
  /** How many of the last `of` days had an attempt, today among them. No streak: a missed day breaks nothing. */
  readonly practised: number
  readonly of: number
  readonly from: Day
  readonly to: Day
  /** Whole weeks from Monday to Sunday, the last one with today in it, seven days each; null: still to come. */
  readonly weeks: readonly (readonly (PracticeDay | null)[])[]
}

const LAST_DAYS = 14
/** Half a year fits into 80 columns. */
const WEEKS = 26

/** The Monday that the oldest week shown begins with. */
export function firstShown(today: Day): Day {
  return addDays(today, -weekdayOf(today) - 7 * (WEEKS - 1))
}

export function practiceOf(days: readonly PracticeDay[], today: Day): Practice {
  const byDate = new Map(days.map((day) => [day.date, day]))
  const from = firstShown(today)
  const week = (first: Day): readonly (PracticeDay | null)[] =>
    daysFrom(first, 7).map((date) =>
      date > today ? null : (byDate.get(date) ?? { date, attempts: 0, passed: 0, activeMs: 0 }),
    )
  const last = daysFrom(addDays(today, 1 - LAST_DAYS), LAST_DAYS)
  return {
    practised: last.filter((date) => (byDate.get(date)?.attempts ?? 0) > 0).length,
    of: LAST_DAYS,
    from,
    to: today,
    weeks: Array.from({ length: WEEKS }, (_, i) => week(addDays(from, 7 * i))),
  }
}
