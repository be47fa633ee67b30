import type { PastAttempt } from './past.ts'

/** What was still known when it came back, against what the schedule expected. */
export type Retention = Calibration & {
  /** By what was expected, the least first; bands without reviews are left out. */
  readonly bands: readonly (Calibration & { readonly from: number; readonly to: number })[]
}

type Calibration = {
  readonly n: number
  /** Mean of the expected chances. */
  readonly predicted: number
  /** Share that was graded better than "again". */
  readonly actual: number
}

const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 1] as const

/** Null where nothing has come back yet. */
export function retentionOf(attempts: readonly PastAttempt[]): Retention | null {
  const reviews = attempts.flatMap(({ predicted, chosen }) =>
    predicted === null ? [] : [{ predicted, isKnown: chosen !== 'again' }],
  )
  const all = calibrationOf(reviews)
  if (!all) return null
  const bands = EDGES.slice(1).flatMap((to, i) => {
    const from = EDGES[i] ?? 0
    const within = reviews.filter(
      ({ predicted }) => predicted >= from && (predicted < to || to === 1),
    )
    const band = calibrationOf(within)
    return band ? [{ from, to, ...band }] : []
  })
  return { ...all, bands }
}

function calibrationOf(
  reviews: readonly { readonly predicted: number; readonly isKnown: boolean }[],
): Calibration | null {
  const n = reviews.length
  if (n === 0) return null
  const predicted = reviews.reduce((sum, one) => sum + one.predicted, 0) / n
  return { n, predicted, actual: reviews.filter(({ isKnown }) => isKnown).length / n }
}
