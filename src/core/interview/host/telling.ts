/** What happens in a round goes into the log and into what is shown, with the clock of the moment. */
import type { MockEvent } from '../events.ts'
import { withEvent } from '../fold.ts'
import type { WireEvent } from '../pair/wire.ts'
import type { RoundRecord } from '../record.ts'
import type { Call, CallEffect, CallStep, ScoreRow } from './call.ts'
import { published } from './published.ts'

export const currentRound = ({ record }: Call): RoundRecord => {
  const round = record.rounds[record.current]
  if (!round) throw new Error('a mock without rounds')
  return round
}

/** On a call it ends with the clock; with two screens when the host has seen the votes. */
export const isOver = ({ party, isClosed, record }: Call): boolean =>
  party ? isClosed : record.isEnded

/** Of two screens: between the first question and the end. What is shared before or after it would be told, and count for nothing. */
export const isOpen = ({ party, record }: Call): boolean =>
  party === null || (party.pair.record !== null && !record.isEnded)

export const clockOf = ({ clocks, record }: Call): number => clocks[record.current] ?? 0

/** What happens in a round, before it is told which and when. */
type Told =
  | { readonly type: 'pause' | 'resume' }
  | { readonly type: 'phase'; readonly phase: number }
  | { readonly type: 'hint'; readonly rung: number }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'score'; readonly row: ScoreRow; readonly evidence: string }

/**
 * The same event goes into the log and into what the screen shows. What two people share is written to the log of both, and
 * is here when it comes back from there.
 */
export function kept(call: Call, told: Told): CallStep {
  const at = { round: call.record.current, clockMs: Math.round(clockOf(call)) }
  const shared = call.party && sharedOf(call, told)
  if (shared) return isOpen(call) ? published(call, shared) : [call, []]
  const event: MockEvent =
    told.type === 'score'
      ? { type: 'score', ...at, ...told.row, evidence: told.evidence }
      : { ...told, ...at }
  return logged(call, event)
}

/** Null: it is the interviewer's own. */
function sharedOf(call: Call, told: Told): WireEvent | null {
  const round = call.record.current
  switch (told.type) {
    case 'pause':
    case 'resume':
      return { kind: told.type, round }
    case 'phase':
      return { kind: 'phase', round, phase: told.phase }
    case 'hint': {
      const text = call.sheets[round]?.question.hints[told.rung - 1]
      return text === undefined ? null : { kind: 'hint', round, rung: told.rung, text }
    }
    case 'note':
    case 'score':
      return null
  }
}

export const logged = (call: Call, ...events: readonly MockEvent[]): CallStep => [
  { ...call, record: events.reduce(withEvent, call.record) },
  events.map((event): CallEffect => ({ type: 'append', event })),
]
