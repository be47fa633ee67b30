/** The worst of all judged saves: a race that was seen once is said, whatever the last save came to. */
import type { Worst } from '../../interview/piece.ts'
import type { Run } from '../../log.ts'
import type { Verdict } from '../../question/verdict.ts'

/** What luck hides comes first, then what breaks while it runs, then what any reader would have seen. */
const WORST: readonly Verdict[] = [
  'RACE',
  'DL',
  'LEAK',
  'RE',
  'MLE',
  'TLE',
  'OLE',
  'WA',
  'RF',
  'CE',
]

export const OF_CONCURRENCY: ReadonlySet<Verdict> = new Set(['RACE', 'DL', 'LEAK'])

/** Null where the sitting ended with its worst, or nothing bad was seen. */
export function worstOf(
  judged: readonly Pick<Run, 'verdict' | 'digest'>[],
  ended: Verdict | null,
): Worst | null {
  const verdict = WORST.find((bad) => judged.some((one) => one.verdict === bad))
  if (verdict === undefined || verdict === ended) return null
  const last = judged.findLastIndex((one) => one.verdict === verdict)
  const isUnchanged = judged.some(
    (one) =>
      one.verdict === 'AC' &&
      judged.some((bad) => bad.verdict === verdict && bad.digest === one.digest),
  )
  const became = ended !== 'AC' ? 'open' : isUnchanged ? 'unchanged' : 'gone'
  return { verdict, run: last + 1, of: judged.length, became }
}
