/** `sparr brief`: one page for whoever interviews, or an answer of one's own for a friend to judge. */
import { findQuestion } from '../../decks/find.ts'
import { briefMarkdown, briefSheet } from '../../report/host/brief-sheet.ts'
import { critiqueMarkdown } from '../../report/host/critique.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { clean } from '../../text/clean.ts'
import { critiquedFrom, findAttempt } from './critiqued-attempt.ts'

export type BriefOptions = GlobalOptions & {
  /** All there is, however many pages. */
  readonly whole?: boolean
}

export async function brief(name: string, options: BriefOptions): Promise<void> {
  const session = openSession(options)
  try {
    const loaded = await session.load()
    const found = findQuestion(loaded.decks, name, loaded.refused)
    const { question } = found.entry
    const lang = session.contentLang
    const asked = { name: found.name, question, deckLang: found.deck.lang, lang }
    if (options.json)
      return printJson({ question: found.name, kind: question.kind, ...briefSheet(asked) })
    print(clean(briefMarkdown(asked, session.words, { isWhole: options.whole === true })).trimEnd())
  } finally {
    session.close()
  }
}

/**
 * An attempt by its id (or how one begins), the newest of a question, or `last`.
 * @throws SparrError unknown-attempt
 */
export async function critiqueOf(name: string, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const [loaded, store] = await Promise.all([session.load(), session.store()])
    const row = findAttempt(name, store, loaded)
    const critiqued = critiquedFrom(row, store, loaded, session.contentLang)
    const markdown = clean(critiqueMarkdown(critiqued, session.words)).trimEnd()
    if (options.json)
      printJson({ attempt: row.id, question: row.body.question, date: critiqued.date, markdown })
    else print(markdown)
  } finally {
    session.close()
  }
}
