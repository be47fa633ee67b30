/** Answers whose worth rests on the candidate's own ticks: nobody heard them, or no rule can read what was typed. */
import type { Attempt, Ticked, TickedCounts } from '../log.ts'

/** Null where a test, a key or a rule decides, where nothing was ticked, and where the answer was given up. */
export function tickedHow({
  kind,
  outcome,
  answer,
}: Pick<Attempt, 'kind' | 'outcome' | 'answer'>): Ticked | null {
  if (outcome !== 'passed' && outcome !== 'failed') return null
  // The letters of a story that was written have evidence of their own.
  const isTicked = kind === 'recall' || (kind === 'behavioral' && answer.said)
  if (!isTicked) return null
  return answer.said ? 'said' : 'typed'
}

export function sumTicked(all: readonly TickedCounts[]): TickedCounts {
  const sum = (how: Ticked, of: 'n' | 'passed'): number =>
    all.reduce((total, counts) => total + counts[how][of], 0)
  return {
    said: { n: sum('said', 'n'), passed: sum('said', 'passed') },
    typed: { n: sum('typed', 'n'), passed: sum('typed', 'passed') },
  }
}

export const tickedIn = ({ said, typed }: TickedCounts): { n: number; passed: number } => ({
  n: said.n + typed.n,
  passed: said.passed + typed.passed,
})
