/** What a session can be made of, each part in the order in which it is wanted. */

import { DAY_MS } from '../day.ts'
import { deckOf } from '../question/question-name.ts'
import { formFor, minutesOf, turn } from '../question/short-form.ts'
import type { CatalogQuestion } from './catalog.ts'
import type { Card } from './schedule.ts'
import type { Item, TonightInput } from './tonight-items.ts'

export type Candidate = Item & { readonly card: Card | null }

export type Pool = {
  /** Missed ones and what has waited since another day, the most forgotten first. */
  readonly waited: readonly Candidate[]
  /** Comes up today. */
  readonly fresh: readonly Candidate[]
  readonly unseen: readonly Candidate[]
  /** Missed today: once more, when everything else is done. */
  readonly again: readonly Candidate[]
}

/** Without what is longer than a whole day. */
export function poolOf(input: TonightInput): Pool {
  const { questions, due, done, seen, scheduler, dayEnd, minutesPerDay } = input
  const isDue = new Set(due.map(({ question }) => question))
  const byName = new Map(
    questions
      .filter((one) => isDue.has(one.name) && isOpen(one, input))
      .map((question) => [question.name, question]),
  )
  const doneToday = Map.groupBy(done, ({ question }) => question)
  const fits = ({ minutes }: Item): boolean => minutes <= minutesPerDay
  const known = due
    .flatMap(({ question: name, card }) => {
      const question = byName.get(name)
      return question ? [{ ...comeBack(question, card, minutesPerDay), card }] : []
    })
    .filter(fits)
    .map((one) => ({ one, known: scheduler.retrievability(one.card, dayEnd) }))
    .sort(
      (a, b) =>
        Number(isWeak(b.one.card)) - Number(isWeak(a.one.card)) ||
        a.known - b.known ||
        byText(a.one.question.name, b.one.question.name),
    )
    .map(({ one }) => one)
  const waiting = known.filter(({ question }) => !doneToday.has(question.name))
  const hasWaited = ({ card }: { readonly card: Card }): boolean =>
    isWeak(card) || card.due < dayEnd - DAY_MS
  return {
    waited: waiting.filter(hasWaited),
    fresh: waiting.filter((one) => !hasWaited(one)),
    again: known.filter(
      ({ question, card }) => isWeak(card) && doneToday.get(question.name)?.length === 1,
    ),
    unseen: newInTurn(questions, (one) => !seen.has(one.name) && isOpen(one, input))
      .map(
        (question): Candidate => ({
          question,
          form: 'long',
          minutes: question.minutes,
          why: 'new',
          card: null,
        }),
      )
      .filter(fits),
  }
}

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
export function shortest(question: CatalogQuestion): number {
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
