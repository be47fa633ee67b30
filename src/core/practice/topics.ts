/** How much is done of what there is, by what questions are about: their axis. */
import { AXES, type Deck, type QuestionName } from '../question/question.ts'
import type { Text } from '../question/text.ts'

export type Topic = {
  /** An axis; null: of questions that have none. */
  readonly id: string | null
  /** Of an axis that a deck defines. */
  readonly title: Text | null
  readonly questions: number
  readonly attempted: number
}

/** Those that have questions: the program's own first, those of decks after them, without a topic last. */
export function topicsOf(
  decks: readonly Pick<Deck, 'name' | 'axes' | 'questions'>[],
  isDone: (question: QuestionName) => boolean,
): readonly Topic[] {
  const own = new Map(decks.flatMap(({ axes }) => axes.map(({ id, title }) => [id, title])))
  const all = decks.flatMap(({ name, questions }) =>
    questions.map(({ question }) => ({
      axis: question.axis ?? null,
      isDone: isDone(`${name}/${question.id}`),
    })),
  )
  return [...new Set([...AXES, ...own.keys(), null])].flatMap((id) => {
    const some = all.filter(({ axis }) => axis === id)
    if (some.length === 0) return []
    const attempted = some.filter(({ isDone }) => isDone).length
    const title = (id === null ? null : own.get(id)) ?? null
    return [{ id, title, questions: some.length, attempted }]
  })
}
