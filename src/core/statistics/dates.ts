import { addDays, type Day } from '../day.ts'

/** `count` days, the first of them `from`. */
export function daysFrom(from: Day, count: number): readonly Day[] {
  return Array.from({ length: count }, (_, i) => addDays(from, i))
}

/** 0 is Monday. */
export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}
