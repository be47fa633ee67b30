// A story of the bank as the file that people edit: what `story add` reads.

import { LETTERS } from '../../core/kinds/behavioral/question.ts'
import type { StoryText } from '../../core/log.ts'
import { clean } from '../../text/clean.ts'

export async function storyYaml(text: StoryText): Promise<string> {
  const { stringify } = await import('yaml')
  const { story, lang, title, competencies, questions, letters } = text
  const data = {
    name: story,
    lang,
    title: clean(title),
    competencies: competencies.map(clean),
    questions: questions.map(clean),
    ...Object.fromEntries(LETTERS.map((letter) => [letter, clean(letters[letter])])),
  }
  return stringify(data, { lineWidth: 100, blockQuote: 'folded' })
}
