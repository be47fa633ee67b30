/** The statistics of a session: rows of the store, topics and behaviours of the decks, the day it is here. */
import { dayOf, endOf } from '../../core/day.ts'
import { nameInKey } from '../../core/question/origin.ts'
import type { Deck, DeckQuestion, QuestionName } from '../../core/question/question.ts'
import { textIn } from '../../core/question/text.ts'
import { behavioursOf } from '../../core/statistics/behaviours.ts'
import { countedDays } from '../../core/statistics/forecast.ts'
import { firstShown } from '../../core/statistics/practice.ts'
import { type Statistics, statisticsOf } from '../../core/statistics/statistics.ts'
import type { Store } from '../../store/store.ts'
import { offsetMin } from '../offset-min.ts'
import type { Session } from '../session.ts'

export function gatherStatistics(
  session: Pick<Session, 'clock' | 'settings' | 'words' | 'contentLang'>,
  store: Store,
  decks: readonly Deck[],
): Statistics {
  const { clock, settings, words, contentLang } = session
  const { rolloverHour } = settings
  const now = clock.now()
  const offset = offsetMin(now)
  const today = dayOf(now, offset, rolloverHour)
  const known = new Map<QuestionName, { readonly deck: Deck; readonly entry: DeckQuestion }>()
  for (const deck of decks)
    for (const entry of deck.questions)
      known.set(`${deck.name}/${entry.question.id}`, { deck, entry })

  const rows = store.statistics({
    from: firstShown(today),
    ends: countedDays(today).map((day) => endOf(day, offset, rolloverHour)),
    decks: decks.map(({ name }) => name),
  })
  const statistics = statisticsOf(rows, {
    today,
    topicsOf: (question) => known.get(question)?.entry.question.tags ?? [],
    behavioursOf: (question) => {
      const found = known.get(question)
      if (!found) return undefined
      const { deck, entry } = found
      return {
        digest: entry.digest,
        behaviours: behavioursOf(
          entry.question,
          (text) => textIn(text, contentLang, deck.lang),
          (letter) => words.sheet[letter],
        ),
      }
    },
  })
  // What is not loaded is told by its name in its deck, and not by where it came from.
  return {
    ...statistics,
    decks: statistics.decks.map((row) => ({ ...row, id: nameInKey(row.id) })),
    recent: statistics.recent.map((row) => ({ ...row, question: nameInKey(row.question) })),
  }
}
