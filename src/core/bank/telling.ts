/** Everything of one's own that is told letter by letter: the stories of the bank and the newest answers to questions. */

import { LETTERS, type Letter } from '../kinds/behavioral/question.ts'
import type { Attempt } from '../log.ts'
import type { QuestionName } from '../question/question.ts'
import type { Story } from '../star/finding.ts'
import { type BankStory, languageOf } from './bank.ts'
import { hasLetters } from './from-answer.ts'

/** Where something was told. */
export type Source =
  | { readonly type: 'story'; readonly story: string; readonly lang: string }
  | {
      readonly type: 'attempt'
      readonly id: string
      readonly question: QuestionName
      readonly lang: string
    }

export type Telling = {
  readonly source: Source
  /** Tellings of one family are of the same events: the languages of a story, and the answers to its questions. */
  readonly family: string
  readonly letters: Story
}

export type Place = { readonly source: Source; readonly letter: Letter }

/** A behavioral attempt of the log; its texts are by letter. */
export type Answered = Pick<Attempt, 'question' | 'answer' | 'language'> & { readonly id: string }

/**
 * @param answers newest first; of a question and a language the newest counts, for what was told before it was told better
 */
export function tellingsOf(
  bank: readonly BankStory[],
  answers: readonly Answered[],
): readonly Telling[] {
  const stories = bank.flatMap((story) =>
    story.texts.map(
      ({ lang, letters }): Telling => ({
        source: { type: 'story', story: story.id, lang },
        family: `story ${story.id}`,
        letters,
      }),
    ),
  )
  const seen = new Set<string>()
  const told = answers.flatMap(({ id, question, language, answer }): readonly Telling[] => {
    const { texts } = answer
    if (!hasLetters(texts)) return []
    const letters = lettersOf(texts)
    const lang = languageOf(LETTERS.map((letter) => letters[letter]).join('\n'), language)
    const key = `${question}\n${lang}`
    if (seen.has(key)) return []
    seen.add(key)
    const owners = bank.filter(({ questions }) => questions.includes(question))
    // With two stories for a question nobody knows which of them was told.
    const [owner] = owners
    const family = owner && owners.length === 1 ? `story ${owner.id}` : `question ${question}`
    return [{ source: { type: 'attempt', id, question, lang }, family, letters }]
  })
  return [...stories, ...told]
}

const lettersOf = (texts: Readonly<Record<string, string>>): Story => ({
  situation: texts['situation'] ?? '',
  task: texts['task'] ?? '',
  action: texts['action'] ?? '',
  result: texts['result'] ?? '',
  relevance: texts['relevance'] ?? '',
})
