/** Catalogs, cards and days for the tests of this folder. */

import { addDays, DAY_MS, type Day, endOf, MINUTE_MS } from '../../../src/core/day.ts'
import type { Grade } from '../../../src/core/log.ts'
import type { CatalogQuestion } from '../../../src/core/practice/catalog.ts'
import { type Card, fsrsScheduler } from '../../../src/core/practice/schedule.ts'
import type { Tonight } from '../../../src/core/practice/tonight.ts'
import type { Done, Item, TonightInput } from '../../../src/core/practice/tonight-items.ts'

export const TODAY: Day = '2026-03-02'
export const ROLLOVER = 4
export const RULES = { retention: 0.9, rolloverHour: ROLLOVER }
export const scheduler = fsrsScheduler()
/** Eight in the evening of that day, in UTC. */
export const evening = (day: Day): number => endOf(day, 0, ROLLOVER) - 8 * 60 * MINUTE_MS

export function question(name: string, rest: Partial<CatalogQuestion> = {}): CatalogQuestion {
  return {
    name: name.includes('/') ? name : `go/${name}`,
    kind: 'recall',
    title: name,
    lang: 'en',
    level: 'owner',
    minutes: 2,
    difficulty: 3,
    tags: [],
    language: null,
    digest: 'd1',
    ...rest,
  }
}

export const code = (name: string, minutes = 25): CatalogQuestion =>
  question(name, { kind: 'code', minutes, language: 'go', shortForms: ['debug'] })

/** A card after these grades, the last so many days before today; each answer comes when it is due. */
export function card(grades: readonly Grade[], daysAgo = 0): Card {
  let made: Card | null = null
  for (const grade of grades)
    made = scheduler.review(made, grade, made?.due ?? evening(TODAY), 0, RULES)
  if (made === null) throw new Error('a card has an answer')
  const by = evening(addDays(TODAY, -daysAgo)) - made.lastAt
  return { ...made, lastAt: made.lastAt + by, due: made.due + by }
}

export type World = Omit<TonightInput, 'due' | 'seen' | 'dayEnd' | 'scheduler'> & {
  readonly cards: ReadonlyMap<string, Card>
}

export function world(over: Partial<World> = {}): World {
  return {
    today: TODAY,
    questions: [],
    cards: new Map(),
    held: new Set(),
    done: [],
    lastDay: addDays(TODAY, -1),
    minutesPerDay: 40,
    newPerDay: 10,
    interview: null,
    begun: [],
    plans: [],
    mockDays: [],
    ...over,
  }
}

export function inputOf({ cards, ...rest }: World): TonightInput {
  const dayEnd = endOf(rest.today, 0, ROLLOVER)
  const due = [...cards].flatMap(([question, card]) =>
    card.due < dayEnd && !rest.held.has(question) ? [{ question, card }] : [],
  )
  const later = () =>
    [...cards]
      .flatMap(([question, card]) =>
        card.due >= dayEnd && !rest.held.has(question) ? [{ question, card }] : [],
      )
      .toSorted((a, b) => a.card.due - b.card.due)
  return { ...rest, due, later, seen: new Set(cards.keys()), dayEnd, scheduler }
}

/** The same day after one item was answered, in the time it was planned with. */
export function after(
  before: World,
  item: Item,
  grade: Grade,
  clockMs = item.minutes * MINUTE_MS,
): World {
  const { name } = item.question
  const at = evening(before.today) + before.done.length * MINUTE_MS
  const done: Done = {
    question: name,
    at,
    form: item.form,
    grade,
    clockMs,
    budgetMs: item.minutes * MINUTE_MS,
    isFirst: !before.cards.has(name),
  }
  const card = scheduler.review(before.cards.get(name) ?? null, grade, at, 0, RULES)
  return {
    ...before,
    done: [...before.done, done],
    begun: before.begun.filter((one) => one.question !== name),
    cards: new Map(before.cards).set(name, card),
  }
}

/** The same day after a sitting was put down. */
export function putDown(before: World, item: Item, ms = item.minutes * MINUTE_MS): World {
  const { name } = item.question
  const old = before.begun.find(({ question }) => question === name)
  const begun = {
    question: name,
    form: item.form,
    activeMs: (old?.activeMs ?? 0) + ms,
    clockMs: (old?.clockMs ?? 0) + ms,
  }
  return { ...before, begun: [...before.begun.filter((one) => one !== old), begun] }
}

export function nextDay(before: World, days = 1): World {
  const practised = before.done.length > 0
  return {
    ...before,
    today: addDays(before.today, days),
    lastDay: practised ? before.today : before.lastDay,
    done: [],
    begun: before.begun.map((one) => ({ ...one, clockMs: 0 })),
  }
}

export const namesOf = ({ items }: Pick<Tonight, 'items'>): readonly string[] =>
  items.map(({ question }) => question.name)

export const DAY = DAY_MS
