/** What the date of an interview asks of a single day. */
import { addDays, type Day, daysBetween } from '../day.ts'

export type Interview = {
  readonly date: Day
  /** The day the plan began: mocks are placed between the two. */
  readonly from: Day
}

/** Days before the interview on which nothing new is given. */
const CALM_DAYS = 2
/** Days between two mocks, at least. */
const APART_DAYS = 2

/** The days before the interview, `today` among them; none on the day itself and after it. */
export function daysLeft(today: Day, { date }: Pick<Interview, 'date'>): number {
  return Math.max(0, daysBetween(today, date))
}

export function isOver(today: Day, { date }: Pick<Interview, 'date'>): boolean {
  return daysBetween(today, date) < 0
}

/** What a day gives of what is new: no more questions than that, and none once that many minutes are reached. */
export type NewLimit = { readonly count: number; readonly minutes: number }

/**
 * `unseenMinutes` are spread over the days that are left for them: what was missed yesterday makes each of them a
 * little fuller, and none of them full at once.
 */
export function newLimit(
  today: Day,
  interview: Interview | null,
  { unseenMinutes, newPerDay }: { readonly unseenMinutes: number; readonly newPerDay: number },
): NewLimit {
  if (interview === null || isOver(today, interview))
    return { count: newPerDay, minutes: Number.POSITIVE_INFINITY }
  const days = daysLeft(today, interview) - CALM_DAYS
  if (days <= 0) return { count: 0, minutes: 0 }
  const lastNew = addDays(interview.date, -CALM_DAYS)
  const mocks = mockDays(interview).filter((day) => day > today && day < lastNew).length
  return { count: newPerDay, minutes: unseenMinutes / Math.max(1, days - mocks) }
}

/** At a third, at two thirds and two days before; fewer where they would crowd. */
function mockDays({ date, from }: Interview): readonly Day[] {
  const days = daysBetween(from, date)
  const last = days - CALM_DAYS
  const kept: number[] = []
  for (const at of [last, Math.round((2 * days) / 3), Math.round(days / 3)]) {
    const next = kept[0] ?? Number.POSITIVE_INFINITY
    if (at >= 0 && at <= last && next - at >= APART_DAYS) kept.unshift(at)
  }
  return kept.map((at) => addDays(from, at))
}

/**
 * The mocks from `today` on. One that was missed is made up for today, unless the next is near; older ones are let go.
 * `longDays`: days on which a long question was answered.
 */
export function mocksAhead(
  today: Day,
  interview: Interview,
  longDays: readonly Day[],
): readonly Day[] {
  const all = mockDays(interview)
  const ahead = all.filter((day) => day >= today)
  const missed = all.findLast((day) => day < today)
  if (missed === undefined || longDays.some((day) => day >= missed && day < today)) return ahead
  const next = ahead[0] ?? addDays(interview.date, 1 - CALM_DAYS)
  return daysBetween(today, next) >= APART_DAYS ? [today, ...ahead] : ahead
}
