import { addDays, type Day } from '../day.ts'
import { daysFrom } from './dates.ts'

export type Forecast = {
  /** Due before today and not done. */
  readonly overdue: number
  /** The coming days, today first. */
  readonly days: readonly { readonly date: Day; readonly due: number }[]
}

const DAYS = 14

/** The days whose ends have to be counted to: yesterday, today and those to come. */
export function countedDays(today: Day): readonly Day[] {
  return daysFrom(addDays(today, -1), DAYS + 1)
}

/** `dues`: how many cards are due within each of `countedDays`, the first one with all that is older. */
export function forecastOf(dues: readonly number[], today: Day): Forecast {
  const [overdue = 0, ...coming] = dues
  return { overdue, days: daysFrom(today, DAYS).map((date, i) => ({ date, due: coming[i] ?? 0 })) }
}
