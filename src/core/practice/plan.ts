/**
 * The days ahead: `tonight` played forward with every third answer missed, so that the plan of the first day is the
 * session that home shows. Made anew each day, so that what was missed is spread over what is left.
 */

import { addDays, DAY_MS, type Day, MINUTE_MS } from '../day.ts'
import type { Grade } from '../log.ts'
import type { QuestionName } from '../question/question.ts'
import { deckOf } from '../question/question-name.ts'
import type { CatalogQuestion } from './catalog.ts'
import { daysLeft, isOver } from './interview-day.ts'
import type { PlannedMock } from './mock-choice.ts'
import type { Card, Scheduler } from './schedule.ts'
import { type Tonight, tonight } from './tonight.ts'
import type { Begun, Done, Item, TonightInput } from './tonight-items.ts'
import { newInTurn } from './tonight-pool.ts'

export type PlanInput = Pick<
  TonightInput,
  | 'today'
  | 'questions'
  | 'done'
  | 'lastDay'
  | 'minutesPerDay'
  | 'newPerDay'
  | 'interview'
  | 'begun'
  | 'plans'
  | 'mockDays'
> & {
  readonly cards: ReadonlyMap<QuestionName, Card>
  readonly suspended: ReadonlySet<QuestionName>
  /** Buried ones with the day on which they come back. */
  readonly buried: ReadonlyMap<QuestionName, Day>
  readonly dayEnd: TonightInput['dayEnd']
  readonly offsetMin: number
  readonly rolloverHour: number
  readonly retentionOf: (deck: string) => number
  readonly scheduler: Scheduler
}

type PlanDay = {
  readonly date: Day
  /** Still to do on that day. */
  readonly minutes: number
  readonly new: number
  readonly reviews: number
  /** The mock of this day; null: none. */
  readonly mock: PlannedMock | null
}

/** A question that is longer than an evening, and the days on which it is sat down to. */
type Sittings = {
  readonly question: QuestionName
  readonly minutes: number
  readonly days: readonly Day[]
}

export type Plan = {
  /** Null: no interview is set, or it is over. */
  readonly interview: Day | null
  readonly days: readonly PlanDay[]
  readonly sittings: readonly Sittings[]
  /** New questions that the days do not come to, in their turn; begun ones are none of them. */
  readonly unreached: readonly QuestionName[]
  /** Of these: longer than an evening, and not to be put down in the middle. */
  readonly byName: readonly QuestionName[]
}

/** How far a plan without an interview looks, and one with a distant interview. */
const OPEN_DAYS = 14
const MOST_DAYS = 366
/** Nobody knows everything at once: a plan that counts on it promises more than there is time for. */
const MISSED_EVERY = 3
/** Somewhere in the evening. */
const BEFORE_END_MS = 8 * 60 * MINUTE_MS

export function makePlan(input: PlanInput): Plan {
  const { today, interview, questions } = input
  const isSet = interview !== null && !isOver(today, interview)
  const count = isSet ? Math.min(MOST_DAYS, daysLeft(today, interview)) : OPEN_DAYS
  const cards = new Map(input.cards)
  const begun = new Map(input.begun.map((one) => [one.question, one]))
  const mockDays = [...input.mockDays]
  const sittings = new Map<QuestionName, Sittings>()
  const days: PlanDay[] = []
  const met = new Set<QuestionName>()
  let answers = 0
  let byName: readonly QuestionName[] = []
  for (let index = 0; index < count; index++) {
    const date = addDays(today, index)
    const session = sessionOf(input, { index, date, cards, mockDays, begun: [...begun.values()] })
    const { items, minutes, mock } = session
    byName = session.byName
    const isNew = ({ question }: Item): boolean =>
      !cards.has(question.name) && !begun.has(question.name)
    days.push({
      date,
      minutes,
      new: items.filter(isNew).length,
      reviews: items.filter((item) => !isNew(item)).length,
      mock,
    })
    if (mock) mockDays.push(date)
    for (const item of items) {
      const { name } = item.question
      met.add(name)
      const isSitting = item.sittingOf !== undefined || begun.has(name)
      if (isSitting) sittings.set(name, satDown(sittings.get(name), item, date))
      if (item.sittingOf !== undefined) begun.set(name, putDown(begun.get(name), item))
      else {
        begun.delete(name)
        answers++
        const grade = answers % MISSED_EVERY === 0 ? 'again' : 'good'
        cards.set(name, answered(input, { name, grade, index }, cards))
      }
    }
  }
  const open = newInTurn(questions, (one) => !input.suspended.has(one.name))
  const isUnreached = ({ name }: CatalogQuestion): boolean =>
    !input.cards.has(name) && !met.has(name) && !begun.has(name)
  const unreached = open.filter(isUnreached).map(({ name }) => name)
  return {
    interview: isSet ? interview.date : null,
    days,
    sittings: [...sittings.values()],
    unreached,
    byName: byName.filter((name) => unreached.includes(name)),
  }
}

const satDown = (before: Sittings | undefined, item: Item, date: Day): Sittings => ({
  question: item.question.name,
  minutes: item.question.minutes,
  days: [...(before?.days ?? []), date],
})

/** Over night: what was on the clock tonight is time of another evening tomorrow. */
function putDown(before: Begun | undefined, { question, form, minutes }: Item): Begun {
  const activeMs = (before?.activeMs ?? 0) + minutes * MINUTE_MS
  return { question: question.name, form, activeMs, clockMs: 0 }
}

type DayAhead = {
  /** Counted from today. */
  readonly index: number
  readonly date: Day
  readonly cards: ReadonlyMap<QuestionName, Card>
  readonly mockDays: readonly Day[]
  readonly begun: readonly Begun[]
}

const NOTHING_DONE: readonly Done[] = []

function sessionOf(input: PlanInput, ahead: DayAhead): Tonight {
  const { index, date, cards, mockDays, begun } = ahead
  const dayEnd = input.dayEnd + index * DAY_MS
  const buried = [...input.buried].flatMap(([name, until]) => (until > date ? [name] : []))
  const held = new Set([...input.suspended, ...buried])
  const due = [...cards].flatMap(([question, card]) =>
    card.due < dayEnd && !held.has(question) ? [{ question, card }] : [],
  )
  return tonight({
    ...input,
    today: date,
    due,
    seen: new Set(cards.keys()),
    held,
    done: index === 0 ? input.done : NOTHING_DONE,
    begun: index === 0 ? begun : begun.map((one) => ({ ...one, clockMs: 0 })),
    // The day before was one of practice, if the plan is kept.
    lastDay: index === 0 ? input.lastDay : addDays(date, -1),
    mockDays,
    dayEnd,
  })
}

function answered(
  input: PlanInput,
  {
    name,
    grade,
    index,
  }: { readonly name: QuestionName; readonly grade: Grade; readonly index: number },
  cards: ReadonlyMap<QuestionName, Card>,
): Card {
  const { scheduler, dayEnd, offsetMin, rolloverHour, retentionOf } = input
  const at = dayEnd - BEFORE_END_MS + index * DAY_MS
  const rules = { retention: retentionOf(deckOf(name)), rolloverHour }
  return scheduler.review(cards.get(name) ?? null, grade, at, offsetMin, rules)
}
