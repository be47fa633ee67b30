/** The session of a day: what is due and what is new, cut to the minutes there are. */

import { type Day, daysBetween, MINUTE_MS } from '../day.ts'
import type { QuestionName } from '../question/question.ts'
import type { CatalogQuestion } from './catalog.ts'
import { interleave } from './interleave.ts'
import { type NewLimit, newLimit, toBegin } from './interview-day.ts'
import { mockOn, type PlannedMock } from './mock-choice.ts'
import { type Picking, picking } from './picking.ts'
import { isLeech } from './schedule.ts'
import { FIRST_LOOK, hasSittings, LAST_SITTING, shortestSitting, sittingOf } from './sittings.ts'
import type { Begun, Done, Item, TonightInput } from './tonight-items.ts'
import {
  type Candidate,
  earlyOf,
  isByName,
  isOpen,
  newInTurn,
  type Pool,
  poolOf,
} from './tonight-pool.ts'

export type Tonight = {
  readonly date: Day
  /** A mock comes before everything else, while the head is fresh. */
  readonly mock: PlannedMock | null
  /** What is left of the session, in order; empty: done for today, or nothing to do. */
  readonly items: readonly Item[]
  /** The session is done and there is time left: what else there is, in order. Nothing of it is asked of anybody. */
  readonly more: readonly Item[]
  /** Of the items and the mock; where they are done, of what is more. */
  readonly minutes: number
  /** That the evening still has on the clock. */
  readonly leftMinutes: number
  /** Time on the clock today, that of answers that were put down too. */
  readonly doneMs: number
  readonly doneCount: number
  /** The first evening after days away: short, and nothing new. */
  readonly back: { readonly daysAway: number } | null
  /** Due, and left for the days to come. */
  readonly waiting: number
  /** In the session, and forgotten so often that they should rather be suspended or learnt differently. */
  readonly leeches: readonly QuestionName[]
  /** Longer than an evening, and not to be put down in the middle: they are opened by their name. */
  readonly byName: readonly QuestionName[]
}

/** Nothing is left of the session, and there is time for more of what there is. */
export const isMore = ({ items, more }: Pick<Tonight, 'items' | 'more'>): boolean =>
  items.length === 0 && more.length > 0

/** What an evening has to start: its session, and behind it what is offered. */
export const startable = (tonight: Pick<Tonight, 'items' | 'more'>): readonly Item[] =>
  isMore(tonight) ? tonight.more : tonight.items

/** Days without practice after which an evening opens gently. */
const AWAY_DAYS = 4
const GENTLE_SHARE = 0.5
const GENTLE_MINUTES = 10

export function tonight(input: TonightInput): Tonight {
  const { today, questions, done, minutesPerDay, lastDay } = input
  const daysAway = lastDay === null ? 0 : daysBetween(lastDay, today)
  const back = daysAway < AWAY_DAYS ? null : { daysAway }
  const pool = poolOf(input)
  const limit = back ? gentle(input, pool) : minutesPerDay
  const mock = back === null ? mockOn(input) : null
  const [clock, planned] = [clockMinutes(input), plannedMinutes(input)]
  const chosen = picking<Candidate>(limit - planned - (mock?.minutes ?? 0))
  const fill = filling(input, pool, back !== null)

  fill(chosen)
  chosen.stretch()
  const listed = chosen.items().length
  // Who is quicker than planned keeps what was listed, and gets more of the same behind it.
  chosen.extend(planned - clock)
  fill(chosen)
  chosen.take(pool.putDown, always, byParts(LAST_SITTING))
  chosen.stretch()
  const picked = chosen.items()

  const first = inOrder(picked.slice(0, listed), lastDone(questions, done), done)
  const items = [...first, ...inOrder(picked.slice(listed), first.at(-1)?.question ?? null, done)]
  const isDone = items.length === 0 && mock === null
  const more = isDone ? moreOf(input, pool, minutesPerDay - clock) : []
  const isPicked = new Set(picked.map(({ question }) => question.name))
  return {
    date: today,
    mock,
    items: items.map(itemOf),
    more: more.map(itemOf),
    minutes: sumOf([...items, ...more].map(({ minutes }) => minutes)) + (mock?.minutes ?? 0),
    leftMinutes: Math.max(0, (isDone ? minutesPerDay : limit) - clock),
    doneMs: Math.round(clock * MINUTE_MS),
    doneCount: done.length,
    back,
    waiting: [...pool.waited, ...pool.fresh].filter(({ question }) => !isPicked.has(question.name))
      .length,
    leeches: picked.flatMap(({ question, card }) => (card && isLeech(card) ? [question.name] : [])),
    byName: questions.flatMap((one) =>
      isOpen(one, input) && isByName(one, minutesPerDay) ? [one.name] : [],
    ),
  }
}

