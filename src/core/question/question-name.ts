import type { QuestionName } from './question.ts'

/** `deck/id` of `deck@collection/id`. */
export const nakedName = (question: QuestionName): QuestionName => question.replace(/@[^/]*/, '')

/** `deck` of `deck/id`. */
export function deckOf(question: QuestionName): string {
  return question.split('/', 1)[0] ?? ''
}
