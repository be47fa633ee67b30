// The design questions that are shipped, by name.
import type { DesignQuestion } from '../../../src/core/kinds/design/question.ts'
import { loadCollections } from '../../../src/decks/load.ts'

const { decks } = await loadCollections([{ path: '.', origin: 'own' }])

export const DESIGNS: ReadonlyMap<string, DesignQuestion> = new Map(
  decks.flatMap((deck) =>
    deck.questions.flatMap(({ question }) =>
      question.kind === 'design' ? [[`${deck.name}/${question.id}`, question] as const] : [],
    ),
  ),
)

/** @throws when there is none of that name. */
export function designCalled(name: string): DesignQuestion {
  const question = DESIGNS.get(name)
  if (!question) throw new Error(`no design question ${name}`)
  return question
}