/** Minutes that leave room for others. */
const SHORT = 5
/** Short new questions that an evening has room for whatever else there is. */
const SHORT_NEW = 2
const isShort = ({ minutes }: { readonly minutes: number }): boolean => minutes <= SHORT
const isLong = (one: { readonly minutes: number }): boolean => !isShort(one)

/** New ones of today, those that are done too. */
const countOf = (
  firsts: readonly Done[],
  fresh: readonly Candidate[],
  isCounted: (one: { readonly minutes: number }) => boolean,
): number =>
  firsts.filter(({ budgetMs }) => isCounted({ minutes: budgetMs / MINUTE_MS })).length +
  fresh.filter(isCounted).length

const itemOf = ({ card: _, ...item }: Candidate): Item => item
const always = (): boolean => true

/** Takes what the evening has room for, in the order in which it is wanted. */
function filling(
  input: TonightInput,
  pool: Pool,
  isBack: boolean,
): (chosen: Picking<Candidate>) => void {
  const { done, questions, minutesPerDay } = input
  const firsts = done.filter(({ isFirst }) => isFirst)
  const hadDue = pool.waited.length + pool.fresh.length + done.length > firsts.length
  const limitNew = isBack && hadDue ? NOTHING_NEW : newToday(input, pool)
  const turnOf = turnsIn(questions)
  const inParts = byParts(shortestSitting(minutesPerDay))

  const looks = firstLooks(input, pool, limitNew)
  const [shortNew, longNew] = [pool.unseen.filter(isShort), pool.unseen.filter(isLong)]

  return (chosen) => {
    const fresh = (): readonly Candidate[] => chosen.items().filter(({ why }) => why === 'new')
    const mayBeNew = ({ question }: Candidate): boolean => {
      if (fresh().length + firsts.length >= limitNew.count) return false
      if (limitNew.minutes === Number.POSITIVE_INFINITY) return true
      // Only what has its turn before it: in which order the session is worked through does not change the session.
      const turn = turnOf(question.name)
      const before = firsts.filter((one) => turnOf(one.question) < turn)
      const listed = fresh().filter((one) => turnOf(one.question.name) < turn)
      const ofNew = sumOf(listed.map(({ minutes }) => minutes)) + newMinutes(before)
      return ofNew < limitNew.minutes - ROUNDING
    }
    // Short new ones cost little, and would wait for ever behind long ones.
    const isShortTurn = (): boolean => countOf(firsts, fresh(), isShort) < SHORT_NEW
    chosen.take(looks, always)
    chosen.take(shortNew, (one) => isShortTurn() && mayBeNew(one))
    chosen.take(pool.begun, always, inParts)
    chosen.take(pool.waited.filter(isShort))
    // One long new question goes before what has just come up and before what is asked as a whole again, or there would never
    // be room for it; a part of it where there is no room for the whole.
    const isFirst = (): boolean => countOf(firsts, fresh(), isLong) === 0
    chosen.take(longNew, (one) => isFirst() && mayBeNew(one), inParts)
    chosen.take(pool.waited)
    chosen.take(pool.fresh)
    chosen.take(pool.unseen, mayBeNew)
    chosen.take(pool.again)
  }
}

/** Where there are more long questions than evenings, the next of them are met, and finished when there is time. */
function firstLooks(
  { today, interview, minutesPerDay, done, begun }: TonightInput,
  { unseen }: Pool,
  { count }: NewLimit,
): readonly Candidate[] {
  const unmet = unseen.filter(
    ({ question }) => hasSittings(question) && question.minutes > FIRST_LOOK,
  )
  // A short evening would hold nothing else.
  const most = minutesPerDay < 3 * FIRST_LOOK ? 0 : Math.floor(minutesPerDay / 2 / FIRST_LOOK)
  const met = [...done.filter(({ isFirst }) => isFirst), ...begun.filter(isOfToday)].length
  const looks = Math.min(toBegin(today, interview, { unmet: unmet.length, most }), count - met)
  return unmet.slice(0, Math.max(0, looks)).map((one) => ({
    ...one,
    minutes: FIRST_LOOK,
    sittingOf: one.question.minutes,
  }))
}

const isOfToday = ({ clockMs, activeMs }: Begun): boolean => clockMs > 0 && clockMs >= activeMs

