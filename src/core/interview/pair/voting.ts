/** The desk of the one who was asked, or who watched, when it is over: scores with their evidence, what is taken home. */
import { MOST_TAKEAWAYS, type MockScore, needsEvidence } from '../dimensions.ts'
import type { VoteDraft } from './ballot.ts'
import type { Candidate, CandidateDesk, CandidateStep } from './candidate.ts'
import type { PairDimension } from './interviewer.ts'
import { isRevealed } from './pair.ts'
import { clockFor } from './party.ts'
import { publishing } from './party-step.ts'
import { dimensionsFor } from './votes.ts'
import { type BallotLine, MOST, MOST_MS } from './wire.ts'

export type VoteRow = {
  readonly round: number
  readonly dimension: PairDimension
  readonly score: MockScore
  readonly evidence: string
}

/** All that this side scores, 0 where nothing is said yet. */
export function voteRows({ party, votes }: Candidate): readonly VoteRow[] {
  const { record } = party.pair
  if (!record) return []
  return record.rounds.flatMap((_, round) =>
    dimensionsFor(party.role, record, round).map((dimension) => {
      const line = votes.find((one) => one.round === round && one.dimension === dimension)
      return { round, dimension, score: line?.score ?? 0, evidence: line?.evidence ?? '' }
    }),
  )
}

export const draftIn = ({ votes, takeaways, party }: Candidate): VoteDraft => ({
  votes,
  takeaways,
  sealed: party.sealed,
})

const saved = (candidate: Candidate): CandidateStep => [
  candidate,
  [{ type: 'save-draft', draft: draftIn(candidate) }],
]

export function rate(candidate: Candidate, score: MockScore): CandidateStep {
  const { desk } = candidate
  const row = desk.at === 'score' ? voteRows(candidate)[desk.cursor] : undefined
  if (desk.at !== 'score' || !row) return [candidate, []]
  if (needsEvidence(score))
    return [{ ...candidate, desk: { ...desk, at: 'evidence', score, text: row.evidence } }, []]
  return saved(withVote(candidate, { ...row, score, evidence: score === 0 ? '' : row.evidence }))
}

function withVote(candidate: Candidate, row: VoteRow): Candidate {
  const { votes, party, seen } = candidate
  const others = votes.filter(
    (one) => !(one.round === row.round && one.dimension === row.dimension),
  )
  const clockMs = Math.min(MOST_MS, Math.round(clockFor(party, seen)))
  const line: BallotLine = { ...row, clockMs }
  return { ...candidate, votes: row.score === 0 ? others : [...others, line] }
}

export function keepLine(candidate: Candidate): CandidateStep {
  const { desk } = candidate
  switch (desk.at) {
    case 'answer':
    case 'score':
      return [candidate, []]
    case 'evidence': {
      const row = voteRows(candidate)[desk.cursor]
      const evidence = desk.text.trim()
      if (!row || evidence === '' || evidence.length > MOST.line) return [candidate, []]
      const voted = withVote(candidate, { ...row, score: desk.score, evidence })
      return saved({ ...voted, desk: { at: 'score', cursor: desk.cursor } })
    }
    case 'takeaways': {
      const [after, effects] = keptTakeaway(candidate)
      const cursor = desk.cursor + 1
      const isDone = cursor >= mostTaken(candidate) || desk.text.trim() === ''
      const next: CandidateDesk = isDone
        ? { at: 'answer' }
        : { at: 'takeaways', cursor, text: after.takeaways[cursor] ?? '' }
      return [{ ...after, desk: next }, effects]
    }
    case 'leave':
      return [candidate, []]
  }
}

const mostTaken = ({ party }: Candidate): number => (party.role === 'observer' ? 1 : MOST_TAKEAWAYS)

/** An empty one is taken away. After the reveal everybody sees the change. */
export function keptTakeaway(candidate: Candidate): CandidateStep {
  const { desk, takeaways, party } = candidate
  if (desk.at !== 'takeaways' || desk.text.length > MOST.line) return [candidate, []]
  const all = [...takeaways]
  all[desk.cursor] = desk.text.trim()
  const texts = all.filter((text) => text !== '').slice(0, mostTaken(candidate))
  if (texts.join('\n') === takeaways.join('\n')) return [candidate, []]
  const [after, effects] = saved({ ...candidate, takeaways: texts })
  if (!isRevealed(party.pair)) return [after, effects]
  const [told, more] = publishing(party, { kind: 'takeaway', texts })
  return [{ ...after, party: told }, [...effects, ...more]]
}

export function deskOf(
  candidate: Candidate,
  to: Exclude<CandidateDesk['at'], 'evidence'>,
): CandidateDesk {
  switch (to) {
    case 'answer':
    case 'leave':
      return { at: to }
    case 'score':
      return { at: to, cursor: 0 }
    case 'takeaways': {
      const cursor = Math.min(candidate.takeaways.length, mostTaken(candidate) - 1)
      return { at: to, cursor, text: candidate.takeaways[cursor] ?? '' }
    }
  }
}

export function moved(candidate: Candidate, by: number): CandidateStep {
  const { desk } = candidate
  if (desk.at === 'score') {
    const last = Math.max(0, voteRows(candidate).length - 1)
    const cursor = Math.max(0, Math.min(last, desk.cursor + by))
    return [{ ...candidate, desk: { at: 'score', cursor } }, []]
  }
  if (desk.at !== 'takeaways') return [candidate, []]
  const [after, effects] = keptTakeaway(candidate)
  const last = Math.min(after.takeaways.length, mostTaken(after) - 1)
  const cursor = Math.max(0, Math.min(last, desk.cursor + by))
  const text = after.takeaways[cursor] ?? ''
  return [{ ...after, desk: { at: 'takeaways', cursor, text } }, effects]
}
