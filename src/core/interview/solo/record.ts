/** A mock as its events tell it. Of what can be changed the last one counts. */
import type { Instant } from '../../clock.ts'
import { type Dimension, MOST_TAKEAWAYS, type MockScore } from '../dimensions.ts'
import type { MockEvent, MockMode, Round } from '../events.ts'
import { isSoundEvent } from './sound-event.ts'

export type Exchange = {
  readonly id: string
  readonly text: string
  readonly clockMs: number
  /** Null: it was not answered yet. An empty text that was not said either: it was let pass. */
  readonly reply: {
    readonly text: string
    readonly said: boolean
    readonly clockMs: number
  } | null
}

export type Scored = {
  readonly score: MockScore
  readonly evidence: string
  readonly clockMs: number
}

export type RoundRecord = {
  readonly round: Round
  readonly hasBegun: boolean
  readonly classified: { readonly as: string; readonly clockMs: number } | null
  /** Phases in the order they were entered. */
  readonly entered: readonly { readonly phase: number; readonly clockMs: number }[]
  readonly hints: readonly { readonly rung: number; readonly clockMs: number }[]
  readonly exchanges: readonly Exchange[]
  /** Null: it was not asked for yet. Empty: it was skipped. */
  readonly anchor: string | null
  readonly answered: { readonly attempt: string; readonly clockMs: number } | null
  readonly scores: Readonly<Partial<Record<Dimension, Scored>>>
  /** The latest that is known of its clock. */
  readonly clockMs: number
}

export type MockRecord = {
  readonly mode: MockMode
  readonly title: string
  readonly seed: number
  readonly lang: string
  readonly rounds: readonly RoundRecord[]
  /** The round that was begun last; -1 before the first. */
  readonly current: number
  /** Null: not asked for yet. */
  readonly takeaways: readonly string[] | null
  readonly isEnded: boolean
}

/** Null without a beginning. Events that make no sense are passed over. */
export function foldMock(events: readonly MockEvent[]): MockRecord | null {
  const sound = events.filter(isSoundEvent)
  const begin = sound.find((event) => event.type === 'begin')
  if (begin?.type !== 'begin') return null
  const { mode, title, seed, lang, rounds } = begin
  return sound.reduce<MockRecord>(apply, {
    mode,
    title,
    seed,
    lang,
    rounds: rounds.map(newRound),
    current: -1,
    takeaways: null,
    isEnded: false,
  })
}

const newRound = (round: Round): RoundRecord => ({
  round,
  hasBegun: false,
  classified: null,
  entered: [],
  hints: [],
  exchanges: [],
  anchor: null,
  answered: null,
  scores: {},
  clockMs: 0,
})

function apply(record: MockRecord, event: MockEvent): MockRecord {
  switch (event.type) {
    case 'begin':
      return record
    case 'takeaways':
      return { ...record, takeaways: event.texts.slice(0, MOST_TAKEAWAYS) }
    case 'end':
      return { ...record, isEnded: true }
    case 'round':
      return event.round < record.rounds.length
        ? within({ ...record, current: event.round }, event.round, { hasBegun: true })
        : record
    default:
      return inRound(record, event)
  }
}

type OfRound = Exclude<MockEvent, { type: 'begin' | 'takeaways' | 'end' | 'round' }>

function inRound(record: MockRecord, event: OfRound): MockRecord {
  const now = record.rounds[event.round]
  if (!now) return record
  const clockMs = 'clockMs' in event ? Math.max(now.clockMs, event.clockMs) : now.clockMs
  return within(record, event.round, { clockMs, ...changeOf(now, event) })
}

function changeOf(now: RoundRecord, event: OfRound): Partial<RoundRecord> {
  switch (event.type) {
    case 'classify':
      return { classified: { as: event.as, clockMs: event.clockMs } }
    case 'phase':
      return event.phase < now.round.phases.length
        ? { entered: entering(now.entered, { phase: event.phase, clockMs: event.clockMs }) }
        : {}
    case 'hint':
      return now.hints.some(({ rung }) => rung === event.rung)
        ? {}
        : { hints: [...now.hints, { rung: event.rung, clockMs: event.clockMs }] }
    case 'interrupt': {
      const { id, text, clockMs } = event
      return now.exchanges.some((one) => one.id === id)
        ? {}
        : { exchanges: [...now.exchanges, { id, text, clockMs, reply: null }] }
    }
    case 'reply': {
      const { text, said, clockMs } = event
      return {
        exchanges: now.exchanges.map((one) =>
          one.id === event.id ? { ...one, reply: { text, said, clockMs } } : one,
        ),
      }
    }
    case 'answered':
      return { answered: { attempt: event.attempt, clockMs: event.clockMs } }
    case 'anchor':
      return { anchor: event.text }
    case 'score': {
      const { score, evidence, clockMs } = event
      return { scores: { ...now.scores, [event.dimension]: { score, evidence, clockMs } } }
    }
    case 'note':
    case 'pause':
    case 'resume':
      return {}
  }
}

type Entered = RoundRecord['entered']

/** Rows of one millisecond come out of the log in any order. */
const entering = (entered: Entered, one: Entered[number]): Entered =>
  [...entered, one].toSorted((a, b) => a.clockMs - b.clockMs || a.phase - b.phase)

function within(record: MockRecord, at: number, change: Partial<RoundRecord>): MockRecord {
  return {
    ...record,
    rounds: record.rounds.map((one, i) => (i === at ? { ...one, ...change } : one)),
  }
}

export type KeptMock = {
  readonly id: string
  /** When its first event was written. */
  readonly at: Instant
  readonly offsetMin: number
  readonly events: readonly MockEvent[]
  readonly record: MockRecord
}

type Row = {
  readonly at: Instant
  readonly offsetMin: number
  readonly body: { readonly mock: string; readonly event: MockEvent }
}

/** The mocks of the log, the newest first; those without a beginning are none. */
export function mocksOf(rows: readonly Row[]): readonly KeptMock[] {
  return [...Map.groupBy(rows, ({ body }) => body.mock)]
    .flatMap(([id, own]): readonly KeptMock[] => {
      const events = own.map(({ body }) => body.event).filter(isSoundEvent)
      const record = foldMock(events)
      const [first] = own
      return record && first
        ? [{ id, at: first.at, offsetMin: first.offsetMin, events, record }]
        : []
    })
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
}