/** Whatever is open, beyond what a day should have of new questions; on the last days before an interview nothing new. Where nothing is, what would come back soonest. */
function moreOf(input: TonightInput, pool: Pool, minutes: number): readonly Candidate[] {
  const { questions, done } = input
  const chosen = picking<Candidate>(minutes)
  chosen.take([...pool.begun, ...pool.waited, ...pool.fresh, ...pool.again], always)
  if (newToday(input, pool).count > 0) chosen.take(pool.unseen)
  // What is left over goes to the beginning of something long.
  const last = byParts(LAST_SITTING)
  chosen.take([...pool.putDown, ...pool.begun, ...pool.waited, ...pool.fresh], always, last)
  if (newToday(input, pool).count > 0) chosen.take(pool.unseen, always, last)
  chosen.stretch()
  if (chosen.items().length === 0) chosen.take(earlyOf(input))
  return inOrder(chosen.items(), lastDone(questions, done), done)
}

const byParts =
  (least: number) =>
  ({ question, form }: Candidate): number | null =>
    form === 'long' && hasSittings(question) ? least : null

/** Which turn a question has among all; worked out when it is first asked for. */
function turnsIn(questions: readonly CatalogQuestion[]): (name: QuestionName) => number {
  let turns: ReadonlyMap<QuestionName, number> | null = null
  return (name) => {
    turns ??= new Map(newInTurn(questions).map(({ name }, turn) => [name, turn]))
    return turns.get(name) ?? -1
  }
}

/** Half an evening; as long as the shortest question there is where that is not enough to begin at all. */
function gentle(
  { minutesPerDay, done }: TonightInput,
  { begun, waited, fresh, unseen }: Pool,
): number {
  const short = Math.min(minutesPerDay, Math.max(GENTLE_MINUTES, minutesPerDay * GENTLE_SHARE))
  if (done.length > 0) return short
  const due = [...begun, ...waited, ...fresh]
  const first = Math.min(...(due.length > 0 ? due : unseen).map(({ minutes }) => minutes))
  return Number.isFinite(first) ? Math.max(short, first) : short
}

/** What the clock says: an evening is over when its minutes are, and not before. */
const clockMinutes = ({ done, begun }: TonightInput): number =>
  sumOf([...done, ...begun].map(({ clockMs }) => clockMs)) / MINUTE_MS

/** What was planned for a question, or more where it took more: what is listed behind it stays where it is. */
function plannedMinutes({ done, begun, questions, minutesPerDay }: TonightInput): number {
  const today = begun.filter(({ clockMs }) => clockMs > 0)
  const minutesOf = new Map(
    today.length === 0 ? [] : questions.map(({ name, minutes }) => [name, minutes]),
  )
  const sittings = today.map(({ question, activeMs, clockMs }) => {
    const whole = (minutesOf.get(question) ?? 0) - (activeMs - clockMs) / MINUTE_MS
    return Math.max(clockMs / MINUTE_MS, sittingOf(Math.max(0, whole), minutesPerDay))
  })
  const answers = done.map(({ clockMs, budgetMs }) => Math.max(clockMs, budgetMs) / MINUTE_MS)
  return sumOf([...sittings, ...answers])
}

/** Minutes that differ by less are the same, in whatever order they were added up. */
const ROUNDING = 1e-6

const NOTHING_NEW: NewLimit = { count: 0, minutes: 0 }

const newMinutes = (begun: readonly Done[]): number =>
  sumOf(begun.map(({ budgetMs }) => budgetMs)) / MINUTE_MS

/** Of the whole day, what is done of it included. */
function newToday({ today, interview, newPerDay, done }: TonightInput, { unseen }: Pool): NewLimit {
  const begun = newMinutes(done.filter(({ isFirst }) => isFirst))
  const unseenMinutes = sumOf(unseen.map(({ sittingOf, minutes }) => sittingOf ?? minutes)) + begun
  return newLimit(today, interview, { unseenMinutes, newPerDay })
}

const lastDone = (
  questions: readonly CatalogQuestion[],
  done: readonly Done[],
): CatalogQuestion | null => questions.find(({ name }) => name === done.at(-1)?.question) ?? null

/**
 * What comes back before what is new, and last what was missed a moment ago. A sitting takes what is left of the evening and
 * is put down when that is over.
 */
function inOrder(
  picked: readonly Candidate[],
  before: CatalogQuestion | null,
  done: readonly Done[],
): readonly Candidate[] {
  const isDone = new Set(done.map(({ question }) => question))
  const rank = ({ question, why, sittingOf }: Candidate): number => {
    if (sittingOf !== undefined) return 3
    if (isDone.has(question.name)) return 2
    return why === 'new' ? 1 : 0
  }
  const ranked = picked.toSorted((a, b) => rank(a) - rank(b))
  const sittings = ranked.filter((one) => rank(one) === 3)
  const whole = ranked.slice(0, ranked.length - sittings.length)
  return [...interleave(whole, ({ question }) => question, before), ...sittings]
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)
