/** What the store, the settings and the clock say about today, as the core asks for it. */

import { DAY_MS, type Day, dayOf, endOf } from '../../core/day.ts'
import { draftClock, draftForm } from '../../core/drill/draft.ts'
import type { Ahead } from '../../core/drill/drill.ts'
import { earlierMs } from '../../core/drill/time/stops.ts'
import { isMockDraft } from '../../core/interview/solo/drafted.ts'
import { GRADES, type Grade } from '../../core/log.ts'
import type { Catalog, CatalogQuestion } from '../../core/practice/catalog.ts'
import { type Held, heldOn } from '../../core/practice/held.ts'
import type { Interview } from '../../core/practice/interview-day.ts'
import { makePlan, type Plan } from '../../core/practice/plan.ts'
import { type DueCard, fsrsScheduler, isLeech, type Rules } from '../../core/practice/schedule.ts'
import { type Tonight, tonight } from '../../core/practice/tonight.ts'
import type { Begun, Item, TonightInput } from '../../core/practice/tonight-items.ts'
import { comeBack, comesBack } from '../../core/practice/tonight-pool.ts'
import type { Plan as MockPlan } from '../../core/question/lists.ts'
import type { QuestionName } from '../../core/question/question.ts'
import { deckOf, nakedName } from '../../core/question/question-name.ts'
import type { Settings } from '../../store/settings/settings.ts'
import type { Store } from '../../store/store.ts'

export type Place = {
  readonly store: Store
  readonly settings: Settings
  /** Of mocks, the one of the house first. */
  readonly plans: readonly MockPlan[]
  /** All there are, in deck order. */
  readonly questions: readonly CatalogQuestion[]
  readonly now: number
  /** Minutes east of UTC, now. */
  readonly offsetMin: number
}

export const localOffsetMin = (at: number): number => -new Date(at).getTimezoneOffset()

export function placeAt(
  store: Store,
  settings: Settings,
  { decks, plans = [] }: Pick<Catalog, 'decks' | 'plans'>,
  now: number,
): Place {
  const questions = decks.flatMap((deck) => deck.questions)
  return { store, settings, plans, questions, now, offsetMin: localOffsetMin(now) }
}

/** The rules that the cards of a deck were made with: by its own id, whatever else is loaded. */
function rulesOf(settings: Settings, called: string): Rules {
  const { retentionOf, retention, rolloverHour } = settings
  const deck = nakedName(called)
  const own = Object.hasOwn(retentionOf, deck) ? retentionOf[deck] : undefined
  return { retention: own ?? retention, rolloverHour }
}

/** The session of today, less what is done of it. */
export function tonightAt(place: Place): Tonight {
  const { store, questions } = place
  const base = baseOf(place)
  return tonight({
    ...base,
    questions,
    due: dueOf(place, base),
    later: () => laterOf(place, base),
    seen: store.cards.seen(),
    held: new Set(heldOn(store.cards.holds(), base.today).keys()),
  })
}

/** What does not come today. */
export function heldAt({
  store,
  settings,
  now,
  offsetMin,
}: Pick<Place, 'store' | 'settings' | 'now' | 'offsetMin'>): ReadonlyMap<QuestionName, Held> {
  return heldOn(store.cards.holds(), dayOf(now, offsetMin, settings.rolloverHour))
}

/** What each question that is due comes back as: as tonight has it, and the same for those it has no room for. */
export function comingBack(place: Place): ReadonlyMap<QuestionName, Item> {
  const base = baseOf(place)
  const byName = new Map(place.questions.map((question) => [question.name, question]))
  const due = dueOf(place, base).flatMap(({ question: name, card }): [QuestionName, Item][] => {
    const question = byName.get(name)
    return question ? [[name, comeBack(question, card, base.minutesPerDay)]] : []
  })
  const session = tonightAt(place).items.map((item): [QuestionName, Item] => [
    item.question.name,
    item,
  ])
  return new Map([...due, ...session])
}

/** What each grade would lead to, given now. */
export function aheadOf(
  { store, settings, now }: Pick<Place, 'store' | 'settings' | 'now'>,
  question: QuestionName,
): Ahead {
  const card = store.cards.of(question)
  const rules = rulesOf(settings, deckOf(question))
  const next = scheduler.preview(card, now, localOffsetMin(now), rules)
  const inMs = Object.fromEntries(
    GRADES.map((grade) => [grade, Math.max(0, next[grade].due - now)]),
  ) as Record<Grade, number>
  return { inMs, isLeech: card !== null && isLeech(card) }
}

