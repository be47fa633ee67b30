/** A mock as its events tell it: every screen, file and command reads this one. */
import type { Verdict } from '../question/verdict.ts'
import type { Dimension, MockScore } from './dimensions.ts'
import type { MockEvent, MockMode, Round } from './events.ts'

/** On the clock of its round, and in which of its phases. */
export type Moment = { readonly clockMs: number; readonly phase: number }

type Note = Moment & { readonly text: string }
/** A line of the plan, typed or said aloud. */
export type Planned = Moment & { readonly text: string; readonly said: boolean }
type HintTaken = Moment & { readonly rung: number }
export type Scored = Moment & {
  readonly dimension: Dimension
  readonly score: MockScore
  readonly evidence: string
}

/** How far the answer was, by the tests. */
type RunOf = Moment & { readonly verdict: Verdict; readonly passed: number; readonly of: number }

/** From one change of phase to the next, on the clock of the round. */
export type Stretch = { readonly phase: number; readonly fromMs: number }

/** What the interviewer said, and what was said to it. */
export type Exchange = {
  readonly id: string
  readonly text: string
  /** Of the candidate's file, from 1. */
  readonly line?: number
  readonly clockMs: number
  /** Null: it was not answered yet. An empty text that was not said either: it was let pass. */
  readonly reply: {
    readonly text: string
    readonly said: boolean
    readonly clockMs: number
  } | null
}

export type RoundRecord = {
  readonly round: Round
  /** Whether it was ever the one that is asked. */
  readonly hasBegun: boolean
  readonly isPaused: boolean
  /** The latest that any event says: it never goes back. */
  readonly clockMs: number
  /** In the order of the clock. The first phase begins with the round, whether that was told or not. */
  readonly stretches: readonly Stretch[]
  readonly pauses: readonly number[]
  readonly classified: { readonly as: string; readonly clockMs: number } | null
  /** What was asked, assumed and planned before the code. */
  readonly planned: readonly Planned[]
  readonly notes: readonly Note[]
  readonly hints: readonly HintTaken[]
  readonly exchanges: readonly Exchange[]
  /** Between two people, where a person says when. */
  readonly runs: readonly RunOf[]
  /** Null: it was not asked for yet. Empty: it was skipped. */
  readonly anchor: string | null
  readonly answered: { readonly attempt: string; readonly clockMs: number } | null
  /** Of each dimension the last one. */
  readonly scores: Readonly<Partial<Record<Dimension, Scored>>>
}

export type MockRecord = {
  readonly mode: MockMode
  readonly title: string
  readonly seed: number
  readonly lang: string
  readonly rounds: readonly RoundRecord[]
  /** Index of the round that was begun last; before that of the first. */
  readonly current: number
  /** At most three, none of them empty. */
  readonly takeaways: readonly string[]
  readonly isEnded: boolean
}

/** Where the clock of the round stands among its phases. */
export const phaseOf = ({ stretches }: RoundRecord): number => stretches.at(-1)?.phase ?? 0

type Begin = Extract<MockEvent, { readonly type: 'begin' }>

/** Before anything has happened. */
export const newRecord = ({ mode, title, seed, lang, rounds }: Begin): MockRecord => ({
  mode,
  title,
  seed,
  lang,
  rounds: rounds.map(newRound),
  current: 0,
  takeaways: [],
  isEnded: false,
})

export const newRound = (round: Round): RoundRecord => ({
  round,
  hasBegun: false,
  isPaused: false,
  clockMs: 0,
  stretches: [{ phase: 0, fromMs: 0 }],
  pauses: [],
  classified: null,
  planned: [],
  notes: [],
  hints: [],
  exchanges: [],
  runs: [],
  anchor: null,
  answered: null,
  scores: {},
})
