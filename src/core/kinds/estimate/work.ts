import type { Texts } from '../work.ts'

/** One line for each number that is asked. */
export type EstimateWork = {
  readonly texts: Texts
  readonly focus: number
  /** It was said which of them are no numbers; the next submit counts all the same. */
  readonly isWarned: boolean
}