/** The days until the interview, or the next two weeks. */
export function planAt(place: Place): Plan {
  const { store, settings, questions, offsetMin } = place
  const holds = store.cards.holds()
  return makePlan({
    ...baseOf(place),
    questions,
    cards: store.cards.all(),
    suspended: new Set(holds.flatMap((one) => (one.isSuspended ? [one.question] : []))),
    buried: new Map(
      holds.flatMap(({ question, buriedUntil }) => (buriedUntil ? [[question, buriedUntil]] : [])),
    ),
    offsetMin,
    rolloverHour: settings.rolloverHour,
    retentionOf: (deck) => rulesOf(settings, deck).retention,
  })
}

/**
 * How many questions come back today, by deck: as tonight's session has them and those it has no room for. What is gone from
 * its deck, was answered today or is being answered is none of them.
 */
export function dueByDeck(place: Evening): ReadonlyMap<string, number> {
  const { today, dayEnd, done, begun } = evening(place)
  const names = new Set(place.questions.map(({ name }) => name))
  const isBegun = new Set(begun.map(({ question }) => question))
  const doneToday = Map.groupBy(done, ({ question }) => question)
  const due = place.store.cards
    .dueNames({ before: dayEnd, day: today })
    .filter((name) => names.has(name) && !isBegun.has(name) && comesBack(doneToday.get(name)))
  const byDeck = Map.groupBy(due, deckOf)
  return new Map([...byDeck].map(([deck, { length }]) => [deck, length]))
}

type Evening = Pick<Place, 'store' | 'settings' | 'now' | 'offsetMin'> & {
  readonly questions: readonly Pick<CatalogQuestion, 'name'>[]
}

/** The day it is, and what was done of it. */
function evening({ store, settings, now, offsetMin }: Omit<Evening, 'questions'>) {
  const { rolloverHour } = settings
  const today = dayOf(now, offsetMin, rolloverHour)
  return {
    today,
    dayEnd: endOf(today, offsetMin, rolloverHour),
    done: store.cards.doneOn(today),
    begun: begunOf(store, today, offsetMin, rolloverHour),
  }
}

const scheduler = fsrsScheduler()

function baseOf(place: Omit<Place, 'questions'>) {
  const { store, settings, plans } = place
  const { rolloverHour, minutesPerDay, newPerDay } = settings
  const day = evening(place)
  const { cards } = store
  const interview: Interview | null =
    settings.interview === null
      ? null
      : { date: settings.interview, from: cards.planFrom(settings.interview, day.today) }
  return {
    ...day,
    lastDay: cards.lastDayBefore(day.today),
    minutesPerDay,
    newPerDay,
    interview,
    plans,
    mockDays: interview === null ? [] : cards.mockDays(interview.from, rolloverHour),
    scheduler,
  }
}

/** Answers that were put down, those of this machine; what another window is writing is its own. */
function begunOf(
  { drafts }: Pick<Store, 'drafts'>,
  today: Day,
  offsetMin: number,
  rolloverHour: number,
): readonly Begun[] {
  const isEarlier = (at: number): boolean => dayOf(at, offsetMin, rolloverHour) < today
  return drafts.list().flatMap((draft): Begun[] => {
    const { question, activeMs, savedAt, state } = draft
    if (isMockDraft(draft) || drafts.writer(question) !== null) return []
    const { clockMs, stops, isCram } = draftClock(state)
    if (isCram) return []
    const ofToday = isEarlier(savedAt) ? 0 : clockMs - earlierMs(stops, isEarlier)
    return [{ question, form: draftForm(state).form, activeMs, clockMs: Math.max(0, ofToday) }]
  })
}

/** As many as a day can hold; more where questions that are gone from their decks stand before the others. */
function dueOf(
  { store, questions }: Place,
  { today, dayEnd, minutesPerDay }: Pick<TonightInput, 'today' | 'dayEnd' | 'minutesPerDay'>,
): readonly DueCard[] {
  const names = new Set(questions.map(({ name }) => name))
  const decks = [...new Set(questions.map(({ name }) => deckOf(name)))]
  for (let limit = Math.max(100, 2 * minutesPerDay); ; limit *= 10) {
    const due = store.cards.due({ before: dayEnd, day: today, decks, limit })
    const found = due.filter(({ question }) => names.has(question))
    if (due.length < limit || 2 * found.length > due.length) return found
  }
}

/** How far ahead an evening looks that has nothing else. */
const EARLY_DAYS = 60

/** What comes back in the next weeks, the soonest first. */
function laterOf(
  { store, questions }: Place,
  { today, dayEnd }: Pick<TonightInput, 'today' | 'dayEnd'>,
): readonly DueCard[] {
  const decks = [...new Set(questions.map(({ name }) => deckOf(name)))]
  return store.cards
    .due({ before: dayEnd + EARLY_DAYS * DAY_MS, day: today, decks })
    .filter(({ card }) => card.due >= dayEnd)
    .toSorted((a, b) => a.card.due - b.card.due)
}
