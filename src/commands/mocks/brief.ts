/** `sparr brief`: one page for whoever interviews, or an answer of one's own for a friend to judge. */
import { dayOf } from '../../core/day.ts'
import { SparrError } from '../../core/errors.ts'
import { shorten } from '../../core/kinds/facts.ts'
import type { LogRow } from '../../core/log.ts'
import type { Question } from '../../core/question/question.ts'
import { findQuestion } from '../../decks/find.ts'
import type { Loaded } from '../../decks/load.ts'
import { briefMarkdown, briefSheet } from '../../report/host/brief-sheet.ts'
import { critiqueMarkdown } from '../../report/host/critique.ts'
import type { Critiqued } from '../../report/host/critiqued.ts'
import { offsetMin } from '../../session/offset-min.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import type { Store } from '../../store/store.ts'
import { clean } from '../../text/clean.ts'
import { foundIn } from './host/questions.ts'

export type BriefOptions = GlobalOptions & {
  /** All there is, however many pages. */
  readonly whole?: boolean
}

/** Fields of the page as JSON that hold words of the program. */
const CODES: ReadonlySet<string> = new Set(['id', 'dimensions'])

export async function brief(wanted: string, options: BriefOptions): Promise<void> {
  const session = openSession(options)
  try {
    const [loaded, leaving] = await Promise.all([session.load(), session.leaving()])
    const found = findQuestion(loaded.decks, wanted, loaded.refused)
    const { question } = found.entry
    const lang = session.contentLang
    const { name, deck } = found
    const asked = { name, question, deckLang: deck.lang, lang, leaving: leaving.text }
    if (options.json)
      return printJson({
        question: leaving.text(name),
        kind: question.kind,
        ...leaving.data(briefSheet(asked), CODES),
      })
    const markdown = briefMarkdown(asked, session.words, { isWhole: options.whole === true })
    print(leaving.text(clean(markdown)).trimEnd())
  } finally {
    session.close()
  }
}

/**
 * An attempt by its id (or how one begins), the newest of a question, or `last`.
 * @throws SparrError unknown-attempt; private-code where the answer is code that names what should stay home
 */
export async function critiqueOf(name: string, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const [loaded, store, leaving] = await Promise.all([
      session.load(),
      session.store(),
      session.leaving(),
    ])
    const row = findAttempt(name, store, loaded)
    const critiqued = critiquedFrom(row, store, loaded, session.contentLang)
    const { question, kind, answer } = row.body
    if (kind === 'code') leaving.code(answer.texts['code'] ?? '', question)
    const markdown = leaving.text(clean(critiqueMarkdown(critiqued, session.words))).trimEnd()
    if (options.json)
      printJson({
        attempt: row.id,
        question: leaving.text(question),
        date: critiqued.date,
        markdown,
      })
    else print(markdown)
  } finally {
    session.close()
  }
}

type AttemptRow = LogRow & { readonly kind: 'attempt' }

/** Ids are compared as they are; a name that is a question of the decks also finds what it was called before. */
function findAttempt(
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

function critiquedFrom(
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
