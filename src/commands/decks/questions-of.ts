/** The questions a check is about: all of the collections, or the one that was asked for. */
import type { Problem } from '../../core/question/question.ts'
import { type Found, findQuestion } from '../../decks/find.ts'
import type { Loaded } from '../../decks/load.ts'

/** @throws SparrError unknown-question */
export function questionsOf(
  { decks, refused }: Loaded,
  only: string | undefined,
): readonly Found[] {
  if (only !== undefined) return [findQuestion(decks, only, refused)]
  return decks.flatMap((deck) =>
    deck.questions.map((entry) => ({ deck, entry, name: `${deck.name}/${entry.question.id}` })),
  )
}

/** Of the files of one question. */
export function isAbout({ deck, entry }: Found): (problem: Problem) => boolean {
  const { id } = entry.question
  const places = [`questions/${deck.id}/${id}`, `solutions/${deck.id}/${id}`]
  return ({ file }) => places.some((place) => new RegExp(`(^|/)${place}(/|\\.yaml$|$)`).test(file))
}
