/** Whether what was said lasted long enough to hold what it should, and not much longer than there is time for. */
import { type Pace, spokenSeconds } from '../star/pace.ts'

export type Length = 'too-short' | 'right' | 'too-long'

/** Who speaks in key words still needs a good half of the time that the points themselves take. */
const LEAST_SHARE = 0.6
/** As for the grade: beyond this it is slow. */
const MOST_BUDGETS = 1.5

/** The least that some points take, said at the candidate's own pace. */
export const leastMs = (points: readonly string[], pace: Pace): number =>
  points.reduce((sum, point) => sum + spokenSeconds(point, pace), 0) * LEAST_SHARE * 1000

export function lengthOf(saidMs: number, budgetMs: number, least: number): Length {
  if (saidMs < least) return 'too-short'
  return saidMs > budgetMs * MOST_BUDGETS ? 'too-long' : 'right'
}

/** A letter of a story is a sentence or two. */
const LETTER_MS = 8000

export const leastOfStory = (letters: number): number => letters * LETTER_MS
