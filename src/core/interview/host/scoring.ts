/** Scores at the cursor: 1, 2 and 4 are kept with a line of evidence only. */
import { DIMENSIONS, type MockScore, needsEvidence } from '../dimensions.ts'
import type { RoundRecord } from '../record.ts'
import { scoredAs } from '../scored-as.ts'
import type { Call, CallStep, Desk, ScoreRow } from './call.ts'
import { currentRound, kept } from './telling.ts'

/** Every dimension of the kind of the current round with its score, 0 where there is none. */
export function scoreRows(round: RoundRecord): readonly ScoreRow[] {
  return DIMENSIONS[scoredAs(round.round)].map((dimension) => ({
    dimension,
    score: round.scores[dimension]?.score ?? 0,
  }))
}

/** 0 and 3 are kept at once; the others ask for their line of evidence first. */
export function rate(call: Call, score: MockScore): CallStep {
  const { desk } = call
  if (desk.at !== 'score') return [call, []]
  const round = currentRound(call)
  const row = scoreRows(round)[desk.cursor]
  if (!row) return [call, []]
  const before = round.scores[row.dimension]
  if (needsEvidence(score)) {
    const text = before?.evidence ?? ''
    return [{ ...call, desk: { at: 'evidence', cursor: desk.cursor, score, text } }, []]
  }
  const still = { ...call, desk: { ...desk, pending: null } }
  if (row.score === score) return [still, []]
  const evidence = score === 0 ? '' : (before?.evidence ?? '')
  return kept(still, { type: 'score', row: { dimension: row.dimension, score }, evidence })
}

/** What was only chosen is kept where nothing has to be said for it, and dropped where something has. */
export function settled(call: Call): CallStep {
  const { desk } = call
  if (desk.at !== 'score' || desk.pending === null || needsEvidence(desk.pending)) return [call, []]
  return rate(call, desk.pending)
}

export function keptEvidence(call: Call, desk: Extract<Desk, { at: 'evidence' }>): CallStep {
  const round = currentRound(call)
  const evidence = desk.text.trim()
  const row = scoreRows(round)[desk.cursor]
  if (evidence === '' || !row) return [call, []]
  const scored = { ...call, desk: { at: 'score', cursor: desk.cursor, pending: null } as const }
  const told = { dimension: row.dimension, score: desk.score }
  return kept(scored, { type: 'score', row: told, evidence })
}

/** The newest note that is older than the one in the line. */
export function recalled(call: Call): Call {
  const { desk } = call
  if (desk.at !== 'evidence') return call
  const { notes } = currentRound(call)
  const at = notes.findLastIndex(({ text }) => text === desk.text)
  const text = notes[at < 0 ? notes.length - 1 : at - 1]?.text
  return text === undefined ? call : { ...call, desk: { ...desk, text } }
}

/** Another score at the cursor, which is not kept yet. */
export function cycled(call: Call, by: number): Call {
  const { desk } = call
  if (desk.at !== 'score') return call
  const now = desk.pending ?? scoreRows(currentRound(call))[desk.cursor]?.score ?? 0
  const pending = ((now + by + 5) % 5) as MockScore
  return { ...call, desk: { ...desk, pending } }
}
