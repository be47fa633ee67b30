import { commonOf, isOfLevel, type Level } from '../../core/kinds/common.ts'
import { topicsOf } from '../../core/practice/topics.ts'
import type { DeckQuestion } from '../../core/question/question.ts'
import { textIn } from '../../core/question/text.ts'
import { findDecks } from '../../decks/find.ts'
import { print, printJson, problemLine, tell } from '../../session/output.ts'
import { dueByDeck, localOffsetMin } from '../../session/practice/schedule.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { table } from '../../session/table.ts'
import { topicName } from '../../telling/topic-name.ts'

/**
 * All decks, and how much is done of each topic; or the questions of one deck.
 * @param levels only questions of these; none: of all
 */
export async function list(
  deckName: string | undefined,
  levels: readonly Level[],
  options: GlobalOptions,
): Promise<void> {
  const session = openSession(options)
  try {
    const [loaded, store] = await Promise.all([session.load(), session.store()])
    const now = session.clock.now()
    const questions = loaded.decks.flatMap((deck) =>
      deck.questions.map(({ question }) => ({ name: `${deck.name}/${question.id}` })),
    )
    const { settings } = session
    const due = dueByDeck({ store, settings, questions, now, offsetMin: localOffsetMin(now) })
    const dueOf = (question: string): string | null => {
      const card = store.cards.of(question)
      return card ? new Date(card.due).toISOString() : null
    }
    const progress = new Map(store.progress().map((row) => [row.question, row]))
    const ofLevel = ({ question }: DeckQuestion): boolean => isOfLevel(question, levels)
    if (deckName !== undefined) {
      const [deck] = findDecks(loaded.decks, [deckName], loaded.refused)
      if (!deck) return
      const questions = deck.questions.filter(ofLevel).map(({ question }) => {
        const past = progress.get(`${deck.name}/${question.id}`)
        return {
          id: question.id,
          kind: question.kind,
          title: textIn(question.title, session.contentLang, deck.lang),
          level: question.level,
          common: commonOf(question),
          minutes: question.minutes,
          tags: question.tags,
          attempts: past?.attempts ?? 0,
          lastGrade: past?.lastGrade ?? null,
          due: dueOf(`${deck.name}/${question.id}`),
        }
      })
      if (options.json) return printJson({ deck: deck.name, questions })
      const { words } = session
      return print(
        table(
          questions.map(({ id, kind, title, minutes, attempts, lastGrade }) => [
            id,
            words.kinds[kind],
            words.minutes(minutes),
            attempts === 0 ? words.deck.unseen : lastGrade ? words.grades[lastGrade] : '',
            title,
          ]),
        ),
      )
    }
    const decks = loaded.decks.flatMap((deck) => {
      const questions = deck.questions.filter(ofLevel)
      if (levels.length > 0 && questions.length === 0) return []
      const rows = questions.flatMap(({ question }) => {
        const past = progress.get(`${deck.name}/${question.id}`)
        return past ? [past] : []
      })
      return [
        {
          id: deck.name,
          title: textIn(deck.title, session.contentLang, deck.lang),
          version: deck.version,
          origin: deck.origin,
          questions: questions.length,
          attempted: rows.length,
          passed: rows.filter(({ passed }) => passed > 0).length,
          due: due.get(deck.name) ?? 0,
        },
      ]
    })
    const topics = topicsOf(
      loaded.decks.map((deck) => ({ ...deck, questions: deck.questions.filter(ofLevel) })),
      (name) => progress.has(name),
    )
    if (options.json)
      return printJson({ decks, topics, problems: loaded.problems, missing: session.missing() })
    for (const folder of session.missing()) tell(session.words.config.noDecks(folder))
    for (const problem of loaded.problems) tell(problemLine(problem, session.words))
    if (decks.length === 0) return tell(session.words.home.noDecks)
    print(
      table(
        decks.map(({ id, title, questions, attempted }) => [
          id,
          `${attempted}/${questions}`,
          title,
        ]),
      ),
    )
    const { words, contentLang } = session
    print(`\n${words.track.byTopic}`)
    print(
      table(
        topics.map(({ id, title, questions, attempted }) => [
          topicName(id, title, contentLang, words),
          `${attempted}/${questions}`,
        ]),
      ),
    )
  } finally {
    session.close()
  }
}
