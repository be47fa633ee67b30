import type { Question } from '../question/question.ts'
import { PEOPLE } from './terms/people.ts'

/** Words of a competency or a tag are divided by blanks, hyphens or underscores, and it is the same one. */
export const isToldFor = (competency: string, names: RegExp): boolean =>
  names.test(competency.replace(/[\s_-]+/g, ' '))

/** What a story of a decision is told for: something was judged, decided or weighed. */
export const DECISION = /judg|decision|decid|trade ?off|决策|取舍|选型|判断/i

/** Its competency or a tag says so; where it is told of people, a tag does not make a plan of what they quarrelled about. */
export function isDecision(question: Question): boolean {
  if (question.kind !== 'behavioral') return false
  const { competency, tags } = question
  if (isToldFor(competency, DECISION)) return true
  return !isToldFor(competency, PEOPLE.competencies) && tags.some((tag) => isToldFor(tag, DECISION))
}
