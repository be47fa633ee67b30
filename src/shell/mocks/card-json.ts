/** A scorecard as scripts read it: this form stays, whatever the record looks like. */
import type { RoundCard } from '../../core/interview/scorecard.ts'
import type { EvidenceCard, EvidenceRound } from '../../core/interview/solo/evidence.ts'

export function cardJson({
  id,
  title,
  mode,
  at,
  offsetMin,
  isEnded,
  ...card
}: EvidenceCard): object {
  return {
    id,
    title,
    mode,
    at: new Date(at).toISOString(),
    offsetMin,
    isEnded,
    takeaways: card.takeaways,
    rounds: card.rounds.map(roundJson),
  }
}

function roundJson(card: EvidenceRound): object {
  const { round, clockMs, classified, anchor, hints, planned, exchanges, runs } = card.record
  return {
    round,
    state: card.state,
    usedMs: clockMs,
    phases: card.phases.map(phaseJson),
    classified,
    isClassifiedRight: card.isClassifiedRight,
    anchor,
    hints: hints.length,
    ...(planned.length > 0 ? { planned } : {}),
    exchanges: exchanges.map((one) => {
      const points = card.replyPoints.get(one.id)
      return points ? { ...one, points } : one
    }),
    ...(runs.length > 0 ? { runs } : {}),
    evidence: card.evidence,
    dimensions: card.dimensions.map(({ dimension, found, missing, scored }) => ({
      dimension,
      found,
      missing,
      scored: scored && {
        score: scored.score,
        evidence: scored.evidence,
        clockMs: scored.clockMs,
      },
    })),
  }
}

const phaseJson = ({ phase: { id, minutes }, ms, overMs }: RoundCard['phases'][number]) => ({
  id,
  minutes,
  ms,
  overMs,
})
