import { GRADES, type Grade } from '../log.ts'
import type { PastAttempt } from './past.ts'

/** Answers that nothing but the candidate's word graded: shown apart, and in no rate. */
export type SelfReports = {
  readonly n: number
  readonly grades: readonly { readonly grade: Grade; readonly n: number }[]
}

export function selfReportsOf(attempts: readonly PastAttempt[]): SelfReports {
  const own = attempts.filter(({ outcome }) => outcome === 'self-reported')
  return {
    n: own.length,
    grades: GRADES.map((grade) => ({
      grade,
      n: own.filter(({ chosen }) => chosen === grade).length,
    })),
  }
}
