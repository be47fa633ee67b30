/** The scorecard of a mock, from the log and from what the decks say today. */
import type { KeptMock } from '../../core/interview/kept.ts'
import type { RoundRecord } from '../../core/interview/record.ts'
import { type EvidenceCard, evidenceCard } from '../../core/interview/solo/evidence.ts'
import { type Material, materialOfAttempt } from '../../core/interview/solo/material.ts'
import type { Deck, QuestionName } from '../../core/question/question.ts'
import type { Pace } from '../../core/star/pace.ts'
import { questionName } from '../../decks/find.ts'
import type { Loaded } from '../../decks/load.ts'
import { findProject } from '../../session/stories/projects.ts'
import type { Store } from '../../store/store.ts'

export function cardOf(
  store: Pick<Store, 'attempts' | 'runs' | 'kept'>,
  { decks, lists }: Pick<Loaded, 'decks' | 'lists'>,
  kept: Pick<KeptMock, 'id' | 'at' | 'offsetMin' | 'record'>,
  pace?: Pace,
): EvidenceCard {
  const { lang } = kept.record
  return evidenceCard(kept, ({ round, answered }: RoundRecord): Material | null => {
    if (!answered) return null
    const row = store.attempts(round.question).find(({ id }) => id === answered.attempt)
    if (!row) return null
    const project = findProject(round.question, { store, lists, lang })
    const asked = project
      ? { question: project.entry.question, deckLang: lang }
      : askedIn(decks, round.question)
    return materialOfAttempt(row.body, store.runs(row.body.sitting), { ...asked, lang, pace })
  })
}

function askedIn(
  decks: readonly Deck[],
  name: QuestionName,
): Pick<Material, 'question' | 'deckLang'> {
  for (const deck of decks) {
    const found = deck.questions.find(({ question }) => questionName(deck, question.id) === name)
    if (found) return { question: found.question, deckLang: deck.lang }
  }
  return { question: null, deckLang: 'en' }
}
