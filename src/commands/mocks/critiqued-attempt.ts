/** From what somebody calls an attempt to an answer that a friend is asked to judge. */
import { dayOf } from '../../core/day.ts'
import { SparrError } from '../../core/errors.ts'
import { shorten } from '../../core/kinds/facts.ts'
import type { LogRow } from '../../core/log.ts'
import type { Question } from '../../core/question/question.ts'
import { findQuestion } from '../../decks/find.ts'
import type { Loaded } from '../../decks/load.ts'
import type { Critiqued } from '../../report/host/critiqued.ts'
import { offsetMin } from '../../session/offset-min.ts'
import type { Store } from '../../store/store.ts'
import { foundIn } from './host/questions.ts'

export type AttemptRow = LogRow & { readonly kind: 'attempt' }

/** Ids are compared as they are; a name that is a question of the decks also finds what it was called before. */
export function findAttempt(
  name: string,
  store: Pick<Store, 'rows' | 'attempts' | 'progress'>,
  loaded: Loaded,
): AttemptRow {
  if (name === 'last') {
    const newest = store.progress().toSorted((a, b) => b.lastAt - a.lastAt)[0]
    const found = newest && store.attempts(newest.question)[0]
    if (found) return found
  }
  const ofQuestion = store.attempts(name)[0] ?? attemptsNamed(name, store, loaded)[0]
  const found = ofQuestion ?? (/^[\w-]{8,64}$/.test(name) ? attemptWithId(name, store) : undefined)
  if (!found) throw new SparrError({ code: 'unknown-attempt', name })
  return found
}

function attemptsNamed(name: string, store: Pick<Store, 'attempts'>, loaded: Loaded) {
  try {
    return store.attempts(findQuestion(loaded.decks, name, loaded.refused).name)
  } catch (error) {
    if (error instanceof SparrError) return []
    throw error
  }
}

/** Among those that were not taken back; the beginning of an id is enough where it is the only one. */
function attemptWithId(
  id: string,
  store: Pick<Store, 'rows' | 'attempts'>,
): AttemptRow | undefined {
  const all = store
    .rows()
    .filter((row): row is AttemptRow => row.kind === 'attempt' && row.id.startsWith(id))
  const exact = all.find((row) => row.id === id)
  const [only, ...others] = all
  const found = exact ?? (others.length === 0 ? only : undefined)
  const question = found?.body.question
  if (typeof question !== 'string') return undefined
  return store.attempts(question).find((row) => row.id === found?.id)
}

export function critiquedFrom(
  { id, at, body: attempt }: AttemptRow,
  store: Pick<Store, 'runs' | 'attempts'>,
  loaded: Loaded,
  contentLang: string,
): Critiqued {
  const found = foundIn(loaded).find(({ name }) => name === attempt.question)
  const isCode = attempt.kind === 'code'
  return {
    attempt,
    name: attempt.question,
    question: found ? asAsked(found.entry.question, attempt, id, store) : null,
    deckLang: found?.deck.lang ?? contentLang,
    // It is read in what it was answered in; a code question was answered in its programming language.
    lang: isCode ? contentLang : attempt.language,
    isChanged: found !== undefined && found.entry.digest !== attempt.digest,
    runs: store.runs(attempt.sitting),
    date: dayOf(at, offsetMin(at), 0),
  }
}

/** A short form is picked by turns: by how often the question had come back before. */
function asAsked(
  question: Question,
  { form, question: name }: AttemptRow['body'],
  id: string,
  store: Pick<Store, 'attempts'>,
): Question {
  if (form === undefined) return question
  const newestFirst = store.attempts(name)
  const before = newestFirst.length - 1 - newestFirst.findIndex((row) => row.id === id)
  return shorten(question, form, before)
}
