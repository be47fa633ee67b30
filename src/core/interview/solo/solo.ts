/**
 * A mock in which the program interviews: what it knows while it runs. Where it stands follows from its events and from
 * the drill of its round (`stage.ts`), so that nothing can contradict them; only what is half typed lies beside.
 */
import type { Instant } from '../../clock.ts'
import type { Stamp } from '../../drill/time/stopwatch.ts'
import type { Fault } from '../../errors.ts'
import type { Dimension, MockScore } from '../dimensions.ts'
import type { MockEvent } from '../events.ts'
import type { RoundKind } from '../phases.ts'
import type { EvidenceCard } from './evidence.ts'
import type { Interruption, Phrases } from './interruptions.ts'

export type SoloMock = {
  readonly id: string
  readonly phrases: Phrases
  /** All so far, in their order. */
  readonly events: readonly MockEvent[]
  /** How many of them are in the log. */
  readonly kept: number
  /** Index of the round whose drill is open, or was last. */
  readonly round: number
  /** Of the round, pauses left out. */
  readonly clockMs: number
  readonly seen: Stamp
  /** Of the round; empty until its question is open. */
  readonly interruptions: readonly Interruption[]
  /** What the interviewer has just said, and the monotonic time of it. */
  readonly open: { readonly id: string; readonly sinceMonoMs: number } | null
  /** Half-typed: a reply, an anchor, a line of evidence. */
  readonly typed: string
  /** Enter was pressed on an anchor without a number. */
  readonly isWarned: boolean
  readonly scoring: Scoring
  readonly takeaways: Takeaways
  readonly draft: { readonly at: Instant | null; readonly isDue: boolean }
  readonly written: Written
  /** At the end: what it came to; null until it is worked out. */
  readonly card: EvidenceCard | null
}

export type Scoring = {
  readonly cursor: number
  readonly scores: Readonly<Partial<Record<Dimension, ScoreLine>>>
  /** The score whose evidence is being typed. */
  readonly pending: MockScore | null
}
type ScoreLine = { readonly score: MockScore; readonly evidence: string }

export type Takeaways = { readonly focus: number; readonly texts: readonly string[] }

/** What became of the scorecard's files. */
type Written =
  | { readonly state: 'not-yet' }
  | { readonly state: 'done'; readonly files: readonly string[] }
  | { readonly state: 'failed'; readonly fault: Fault }

export const NO_SCORES: Scoring = { cursor: 0, scores: {}, pending: null }
export const NO_TAKEAWAYS: Takeaways = { focus: 0, texts: ['', '', ''] }

export type SoloHappening =
  | { readonly type: 'classify'; readonly as: RoundKind | '' }
  | { readonly type: 'next-phase' }
  | { readonly type: 'type'; readonly text: string }
  /** `said`: aloud, with whatever was typed beside it. */
  | { readonly type: 'reply'; readonly said: boolean }
  | { readonly type: 'pass' }
  /** A line of the scores or of the takeaways. */
  | { readonly type: 'move'; readonly to: number }
  | { readonly type: 'score'; readonly score: MockScore }
  | { readonly type: 'finish' }
  | { readonly type: 'kept'; readonly count: number }
  | { readonly type: 'card'; readonly card: EvidenceCard }
  | { readonly type: 'written'; readonly files: readonly string[] }
  | { readonly type: 'not-written'; readonly fault: Fault }

/** What of a mock that was left stands on home. */
export type UnfinishedMock = {
  readonly id: string
  readonly title: string
  /** From 1; of how many. */
  readonly round: number
  readonly of: number
  readonly clockMs: number
  readonly savedAt: Instant
  /** Another window has it. */
  readonly isElsewhere: boolean
}
