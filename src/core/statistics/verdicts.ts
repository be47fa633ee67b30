import { VERDICTS, type Verdict } from '../question/verdict.ts'
import type { PastRun } from './past.ts'

/** Of judged saves; the program's own faults are not the candidate's and stay out. */
export type VerdictMix = {
  readonly n: number
  /** The most frequent first. */
  readonly mix: readonly { readonly verdict: Verdict; readonly n: number }[]
}

export function verdictsOf(runs: readonly PastRun[]): VerdictMix {
  const own = runs.filter(({ verdict }) => verdict !== 'IE')
  const counts = Map.groupBy(own, ({ verdict }) => verdict)
  return {
    n: own.length,
    mix: VERDICTS.map((verdict) => ({ verdict, n: counts.get(verdict)?.length ?? 0 }))
      .filter(({ n }) => n > 0)
      .toSorted((a, b) => b.n - a.n),
  }
}
