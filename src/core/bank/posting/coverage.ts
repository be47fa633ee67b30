/** Which key words of a posting come back in one's own stories, and which in none. */

import { LETTERS } from '../../kinds/behavioral/question.ts'
import type { QuestionName } from '../../question/question.ts'
import { findKeywords } from '../../star/terms/jd.ts'
import type { Telling } from '../telling.ts'

type KeywordRow = {
  readonly keyword: string
  /** Stories in which it stands, in any of their languages. */
  readonly stories: readonly string[]
  /** Questions whose newest answer has it. */
  readonly attempts: readonly QuestionName[]
}

export type Coverage = {
  readonly rows: readonly KeywordRow[]
  /** Key words with at least one story. */
  readonly covered: number
  readonly of: number
  /** Key words without a story. */
  readonly orphans: readonly string[]
}

export function coverageOf(keywords: readonly string[], tellings: readonly Telling[]): Coverage {
  const told = tellings.map(({ source, letters }) => ({
    source,
    text: LETTERS.map((letter) => letters[letter]).join('\n'),
  }))
  const rows = keywords.map((keyword): KeywordRow => {
    const hits = told.filter(({ text }) => findKeywords(text, [keyword]).length > 0)
    const stories = hits.flatMap(({ source }) => (source.type === 'story' ? [source.story] : []))
    const attempts = hits.flatMap(({ source }) =>
      source.type === 'attempt' ? [source.question] : [],
    )
    return { keyword, stories: [...new Set(stories)], attempts: [...new Set(attempts)] }
  })
  const orphans = rows.filter(({ stories }) => stories.length === 0).map(({ keyword }) => keyword)
  return { rows, covered: rows.length - orphans.length, of: rows.length, orphans }
}
