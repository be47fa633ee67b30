import { GRADES, type Grade, type Stats, type TickedCounts } from '../log.ts'
import type { PastAttempt } from './past.ts'
import { sumTicked } from './ticked.ts'

/** Answers that rest on the candidate's word: shown apart, and in no rate. */
export type SelfReports = {
  /** Of all time; what was ticked was held against points that the deck gives. */
  readonly ticked: TickedCounts
  /** Graded by nothing but the word, among the newest. */
  readonly n: number
  readonly grades: readonly { readonly grade: Grade; readonly n: number }[]
}

export function selfReportsOf(
  attempts: readonly PastAttempt[],
  decks: Stats['decks'],
): SelfReports {
  const own = attempts.filter(({ outcome }) => outcome === 'self-reported')
  return {
    ticked: sumTicked(decks.map(({ ticked }) => ticked)),
    n: own.length,
    grades: GRADES.map((grade) => ({
      grade,
      n: own.filter(({ chosen }) => chosen === grade).length,
    })),
  }
}
