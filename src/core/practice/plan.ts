/**
 * The days ahead: `tonight` played forward with every answer taken for good, so that the plan of the first day is the
 * session that home shows. Made anew each day, so that what was missed is spread over what is left.
 */

import { addDays, DAY_MS, type Day, MINUTE_MS } from '../day.ts'
import type { QuestionName } from '../question/question.ts'
import { deckOf } from '../question/question-name.ts'
import type { CatalogQuestion } from './catalog.ts'
import { daysLeft, isOver } from './interview-day.ts'
import { MOCK_MINUTES } from './mock-choice.ts'
import type { Card, Scheduler } from './schedule.ts'
import { tonight } from './tonight.ts'
import type { Done, Item, TonightInput } from './tonight-items.ts'

export type PlanInput = Pick<
  TonightInput,
  | 'today'
  | 'questions'
  | 'done'
  | 'lastDay'
  | 'minutesPerDay'
  | 'newPerDay'
  | 'interview'
  | 'longDays'
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
  /** One long question aloud; null: none on this day. */
  readonly mock: QuestionName | null
}

export type Plan = {
  /** Null: no interview is set, or it is over. */
  readonly interview: Day | null
  readonly days: readonly PlanDay[]
  /** New questions that the days do not reach. */
  readonly unreached: number
}

/** How far a plan without an interview looks, and one with a distant interview. */
const OPEN_DAYS = 14
const MOST_DAYS = 366
/** Somewhere in the evening. */
const BEFORE_END_MS = 8 * 60 * MINUTE_MS

export function makePlan(input: PlanInput): Plan {
  const { today, interview, questions } = input
  const isSet = interview !== null && !isOver(today, interview)
  const count = isSet ? Math.min(MOST_DAYS, daysLeft(today, interview)) : OPEN_DAYS
  const cards = new Map(input.cards)
  const longDays = [...input.longDays]
  const days: PlanDay[] = []
  for (let index = 0; index < count; index++) {
    const date = addDays(today, index)
    const items = itemsOf(input, { index, date, cards, longDays })
    const isNew = ({ question }: Item): boolean => !cards.has(question.name)
    days.push({
      date,
      minutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
      new: items.filter(isNew).length,
      reviews: items.filter((item) => !isNew(item)).length,
      mock: items.find(({ why }) => why === 'mock')?.question.name ?? null,
    })
    if (items.some(isLong)) longDays.push(date)
    for (const { question } of items)
      cards.set(question.name, answered(input, question, cards, index))
  }
  const open = questions.filter((one) => !input.suspended.has(one.name))
  return {
    interview: isSet ? interview.date : null,
    days,
    unreached: open.filter(({ name }) => !cards.has(name)).length,
  }
}

type DayAhead = {
  /** Counted from today. */
  readonly index: number
  readonly date: Day
  readonly cards: ReadonlyMap<QuestionName, Card>
  readonly longDays: readonly Day[]
}

const NOTHING_DONE: readonly Done[] = []

function itemsOf(input: PlanInput, { index, date, cards, longDays }: DayAhead): readonly Item[] {
  const dayEnd = input.dayEnd + index * DAY_MS
  const buried = [...input.buried].flatMap(([name, until]) => (until > date ? [name] : []))
  const held = new Set([...input.suspended, ...buried])
  const due = [...cards].flatMap(([question, card]) =>
    card.due < dayEnd && !held.has(question) ? [{ question, card }] : [],
  )
  const { items } = tonight({
    ...input,
    today: date,
    due,
    seen: new Set(cards.keys()),
    held,
    done: index === 0 ? input.done : NOTHING_DONE,
    // The day before was one of practice, if the plan is kept.
    lastDay: index === 0 ? input.lastDay : addDays(date, -1),
    longDays,
    dayEnd,
  })
  return items
}

const isLong = ({ form, question }: Item): boolean =>
  form === 'long' && question.minutes >= MOCK_MINUTES

function answered(
  input: PlanInput,
  { name }: CatalogQuestion,
  cards: ReadonlyMap<QuestionName, Card>,
  index: number,
): Card {
  const { scheduler, dayEnd, offsetMin, rolloverHour, retentionOf } = input
  const at = dayEnd - BEFORE_END_MS + index * DAY_MS
  const rules = { retention: retentionOf(deckOf(name)), rolloverHour }
  return scheduler.review(cards.get(name) ?? null, 'good', at, offsetMin, rules)
}
