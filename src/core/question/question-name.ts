import type { QuestionName } from './question.ts'

/** `deck` of `deck/id`. */
export function deckOf(question: QuestionName): string {
  return question.split('/', 1)[0] ?? ''
}
