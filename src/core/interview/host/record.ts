/** What a hosted mock is after its events: the screen, the debrief and the replay page are made of it. */
import { type Dimension, MOST_TAKEAWAYS, type MockScore } from '../dimensions.ts'
import type { MockEvent, Round } from '../events.ts'

/** On the clock of its round, and in which of its phases. */
export type Moment = { readonly clockMs: number; readonly phase: number }

export type Note = Moment & { readonly text: string }
export type HintTaken = Moment & { readonly rung: number }
export type Scored = Moment & {
  readonly dimension: Dimension
  readonly score: MockScore
  readonly evidence: string
}

/** From one change of phase to the next, on the clock of the round. */
export type Stretch = { readonly phase: number; readonly fromMs: number }

export type RoundRecord = {
  readonly round: Round
  /** Whether it was ever the one that is asked. */
  readonly isBegun: boolean
  readonly isPaused: boolean
  readonly phase: number
  /** The latest that any event says. */
  readonly clockMs: number
  readonly stretches: readonly Stretch[]
  readonly pauses: readonly number[]
  readonly notes: readonly Note[]
  readonly hints: readonly HintTaken[]
  /** Of each dimension the last one. */
  readonly scores: readonly Scored[]
}

export type MockRecord = {
  readonly title: string
  readonly lang: string
  readonly rounds: readonly RoundRecord[]
  /** Index of the round that is asked. */
  readonly current: number
  readonly takeaways: readonly string[]
  readonly isEnded: boolean
}

export const NO_RECORD: MockRecord = {
  title: '',
  lang: 'en',
  rounds: [],
  current: 0,
  takeaways: [],
  isEnded: false,
}

export const recordOf = (events: readonly MockEvent[]): MockRecord =>
  events.reduce(withEvent, NO_RECORD)

/** Events of rounds that are not there change nothing. */
export function withEvent(record: MockRecord, event: MockEvent): MockRecord {
  switch (event.type) {
    case 'begin':
      return {
        ...NO_RECORD,
        title: event.title,
        lang: event.lang,
        rounds: event.rounds.map(newRound),
      }
    case 'round':
      if (!record.rounds[event.round]) return record
      return inRound({ ...record, current: event.round }, event.round, (one) => ({
        ...one,
        isBegun: true,
      }))
    case 'phase':
      return inRound(record, event.round, (one) =>
        one.round.phases[event.phase]
          ? {
              ...passed(one, event.clockMs),
              phase: event.phase,
              stretches: [...one.stretches, { phase: event.phase, fromMs: event.clockMs }],
            }
          : one,
      )
    case 'pause':
      return inRound(record, event.round, (one) => ({
        ...passed(one, event.clockMs),
        isPaused: true,
        pauses: [...one.pauses, event.clockMs],
      }))
    case 'resume':
      return inRound(record, event.round, (one) => ({
        ...passed(one, event.clockMs),
        isPaused: false,
      }))
    case 'note':
      return inRound(record, event.round, (one) => ({
        ...passed(one, event.clockMs),
        notes: [...one.notes, { ...momentOf(one, event.clockMs), text: event.text }],
      }))
    case 'hint':
      return inRound(record, event.round, (one) =>
        one.hints.some(({ rung }) => rung === event.rung)
          ? one
          : {
              ...passed(one, event.clockMs),
              hints: [...one.hints, { ...momentOf(one, event.clockMs), rung: event.rung }],
            },
      )
    case 'score':
      return inRound(record, event.round, (one) => {
        const { dimension, score, evidence, clockMs } = event
        const scored = { ...momentOf(one, clockMs), dimension, score, evidence }
        const others = one.scores.filter((other) => other.dimension !== dimension)
        return { ...passed(one, clockMs), scores: [...others, scored] }
      })
    case 'takeaways':
      return { ...record, takeaways: event.texts.slice(0, MOST_TAKEAWAYS) }
    case 'end':
      return { ...record, isEnded: true }
    // A person asks and hears the answer: these belong to a mock without one.
    case 'classify':
    case 'interrupt':
    case 'reply':
    case 'answered':
    case 'anchor':
      return record
  }
}

/** Milliseconds in each phase of the round, up to `clockMs`; a phase that was come back to is added up. */
export function phaseTimes({ round, stretches }: RoundRecord, clockMs: number): readonly number[] {
  const times = round.phases.map(() => 0)
  stretches.forEach(({ phase, fromMs }, i) => {
    const toMs = stretches[i + 1]?.fromMs ?? clockMs
    times[phase] = (times[phase] ?? 0) + Math.max(0, toMs - fromMs)
  })
  return times
}

/** When what is said as evidence was seen: at the note that says the same, else when it was scored. */
export function seenAt({ notes }: RoundRecord, scored: Scored): Moment {
  return notes.findLast(({ text }) => text === scored.evidence) ?? scored
}

function newRound(round: Round): RoundRecord {
  return {
    round,
    isBegun: false,
    isPaused: false,
    phase: 0,
    clockMs: 0,
    stretches: [{ phase: 0, fromMs: 0 }],
    pauses: [],
    notes: [],
    hints: [],
    scores: [],
  }
}

const momentOf = ({ phase }: RoundRecord, clockMs: number): Moment => ({ clockMs, phase })

/** Two windows, or a clock that was restored, may be behind: the clock of a round never goes back. */
const passed = (one: RoundRecord, clockMs: number): RoundRecord => ({
  ...one,
  clockMs: Math.max(one.clockMs, clockMs),
})

function inRound(
  record: MockRecord,
  round: number,
  change: (one: RoundRecord) => RoundRecord,
): MockRecord {
  if (!record.rounds[round]) return record
  return { ...record, rounds: record.rounds.map((one, i) => (i === round ? change(one) : one)) }
}
