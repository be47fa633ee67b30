/** The questions a check is about: all of the collections, or those that were asked for. */
import type { Problem } from '../../core/question/question.ts'
import { type Found, findQuestion } from '../../decks/find.ts'
import type { Loaded } from '../../decks/load.ts'

/**
 * @param only names, with commas between them
 * @throws SparrError unknown-question
 */
export function questionsOf(
  { decks, refused }: Loaded,
  only: string | undefined,
): readonly Found[] {
  if (only !== undefined)
    return [...new Set(only.split(','))].map((name) => findQuestion(decks, name, refused))
  return decks.flatMap((deck) =>
    deck.questions.map((entry) => ({ deck, entry, name: `${deck.name}/${entry.question.id}` })),
  )
}

/** Of the files of these questions. */
export function isAbout(questions: readonly Found[]): (problem: Problem) => boolean {
  const places = questions.flatMap(({ deck, entry: { question } }) => [
    `questions/${deck.id}/${question.id}`,
    `solutions/${deck.id}/${question.id}`,
  ])
  return ({ file }) => places.some((place) => new RegExp(`(^|/)${place}(/|\\.yaml$|$)`).test(file))
}
