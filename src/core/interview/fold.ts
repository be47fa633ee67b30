/** The one way from the events of a mock to what they say. Of what can be changed the last one counts. */
import { MOST_TAKEAWAYS } from './dimensions.ts'
import type { MockEvent, MockMode } from './events.ts'
import {
  type MockRecord,
  newRecord,
  newRound,
  phaseOf,
  type RoundRecord,
  type Stretch,
} from './record.ts'
import { isSoundEvent } from './sound-event.ts'

type OfRound = Exclude<MockEvent, { readonly type: 'begin' | 'round' | 'takeaways' | 'end' }>

/** Null without a beginning. Events that make no sense are passed over. */
export function foldMock(events: readonly MockEvent[]): MockRecord | null {
  const sound = events.filter(isSoundEvent)
  const begin = sound.find((event) => event.type === 'begin')
  return begin ? sound.reduce(withEvent, newRecord(begin)) : null
}

/** Of events that are known to begin one. */
export function foldBegun(events: readonly MockEvent[]): MockRecord {
  const record = foldMock(events)
  if (!record) throw new Error('a mock without a beginning')
  return record
}

/** Events of rounds and phases that are not there change nothing. */
export function withEvent(record: MockRecord, event: MockEvent): MockRecord {
  switch (event.type) {
    // What has begun does not begin again.
    case 'begin':
      return record
    case 'round': {
      const grown = withRound(record, event)
      return grown.rounds[event.round]
        ? within({ ...grown, current: event.round }, event.round, { hasBegun: true })
        : grown
    }
    case 'takeaways': {
      const kept = event.texts.slice(0, MOST_TAKEAWAYS)
      return { ...record, takeaways: kept.filter((text) => text.trim() !== '') }
    }
    case 'end':
      return { ...record, isEnded: true }
    case 'classify':
    case 'phase':
    case 'pause':
    case 'resume':
    case 'hint':
    case 'interrupt':
    case 'run':
    case 'reply':
    case 'plan':
    case 'note':
    case 'answered':
    case 'anchor':
    case 'score':
      return inRound(record, event)
  }
}

/** One more, after those there are: no round is ever another one. */
const withRound = (
  record: MockRecord,
  { round, asked }: Extract<MockEvent, { readonly type: 'round' }>,
): MockRecord =>
  asked && round === record.rounds.length
    ? { ...record, rounds: [...record.rounds, newRound(asked)] }
    : record

/** Two windows, or a clock that was restored, may be behind: the clock of a round never goes back. */
function inRound(record: MockRecord, event: OfRound): MockRecord {
  const now = record.rounds[event.round]
  if (!now) return record
  const clockMs = 'clockMs' in event ? Math.max(now.clockMs, event.clockMs) : now.clockMs
  return within(record, event.round, { clockMs, ...changeOf(now, event, record.mode) })
}

function changeOf(now: RoundRecord, event: OfRound, mode: MockMode): Partial<RoundRecord> {
  switch (event.type) {
    case 'classify':
      return { classified: { as: event.as, clockMs: event.clockMs } }
    case 'phase':
      return now.round.phases[event.phase]
        ? { stretches: entering(now, { phase: event.phase, fromMs: event.clockMs }, mode) }
        : {}
    case 'pause':
      return { isPaused: true, pauses: [...now.pauses, event.clockMs] }
    case 'resume':
      return { isPaused: false }
    case 'hint':
      return now.hints.some(({ rung }) => rung === event.rung)
        ? {}
        : { hints: [...now.hints, { ...momentIn(now, event), rung: event.rung }] }
    case 'interrupt': {
      const { id, text, clockMs, line } = event
      const about = line === undefined ? {} : { line }
      return now.exchanges.some((one) => one.id === id)
        ? {}
        : { exchanges: [...now.exchanges, { id, text, ...about, clockMs, reply: null }] }
    }
    case 'run': {
      const { verdict, passed, of } = event
      return { runs: [...now.runs, { ...momentIn(now, event), verdict, passed, of }] }
    }
    case 'reply': {
      const { text, said, clockMs } = event
      const reply = { text, said: said === true, clockMs }
      return {
        exchanges: now.exchanges.map((one) => (one.id === event.id ? { ...one, reply } : one)),
      }
    }
    case 'plan': {
      const { text, said } = event
      return { planned: [...now.planned, { ...momentIn(now, event), text, said: said === true }] }
    }
    case 'note':
      return { notes: [...now.notes, { ...momentIn(now, event), text: event.text }] }
    case 'answered':
      return { answered: { attempt: event.attempt, clockMs: event.clockMs } }
    case 'anchor':
      return { anchor: event.text }
    case 'score': {
      const { dimension, score, evidence } = event
      const scored = { ...momentIn(now, event), dimension, score, evidence }
      return { scores: { ...now.scores, [dimension]: scored } }
    }
  }
}

/** In the phase that was on when it was told: of two things at a standing clock the first comes before the next phase. */
const momentIn = (now: RoundRecord, { clockMs }: { readonly clockMs: number }) => ({
  clockMs,
  phase: phaseOf(now),
})

/**
 * Rows of one millisecond come out of the log in any order. A program goes through the phases in theirs; a person may go
 * back, and there nothing but the order of the log says what came first.
 */
const IN_ORDER: Readonly<Record<MockMode, boolean>> = {
  solo: true,
  call: false,
  pair: false,
}

const entering = ({ stretches }: RoundRecord, one: Stretch, mode: MockMode): readonly Stretch[] =>
  [...stretches, one].toSorted(
    (a, b) => a.fromMs - b.fromMs || (IN_ORDER[mode] ? a.phase - b.phase : 0),
  )

function within(record: MockRecord, at: number, change: Partial<RoundRecord>): MockRecord {
  return {
    ...record,
    rounds: record.rounds.map((one, i) => (i === at ? { ...one, ...change } : one)),
  }
}
