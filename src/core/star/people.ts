/**
 * Stories between people: a conflict, feedback, a failure. They are told by what each side wanted, what one did and what
 * changed, and no interviewer asks them for a percentile.
 */
import type { Letter, Need } from '../kinds/behavioral/question.ts'
import { PEOPLE } from './terms/people.ts'

const PEOPLE_NEEDS: Readonly<Record<Letter, readonly Need[]>> = {
  situation: ['sides'],
  task: ['first_person'],
  action: ['first_person', 'deed', 'alternative'],
  result: ['changed'],
  relevance: ['jd_keyword', 'jd_keyword'],
}

/** Whether all of a story's competencies are of that kind; one that is measured asks for its numbers. */
const isBetweenPeople = (competencies: readonly string[]): boolean =>
  competencies.length > 0 && competencies.every((one) => PEOPLE.competencies.test(one))

/** Null where the needs of all stories hold. */
export const needsFor = (
  competencies: readonly string[],
): Readonly<Record<Letter, readonly Need[]>> | null =>
  isBetweenPeople(competencies) ? PEOPLE_NEEDS : null
