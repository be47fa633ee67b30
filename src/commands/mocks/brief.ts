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
