/** A story for the bank from what was answered to a behavioral question. */

import { type BehavioralQuestion, LETTERS } from '../kinds/behavioral/question.ts'
import type { StoryText } from '../log.ts'
import type { QuestionName } from '../question/question.ts'
import { textIn } from '../question/text.ts'
import type { BankStory } from './bank.ts'
import { bankIdOf, freeIdOf } from './bank-id.ts'

export type AnsweredQuestion = {
  /** `deck/id` */
  readonly name: QuestionName
  readonly question: Pick<BehavioralQuestion, 'id' | 'title' | 'competency'>
  /** Of its deck. */
  readonly lang: string
}

/**
 * One row for the log. Without `name` the story is named after its question, so that saving the next answer to it in the
 * same language is the next version of the same story; the story of another question is never overwritten.
 * @param lang BCP 47 tag of the texts
 * @param texts by letter; what is missing is empty
 * @param bank what is there already: of a known story the title, competencies and questions stay
 */
export function storyFromAnswer(
  { name: question, question: asked, lang: deckLang }: AnsweredQuestion,
  lang: string,
  texts: Readonly<Record<string, string>>,
  bank: readonly BankStory[] = [],
  name?: string,
): StoryText {
  const wanted = name ?? (bankIdOf(asked.id) || 'story')
  const into = bank.find(
    ({ id, questions }) => id === wanted && (name !== undefined || questions.includes(question)),
  )
  const known = into?.texts.find((text) => text.lang === lang)
  return {
    story: into?.id ?? freeIdOf(wanted, new Set(bank.map(({ id }) => id))),
    lang,
    title: known?.title ?? textIn(asked.title, lang, deckLang),
    letters: {
      situation: texts['situation'] ?? '',
      task: texts['task'] ?? '',
      action: texts['action'] ?? '',
      result: texts['result'] ?? '',
      relevance: texts['relevance'] ?? '',
    },
    competencies: [...new Set([...(into?.competencies ?? []), asked.competency])],
    questions: [...new Set([...(into?.questions ?? []), question])],
  }
}

/** Whether anything was written that a story could be made of; a probe's answer and one said aloud have no letters. */
export const hasLetters = (texts: Readonly<Record<string, string>>): boolean =>
  LETTERS.some((letter) => /[\p{L}\p{N}]/u.test(texts[letter] ?? ''))
