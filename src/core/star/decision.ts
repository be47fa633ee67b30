import type { Question } from '../question/question.ts'

/** A story of a decision: its competency or a tag says that something was judged, decided or weighed. */
export function isDecision(question: Question): boolean {
  if (question.kind !== 'behavioral') return false
  return [question.competency, ...question.tags].some((word) =>
    /judg|decision|decid|trade-?off/i.test(word),
  )
}
