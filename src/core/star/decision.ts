import type { Question } from '../question/question.ts'

/** Words of a competency or a tag are divided by blanks, hyphens or underscores, and it is the same one. */
export const isToldFor = (competency: string, names: RegExp): boolean =>
  names.test(competency.replace(/[\s_-]+/g, ' '))

/** What a story of a decision is told for: something was judged, decided or weighed. */
export const DECISION = /judg|decision|decid|trade ?off|决策|取舍|选型|判断/i

/** Its competency or a tag says so. */
export function isDecision(question: Question): boolean {
  if (question.kind !== 'behavioral') return false
  return [question.competency, ...question.tags].some((word) => isToldFor(word, DECISION))
}
