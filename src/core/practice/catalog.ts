/** What lists and home know of the decks: small, cheap to store, and drawn before any deck is parsed. */

import type { Language } from '../kinds/code/question.ts'
import { isOfLevel, type Level } from '../kinds/common.ts'
import { shortFormsOf } from '../kinds/facts.ts'
import type { Grade, Progress } from '../log.ts'
import type { Plan } from '../question/lists.ts'
import type { CalledDeck } from '../question/naming.ts'
import { type OriginId, SHIPPED } from '../question/origin.ts'
import type { Deck, Kind, Origin, QuestionName } from '../question/question.ts'
import type { ShortForm } from '../question/short-form.ts'
import type { Text } from '../question/text.ts'
import { interleave } from './interleave.ts'

export type CatalogQuestion = {
  readonly name: QuestionName
  readonly kind: Kind
  readonly title: Text
  /** The language of its deck. */
  readonly lang: string
  readonly level: Level
  readonly minutes: number
  readonly difficulty: number
  readonly tags: readonly string[]
  /** Of a code question. */
  readonly language: Language | null
  readonly digest: string
  /** What it can come back as; absent or empty: only as it was authored. */
  readonly shortForms?: readonly ShortForm[]
}

export type CatalogDeck = {
  readonly name: string
  readonly title: Text
  readonly lang: string
  readonly version: string
  readonly origin: Origin
  /** Where it comes from for good; absent where it is shipped. */
  readonly from?: OriginId
  readonly questions: readonly CatalogQuestion[]
}

export type CatalogTrack = {
  readonly id: string
  readonly title: Text
  /** Those that are loaded, as they are called today. */
  readonly questions: readonly QuestionName[]
  /** Those that are not, as the track names them. */
  readonly missing: readonly QuestionName[]
}

export type Catalog = {
  readonly decks: readonly CatalogDeck[]
  readonly problems: number
  /** Plans of which a mock can be made, the default one first; absent: none. */
  readonly plans?: readonly Plan[]
  /** In their order; absent: none. */
  readonly tracks?: readonly CatalogTrack[]
}

/** `isDebuggable`: whether a code question has a wrong answer that is close enough to the reference. */
export function catalogOf(
  decks: readonly Deck[],
  problems: number,
  isDebuggable: (question: QuestionName) => boolean = () => false,
): Catalog {
  return {
    problems,
    decks: decks.map((deck) => ({
      name: deck.name,
      title: deck.title,
      lang: deck.lang,
      version: deck.version,
      origin: deck.origin,
      questions: deck.questions.map(({ question, digest }) => ({
        name: `${deck.name}/${question.id}`,
        kind: question.kind,
        title: question.title,
        lang: deck.lang,
        level: question.level,
        minutes: question.minutes,
        difficulty: question.difficulty,
        tags: question.tags,
        language: question.kind === 'code' ? question.language : null,
        digest,
        shortForms: shortFormsOf(question, isDebuggable(`${deck.name}/${question.id}`)),
      })),
    })),
  }
}

export type ProgressByName = ReadonlyMap<QuestionName, Progress>

/**
 * What a newcomer and a regular should do next: unseen questions in deck order, then the worst last grade, the
 * oldest first.
 */
export function nextUp(
  questions: readonly CatalogQuestion[],
  progress: ProgressByName,
): readonly CatalogQuestion[] {
  const unseen = questions.filter(({ name }) => !progress.has(name))
  const seen = questions
    .flatMap((question) => {
      const past = progress.get(question.name)
      return past ? [{ question, past }] : []
    })
    .sort(
      (a, b) => RANK[a.past.lastGrade] - RANK[b.past.lastGrade] || a.past.lastAt - b.past.lastAt,
    )
  return [...unseen, ...seen.map(({ question }) => question)]
}

const RANK: Readonly<Record<Grade, number>> = { again: 0, hard: 1, good: 2, easy: 3 }

export type Choice = {
  readonly kinds: readonly Kind[]
  readonly tags: readonly string[]
  readonly levels: readonly Level[]
  readonly limit: number | null
  /** Of the questions' own budgets, added up; the first question is always taken. */
  readonly minutes: number | null
  /**
   * A deck alone keeps its order (the default). Mixed: neighbours of different decks and kinds where that can be. A track
   * keeps its order too, and nothing of it is left out for what comes later.
   */
  readonly order?: 'deck' | 'mixed' | 'track'
}

/** Every question there is. */
export const ANY: Choice = { kinds: [], tags: [], levels: [], limit: null, minutes: null }

/** The questions of one drill, in the order of `nextUp`; mixed, no weaker one waits for a better known one. */
export function choose(
  questions: readonly CatalogQuestion[],
  progress: ProgressByName,
  { kinds, tags, levels, limit, minutes, order = 'deck' }: Choice,
): readonly CatalogQuestion[] {
  const wanted = questions.filter(
    (question) =>
      (kinds.length === 0 || kinds.includes(question.kind)) &&
      isOfLevel(question, levels) &&
      tags.every((tag) => question.tags.includes(tag)),
  )
  const taken: CatalogQuestion[] = []
  let sum = 0
  const ordered = nextUp(wanted, progress)
  for (const question of order === 'mixed' ? mixed(ordered, progress) : ordered) {
    if (limit !== null && taken.length >= limit) break
    if (minutes !== null && taken.length > 0 && sum + question.minutes > minutes) {
      if (order === 'track') break
      continue
    }
    sum += question.minutes
    taken.push(question)
  }
  return taken
}

function mixed(
  ordered: readonly CatalogQuestion[],
  progress: ProgressByName,
): readonly CatalogQuestion[] {
  const alike = Map.groupBy(ordered, ({ name }) => progress.get(name)?.lastGrade ?? 'unseen')
  const all: CatalogQuestion[] = []
  for (const some of alike.values())
    all.push(...interleave(some, (question) => question, all.at(-1) ?? null))
  return all
}

/** By what the store is asked for questions before their decks are read. */
export const calledIn = ({ decks }: Pick<Catalog, 'decks'>): readonly CalledDeck[] =>
  decks.flatMap(({ name, origin, from }) => {
    if (from !== undefined) return { name, origin: from }
    return origin === 'own' ? { name, origin: SHIPPED } : []
  })
