// A story of the bank as the file that people edit: what `story add` reads.
import type { StoryText } from '../core/log.ts'
import { LETTERS } from '../core/question.ts'

export async function storyYaml(text: StoryText): Promise<string> {
  const { stringify } = await import('yaml')
  const { story, lang, title, competencies, questions, letters } = text
  const data = {
    name: story,
    lang,
    title,
    competencies,
    questions,
    ...Object.fromEntries(LETTERS.map((letter) => [letter, letters[letter]])),
  }
  return stringify(data, { lineWidth: 100, blockQuote: 'folded' })
}
