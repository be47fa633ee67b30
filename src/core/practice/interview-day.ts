/** What the date of an interview asks of a single day. */
import { addDays, type Day, daysBetween } from '../day.ts'

export type Interview = {
  readonly date: Day
  /** The day the plan began: mocks are placed between the two. */
  readonly from: Day
}

/** Days before the interview on which nothing new is given. */
const CALM_DAYS = 2
/** Of the beginnings of the days to come, what can be counted on. */
const SPARE = 0.5
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
  const days = daysForNew(today, interview)
  if (days === 0) return { count: 0, minutes: 0 }
  return { count: newPerDay, minutes: unseenMinutes / days }
}

/** Days that are left for what is new, `today` among them: not the calm ones, and not those to come that have a mock. */
function daysForNew(today: Day, interview: Interview): number {
  const days = daysLeft(today, interview) - CALM_DAYS
  if (days <= 0) return 0
  const lastNew = addDays(interview.date, -CALM_DAYS)
  const mocks = mockDays(interview).filter((day) => day > today && day < lastNew).length
  return Math.max(1, days - mocks)
}

/**
 * How many of so many long questions today has to begin, so that each is at least met before the interview; a day can begin
 * `most`. As late as can be, with every second day and the last one to spare: what was begun is finished first.
 */
export function toBegin(
  today: Day,
  interview: Interview | null,
  { unmet, most }: { readonly unmet: number; readonly most: number },
): number {
  if (interview === null || isOver(today, interview)) return 0
  const days = daysForNew(today, interview)
  if (days === 0) return 0
  const later = Math.floor(Math.max(0, days - 2) * most * SPARE)
  return Math.min(most, Math.max(0, unmet - later))
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
