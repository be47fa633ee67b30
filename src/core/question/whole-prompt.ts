/** Everything that is asked, for whoever reads it aloud: a candidate sees the stages one after the other. */
import type { Question } from './question.ts'
import type { Text } from './text.ts'

/** The prompt, and those of its stages. */
export function wholePrompt(question: Question): readonly Text[] {
  const stages = question.kind === 'code' ? question.stages : []
  return [question.prompt, ...stages.map(({ prompt }) => prompt)]
}
