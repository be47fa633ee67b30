/** What the candidate scores the interviewer by. */
import type { Dimension } from '../dimensions.ts'

/** The prompt was clear; silence was respected; hints came in time; it was fair; one useful thing is taken home. */
export const INTERVIEWER_DIMENSIONS = [
  'clear-prompt',
  'silence',
  'hint-timing',
  'fairness',
  'useful-takeaway',
] as const
type InterviewerDimension = (typeof INTERVIEWER_DIMENSIONS)[number]

export type PairDimension = Dimension | InterviewerDimension
