/** What happens in a round goes into the log and into what is shown, with the clock of the moment. */
import type { MockEvent } from '../events.ts'
import { withEvent } from '../fold.ts'
import type { RoundRecord } from '../record.ts'
import type { Call, CallEffect, CallStep, ScoreRow } from './call.ts'

export const currentRound = ({ record }: Call): RoundRecord => {
  const round = record.rounds[record.current]
  if (!round) throw new Error('a mock without rounds')
  return round
}

export const clockOf = ({ clocks, record }: Call): number => clocks[record.current] ?? 0

/** What happens in a round, before it is told which and when. */
type Told =
  | { readonly type: 'pause' | 'resume' }
  | { readonly type: 'phase'; readonly phase: number }
  | { readonly type: 'hint'; readonly rung: number }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'score'; readonly row: ScoreRow; readonly evidence: string }

/** The same event goes into the log and into what the screen shows. */
export function kept(call: Call, told: Told): CallStep {
  const at = { round: call.record.current, clockMs: Math.round(clockOf(call)) }
  const event: MockEvent =
    told.type === 'score'
      ? { type: 'score', ...at, ...told.row, evidence: told.evidence }
      : { ...told, ...at }
  return logged(call, event)
}

export const logged = (call: Call, ...events: readonly MockEvent[]): CallStep => [
  { ...call, record: events.reduce(withEvent, call.record) },
  events.map((event): CallEffect => ({ type: 'append', event })),
]
