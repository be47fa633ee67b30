/** What can be found of a question: its texts, from the most telling to the least. */
import type { Deck, Kind, Question, QuestionName } from '../../core/question.ts'
import type { Text } from '../../core/text.ts'
import { behavioralRules } from '../kinds/behavioral/rules.ts'
import { choiceRules } from '../kinds/choice/rules.ts'
import { codeRules } from '../kinds/code/rules.ts'
import { designRules } from '../kinds/design/rules.ts'
import { estimateRules } from '../kinds/estimate/rules.ts'
import { recallRules } from '../kinds/recall/rules.ts'
import { reviewRules } from '../kinds/review/rules.ts'

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

function recordOf(deck: Deck, question: Question): SearchRecord {
  const language = question.kind === 'code' ? codeRules.search(question).places : []
  const competency = question.kind === 'behavioral' ? behavioralRules.search(question).tags : []
  const { id, kind, title, tags, axis = '', checkpoint = '', level, prompt } = question
  return {
    question: `${deck.name}/${id}`,
    kind,
    titles: all(title),
    tags: [...tags, ...competency],
    places: [id, kind, ...language, ...all(deck.title), deck.name, axis, checkpoint, level],
    prompts: all(prompt),
    answers: [...answersOf(question), ...question.hints, ...question.followUps].flatMap(all),
  }
}

function answersOf(question: Question): readonly Text[] {
  switch (question.kind) {
    case 'recall':
      return recallRules.search(question).answers
    case 'choice':
      return choiceRules.search(question).answers
    case 'estimate':
      return estimateRules.search(question).answers
    case 'review':
      return reviewRules.search(question).answers
    case 'design':
      return designRules.search(question).answers
    case 'behavioral':
      return behavioralRules.search(question).answers
    case 'code':
      return codeRules.search(question).answers
  }
}

/** The texts of all languages: people search in the one they remember it in. */
const all = (text: Text): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text)

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
