/** The story bank as the log tells it: of a story and a language the newest row counts, and what is gone stays gone. */

import { LETTERS } from '../kinds/behavioral/question.ts'
import type { Posting, StoryText } from '../log.ts'
import type { QuestionName } from '../question/question.ts'
import { tagIn } from '../question/text.ts'
import { isChinese } from '../star/terms/lexicon.ts'

/** One story in all its languages. */
export type BankStory = {
  readonly id: string
  /** In the order in which the languages came. */
  readonly texts: readonly StoryText[]
  /** Of every language, each once. */
  readonly competencies: readonly string[]
  readonly questions: readonly QuestionName[]
}

/** @param rows in the order in which they were written */
export function bankOf(rows: readonly StoryText[]): readonly BankStory[] {
  const newest = new Map<string, StoryText>()
  for (const row of rows) newest.set(`${row.story}\n${row.lang.toLowerCase()}`, row)
  const alive = [...newest.values()].filter(({ isGone }) => isGone !== true)
  return [...Map.groupBy(alive, ({ story }) => story)].map(([id, texts]) => ({
    id,
    texts,
    competencies: [...new Set(texts.flatMap(({ competencies }) => competencies))],
    questions: [...new Set(texts.flatMap(({ questions }) => questions))],
  }))
}

/** The postings that are there, the one that was written last at the end. */
export function postingsOf(rows: readonly Posting[]): readonly Posting[] {
  const newest = new Map<string, Posting>()
  for (const row of rows) {
    newest.delete(row.posting)
    newest.set(row.posting, row)
  }
  return [...newest.values()].filter(({ isGone }) => isGone !== true)
}

/** The text in the wanted language, else the first there is. */
export function textOfStory({ texts }: BankStory, wanted: string): StoryText | undefined {
  const tag = tagIn(
    texts.map(({ lang }) => lang),
    wanted,
  )
  return texts.find(({ lang }) => lang === tag) ?? texts[0]
}

/** The five letters as one text. */
export const wholeOf = ({ letters }: Pick<StoryText, 'letters'>): string =>
  LETTERS.map((letter) => letters[letter]).join('\n')

/** What a text is written in, as far as its script tells; `other` where that says nothing. */
export function languageOf(text: string, other: string): string {
  const isHan = isChinese(text)
  const isOtherHan = /^zh\b/i.test(other)
  if (isHan) return isOtherHan ? other : 'zh-CN'
  return isOtherHan && /[A-Za-z]{2}/.test(text) ? 'en' : other
}
