/** What can be found of a question: its texts, from the most telling to the least. */
import { withDeck } from '../../core/question/names.ts'
import type {
  Deck,
  Kind,
  Question,
  QuestionName,
  QuestionOf,
} from '../../core/question/question.ts'
import { textsOf } from '../../core/question/text.ts'
import type { SearchWords } from '../kinds/deck-kind-rules.ts'
import { KIND_RULES } from '../kinds/rules.ts'

export type SearchRecord = {
  readonly question: QuestionName
  readonly kind: Kind
  /** One for each language. */
  readonly titles: readonly string[]
  readonly tags: readonly string[]
  /** Id, kind, deck and what else says where it belongs. */
  readonly places: readonly string[]
  readonly prompts: readonly string[]
  /** Answers, points, options, hints, and the candidate's own answers. */
  readonly answers: readonly string[]
}

/** An answer the candidate gave; its question may be of a deck that is not loaded now. */
export type OwnAnswer = {
  readonly question: QuestionName
  readonly kind: Kind
  readonly text: string
}

/** A record for each question of the decks, with the candidate's own answers where there are some. */
export function recordsOf(
  decks: readonly Deck[],
  own: readonly OwnAnswer[] = [],
): readonly SearchRecord[] {
  const mine = Map.groupBy(own, ({ question }) => question)
  const records = decks.flatMap((deck) =>
    deck.questions.map(({ question }) => {
      const record = recordOf(deck, question)
      const texts = mine.get(record.question)?.map(({ text }) => text)
      mine.delete(record.question)
      return texts ? { ...record, answers: [...record.answers, ...texts] } : record
    }),
  )
  return [...records, ...Array.from(mine.values(), orphan)]
}

/** With the texts of all languages: people search in the one they remember it in. */
function recordOf(deck: Deck, question: Question): SearchRecord {
  const { answers, tags: more = [], places = [] } = wordsOf(question)
  const { id, kind, title, tags, axis = '', checkpoint = '', level, prompt } = question
  const earlier = question.was.map((was) => withDeck(was, deck.id)[1])
  return {
    question: `${deck.name}/${id}`,
    kind,
    titles: textsOf(title),
    tags: [...tags, ...more],
    places: [
      id,
      ...earlier,
      kind,
      ...places,
      ...textsOf(deck.title),
      deck.name,
      axis,
      checkpoint,
      level,
    ],
    prompts: textsOf(prompt),
    answers: [...answers, ...question.hints, ...question.followUps.map(({ ask }) => ask)].flatMap(
      textsOf,
    ),
  }
}

const wordsOf = <K extends Kind>(question: QuestionOf<K>): SearchWords =>
  KIND_RULES[question.kind].search(question)

function orphan(own: readonly OwnAnswer[]): SearchRecord {
  const [{ question, kind }] = own as [OwnAnswer]
  return {
    question,
    kind,
    titles: [question],
    tags: [],
    places: [kind],
    prompts: [],
    answers: own.map(({ text }) => text),
  }
}
