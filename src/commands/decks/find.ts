import { isOfLevel, type Level } from '../../core/kinds/common.ts'
import type { LogRow } from '../../core/log.ts'
import { textIn } from '../../core/question/text.ts'
import { type OwnAnswer, recordsOf } from '../../decks/search/record.ts'
import { print, printJson, tell } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import { cleanLine } from '../../text/clean.ts'

export type FindOptions = GlobalOptions & {
  /** Own answers too. */
  readonly mine?: boolean | undefined
  readonly limit?: number | undefined
  /** Only questions of these; none: of all. */
  readonly levels: readonly Level[]
}

const LIMIT = 20

/** The questions that have something like these words, the best first. */
export async function find(words: readonly string[], options: FindOptions): Promise<void> {
  const session = openSession(options)
  try {
    const query = words.join(' ')
    const [loaded, store, { searchIndex }] = await Promise.all([
      session.load(),
      session.store(),
      import('../../decks/search/search-index.ts'),
    ])
    const own = options.mine ? ownAnswers(store.rows()) : []
    const { levels, limit = LIMIT } = options
    const titles = new Map(
      loaded.decks.flatMap((deck) =>
        deck.questions
          .filter(({ question }) => isOfLevel(question, levels))
          .map(({ question }) => [
            `${deck.name}/${question.id}`,
            textIn(question.title, session.contentLang, deck.lang),
          ]),
      ),
    )
    // An own answer to a question that is not loaded has no level.
    const isAsked = (question: string): boolean => levels.length === 0 || titles.has(question)
    const results = searchIndex(recordsOf(loaded.decks, own))
      .search(query, levels.length === 0 ? limit : Infinity)
      .filter(({ question }) => isAsked(question))
      .slice(0, limit)
      .map(({ question, kind, score }) => {
        const title = titles.get(question) ?? question
        return { question, title, kind, score }
      })
    if (options.json) return printJson({ query, results })
    if (results.length === 0) return tell(session.words.search.none(cleanLine(query)))
    const { kinds } = session.words
    print(
      table(results.map(({ question, title, kind }) => [question, kinds[kind], cleanLine(title)])),
    )
  } finally {
    session.close()
  }
}

/** What was written in attempts that were not taken back. */
function ownAnswers(rows: readonly LogRow[]): readonly OwnAnswer[] {
  const taken = new Set(rows.flatMap((row) => (row.kind === 'void' ? row.body.of : [])))
  return rows.flatMap((row) => {
    if (row.kind !== 'attempt' || taken.has(row.id)) return []
    const { question, kind, answer } = row.body
    return [{ question, kind, text: Object.values(answer.texts).join('\n') }]
  })
}
