/** What a mock for two leaves on the candidate's machine, by its log alone: whoever reads it again finds the same. */
import { type Brought, type BroughtRound, countedMs } from '../brought.ts'
import { MOST_TAKEAWAYS } from '../dimensions.ts'
import type { RoundRecord } from '../record.ts'
import { holderOf, isRevealed, type Pair, type RunResult, takeawaysOf, votedBy } from './pair.ts'
import { recordOf } from './pair-record.ts'

/** Null before anything was asked. @param offsetMin minutes east of UTC, here and now */
export function leftBy(pair: Pair, offsetMin: number): Brought | null {
  const record = recordOf(pair)
  const { mock, begunAt } = pair
  if (!record || mock === null || begunAt === null || record.rounds.length === 0) return null
  return {
    id: mock,
    mode: 'pair',
    title: record.title,
    at: Math.max(0, Math.round(begunAt)),
    offsetMin,
    takeaways: takenFrom(pair),
    rounds: record.rounds.map((held, index) => roundOf(pair, held, index, record.lang)),
  }
}

/** The interviewer's first, then those of who watched. */
function takenFrom(pair: Pair): readonly string[] {
  const host = holderOf(pair, 'host')
  const watched = pair.peers.filter(({ role }) => role === 'observer')
  return [...(host ? [host] : []), ...watched]
    .flatMap((peer) => takeawaysOf(pair, peer))
    .slice(0, MOST_TAKEAWAYS)
}

function roundOf(
  pair: Pair,
  { round, hints, clockMs }: RoundRecord,
  index: number,
  lang: string,
): BroughtRound {
  const judged = judgedIn(pair, index)
  // As in a drill: what was accepted once stays accepted.
  const told = judged.find(({ verdict }) => verdict === 'AC') ?? judged.at(-1)
  return {
    index,
    question: round.question,
    minutes: round.minutes,
    usedMs: countedMs(clockMs, round.minutes),
    hints: hints.length,
    score: leastOf(pair, index),
    written: {
      kind: round.kind,
      digest: round.digest,
      language: pair.sheets[index]?.code?.language ?? lang,
      texts: Object.fromEntries(
        Object.entries(pair.texts[index] ?? {}).map(([field, { text }]) => [field, text]),
      ),
      verdict: told?.verdict ?? null,
      sandbox: told?.sandbox ?? null,
      runs: judged.length,
      isProject: round.as === 'project',
    },
  }
}

/** A fault of the judge's own is nobody's run. */
const judgedIn = ({ runs }: Pair, index: number): readonly RunResult[] =>
  runs.flatMap(({ round, result }) =>
    round === index && result !== null && result.verdict !== 'IE' ? [result] : [],
  )

/** Of what the interviewer has seen in the round; null: nothing. */
function leastOf(pair: Pair, index: number): BroughtRound['score'] {
  const host = holderOf(pair, 'host')
  const lines = host && isRevealed(pair) ? (votedBy(pair, host) ?? []) : []
  return lines.reduce<BroughtRound['score']>(
    (least, { round, score }) =>
      round !== index || score === 0 || (least !== null && least <= score) ? least : score,
    null,
  )
}
