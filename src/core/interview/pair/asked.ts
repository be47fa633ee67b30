/** What the host does, as events of the mock: rounds and their clock, phases, what is said and released. */
import type { Instant } from '../../clock.ts'
import type { MockEvent } from '../events.ts'
import { withEvent } from '../fold.ts'
import { type MockRecord, newRecord, phaseOf, type RoundRecord } from '../record.ts'
import type { Pair } from './pair.ts'
import { clockAt, started, stopped } from './pair-clock.ts'
import { MOST, type WireOf } from './wire.ts'

type HostSays = WireOf<
  'begin' | 'question' | 'round' | 'phase' | 'pause' | 'resume' | 'say' | 'hint' | 'end'
>

/** The same event goes into what is kept and into what is shown. A log that has no end is not kept to its end. */
export function told(pair: Pair, ...events: readonly MockEvent[]): Pair {
  if (!pair.record || pair.shared.length + events.length > MOST.events) return pair
  return {
    ...pair,
    shared: [...pair.shared, ...events],
    record: events.reduce(withEvent, pair.record),
  }
}

/** Nothing of it before the beginning, after the end, or about a round that is not the one that is asked. */
export function asked(pair: Pair, event: HostSays, at: Instant): Pair {
  const { record, clock } = pair
  if (event.kind === 'begin') return record ? pair : begun(pair, event, at)
  if (!record || record.isEnded) return pair
  if (event.kind === 'end')
    return told({ ...pair, clock: stopped(clock, at) }, ...standing(pair, at), { type: 'end' })
  if (event.kind === 'question') return withQuestion(pair, record, event, at)
  if (event.kind === 'round') return backTo(pair, record, event.round, at)
  const round = record.rounds[clock.round]
  return round && event.round === clock.round ? inRound(pair, round, event, at) : pair
}

function begun(pair: Pair, { mock, title, lang, seed }: WireOf<'begin'>, at: Instant): Pair {
  const begin = { type: 'begin', mode: 'pair', title, lang, seed, rounds: [] } as const
  return { ...pair, mock, begunAt: at, shared: [begin], record: newRecord(begin) }
}

/** The clock of the round that was asked stands, where it ran. */
const standing = ({ clock }: Pair, at: Instant): readonly MockEvent[] =>
  clock.since === null
    ? []
    : [{ type: 'pause', round: clock.round, clockMs: clockAt(clock, clock.round, at) }]

function withQuestion(
  pair: Pair,
  record: MockRecord,
  { round, asked: of, sheet }: WireOf<'question'>,
  at: Instant,
): Pair {
  if (round !== record.rounds.length) return pair
  const grown = {
    ...pair,
    clock: started(pair.clock, round, at),
    sheets: [...pair.sheets, sheet],
    topics: [...pair.topics, ''],
    texts: [...pair.texts, {}],
  }
  const after = told(grown, ...standing(pair, at), { type: 'round', round, asked: of })
  // What could not be kept was not asked.
  return after.record?.rounds[round] ? after : pair
}

function backTo(pair: Pair, record: MockRecord, round: number, at: Instant): Pair {
  const wanted = record.rounds[round]
  if (!wanted || round === pair.clock.round) return pair
  const clockMs = pair.clock.ms[round] ?? 0
  return told(
    { ...pair, clock: started(pair.clock, round, at) },
    ...standing(pair, at),
    { type: 'round', round },
    ...(wanted.isPaused ? [{ type: 'resume', round, clockMs } as const] : []),
  )
}

function inRound(
  pair: Pair,
  now: RoundRecord,
  event: WireOf<'phase' | 'pause' | 'resume' | 'say' | 'hint'>,
  at: Instant,
): Pair {
  const { clock } = pair
  const here = { round: clock.round, clockMs: clockAt(clock, clock.round, at) }
  const moment = { ...here, phase: phaseOf(now) }
  switch (event.kind) {
    case 'phase':
      return event.phase === phaseOf(now) || !now.round.phases[event.phase]
        ? pair
        : told(pair, { type: 'phase', ...here, phase: event.phase })
    case 'pause':
      return clock.since === null
        ? pair
        : told({ ...pair, clock: stopped(clock, at) }, { type: 'pause', ...here })
    case 'resume':
      return clock.since === null
        ? told({ ...pair, clock: started(clock, clock.round, at) }, { type: 'resume', ...here })
        : pair
    case 'say': {
      const { id, about, text, line } = event
      if (pair.says.length >= MOST.says || pair.says.some((one) => one.id === id)) return pair
      const says = [...pair.says, { ...moment, id, about, text, line }]
      return told(
        { ...pair, says },
        { type: 'interrupt', ...here, id, text, ...(line === null ? {} : { line }) },
      )
    }
    case 'hint': {
      const { rung, text } = event
      if (now.hints.some((one) => one.rung === rung)) return pair
      const hints = [...pair.hints, { ...moment, rung, text }]
      return told({ ...pair, hints }, { type: 'hint', ...here, rung })
    }
  }
}
