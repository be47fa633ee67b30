import { compareSpots } from '../spotting.ts'
import type { ReviewQuestion } from './question.ts'
import type { ReviewWork } from './work.ts'

/** Findings that were spotted, and spots where nothing is found. */
export function reviewed({ findings }: ReviewQuestion, { spotting }: ReviewWork) {
  return compareSpots(
    spotting.spots,
    findings.map(({ lines }) => lines),
  )
}
