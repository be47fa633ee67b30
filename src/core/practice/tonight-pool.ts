/** What a session can be made of, each part in the order in which it is wanted. */

import { DAY_MS, MINUTE_MS } from '../day.ts'
import { deckOf } from '../question/question-name.ts'
import { formFor, minutesOf, turn } from '../question/short-form.ts'
import type { CatalogQuestion } from './catalog.ts'
import type { Card } from './schedule.ts'
import { hasSittings, sittingOf } from './sittings.ts'
import type { Done, Item, TonightInput } from './tonight-items.ts'

export type Candidate = Item & { readonly card: Card | null }

export type Pool = {
  /** Put down on another day. */
  readonly begun: readonly Candidate[]
  /** Put down today: it goes on where the evening has nothing else. */
  readonly putDown: readonly Candidate[]
  /** Missed ones and what has waited since another day, the most forgotten first. */
  readonly waited: readonly Candidate[]
  /** Comes up today. */
  readonly fresh: readonly Candidate[]
  readonly unseen: readonly Candidate[]
  /** Missed today: once more, when everything else is done. */
  readonly again: readonly Candidate[]
}

/** What is longer than an evening comes in sittings, or is left to be opened by name. */
export function poolOf(input: TonightInput): Pool {
  const { questions, due, done, seen, scheduler, dayEnd, minutesPerDay } = input
  const isDue = new Set(due.map(({ question }) => question))
  const begun = begunOf(input)
  const isBegun = new Set(begun.map(({ question }) => question.name))
  const mayCome = (one: CatalogQuestion): boolean => isOpen(one, input) && !isBegun.has(one.name)
  const byName = new Map(
    questions
      .filter((one) => isDue.has(one.name) && mayCome(one))
      .map((question) => [question.name, question]),
  )
  const doneToday = Map.groupBy(done, ({ question }) => question)
  const known = due
    .flatMap(({ question: name, card }) => {
      const question = byName.get(name)
      const item = question && inSittings(comeBack(question, card, minutesPerDay), minutesPerDay)
      return item ? [{ ...item, card }] : []
    })
    .map((one) => ({ one, known: scheduler.retrievability(one.card, dayEnd) }))
    .sort(
      (a, b) =>
        Number(isWeak(b.one.card)) - Number(isWeak(a.one.card)) ||
        a.known - b.known ||
        byText(a.one.question.name, b.one.question.name),
    )
    .map(({ one }) => one)
  const waiting = known.filter(({ question }) => !doneToday.has(question.name))
  const isOnceMore = ({ question, card }: Candidate & { readonly card: Card }): boolean =>
    isWeak(card) && doneToday.has(question.name) && comesBack(doneToday.get(question.name))
  const hasWaited = ({ card }: { readonly card: Card }): boolean =>
    isWeak(card) || card.due < dayEnd - DAY_MS
  return {
    begun: begun.filter(({ clockMs }) => clockMs === 0),
    putDown: begun.filter(({ clockMs }) => clockMs > 0),
    waited: waiting.filter(hasWaited),
    fresh: waiting.filter((one) => !hasWaited(one)),
    again: known.filter(isOnceMore),
    unseen: newInTurn(questions, (one) => !seen.has(one.name) && mayCome(one)).flatMap(
      (question) => {
        const whole: Item = { question, form: 'long', minutes: question.minutes, why: 'new' }
        const item = inSittings(whole, minutesPerDay)
        return item ? [{ ...item, card: null }] : []
      },
    ),
  }
}

/** What comes back on a later day and was not asked today, the soonest first. */
export function earlyOf(input: TonightInput): readonly Candidate[] {
  const { questions, done, begun, minutesPerDay } = input
  const taken = new Set([...done, ...begun].map(({ question }) => question))
  const byName = new Map(
    questions
      .filter((one) => isOpen(one, input) && !taken.has(one.name))
      .map((one) => [one.name, one]),
  )
  return (input.later?.() ?? []).flatMap(({ question: name, card }) => {
    const question = byName.get(name)
    const item = question && inSittings(comeBack(question, card, minutesPerDay), minutesPerDay)
    return item ? [{ ...item, why: 'early', card }] : []
  })
}

/** What is due and was done today comes back today only where it was missed, and only once. */
export function comesBack(today: readonly Pick<Done, 'grade'>[] | undefined): boolean {
  if (today === undefined) return true
  return today.length === 1 && today[0]?.grade === 'again'
}

type BegunCandidate = Candidate & { readonly clockMs: number }

/** Time that is nearly over, or was taken: some minutes to come to an end. */
const TO_END = 3

function begunOf(input: TonightInput): readonly BegunCandidate[] {
  const { questions, due, begun, minutesPerDay } = input
  if (begun.length === 0) return []
  const byName = new Map(questions.map((question) => [question.name, question]))
  const cards = new Map(due.map(({ question, card }) => [question, card]))
  return begun.flatMap(({ question: name, form, activeMs, clockMs }) => {
    const question = byName.get(name)
    if (!question || !isOpen(question, input)) return []
    const whole = minutesOf(form, question.minutes)
    const minutes = Math.max(Math.min(whole, TO_END), whole - activeMs / MINUTE_MS)
    const item = inSittings({ question, form, minutes, why: 'begun' }, minutesPerDay)
    return item ? [{ ...item, card: cards.get(name) ?? null, clockMs }] : []
  })
}

/** Null: it is longer than an evening and cannot be put down. */
function inSittings(item: Item, minutesPerDay: number): Item | null {
  if (item.minutes <= minutesPerDay) return item
  if (!hasSittings(item.question)) return null
  return { ...item, minutes: sittingOf(item.minutes, minutesPerDay), sittingOf: item.minutes }
}

/** It is longer than an evening in whatever form: no evening has it, and it is opened by its name. */
export const isByName = (question: CatalogQuestion, minutesPerDay: number): boolean =>
  !hasSittings(question) && shortest(question) > minutesPerDay

/** It can be asked today. */
export const isOpen = (question: CatalogQuestion, { held }: Pick<TonightInput, 'held'>): boolean =>
  !held.has(question.name)

const isWeak = ({ lastGrade }: Card): boolean => lastGrade === 'again'

/** A due question comes back short; the whole of it when that is asked for and fits into a day at all. */
export function comeBack(question: CatalogQuestion, card: Card, minutesPerDay: number): Item {
  const forms = question.shortForms ?? []
  const asked = formFor(forms, card)
  const isTooLong = asked === 'long' && question.minutes > minutesPerDay
  const form = isTooLong ? turn(forms, card.reps) : asked
  const why = isWeak(card) ? 'weak' : 'due'
  return { question, form, minutes: minutesOf(form, question.minutes), why }
}

/** Minutes of the shortest form there is. */
function shortest(question: CatalogQuestion): number {
  return Math.min(
    question.minutes,
    ...(question.shortForms ?? []).map((form) => minutesOf(form, question.minutes)),
  )
}

/** The first of each deck, then the second of each: doing one leaves the order of the others as it was. */
export function newInTurn(
  all: readonly CatalogQuestion[],
  isNew: (question: CatalogQuestion) => boolean = () => true,
): readonly CatalogQuestion[] {
  const turns: CatalogQuestion[][] = []
  const counts = new Map<string, number>()
  for (const question of all) {
    const deck = deckOf(question.name)
    const place = counts.get(deck) ?? 0
    counts.set(deck, place + 1)
    if (!isNew(question)) continue
    turns[place] ??= []
    turns[place].push(question)
  }
  return turns.flat()
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
