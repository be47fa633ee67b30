/** The interviewer's screen while the candidate is on a call: everything that happens there, as data. */
import type { Stamp } from '../../drill/time/stopwatch.ts'
import type { Rubric } from '../../question/lists.ts'
import type { Question } from '../../question/question.ts'
import type { Text } from '../../question/text.ts'
import type { Dimension, MockScore } from '../dimensions.ts'
import type { MockEvent } from '../events.ts'
import type { MockRecord } from '../record.ts'

/** What the host reads of a round; null where the question is not loaded any more. */
export type Sheet = {
  readonly question: Question
  readonly deckLang: string
  /** The model answer of a story, or the path to a reference: lines to glance at. */
  readonly outline: readonly Text[]
  /** What the scores of its dimensions mean; null: the collections do not say. */
  readonly rubric: Rubric | null
} | null

export const SIDES = ['prompt', 'brief', 'notes'] as const
type Side = (typeof SIDES)[number]

/** What the keys are for. */
export type Desk =
  | { readonly at: 'talk' }
  /** Typing a note. */
  | { readonly at: 'note' }
  | {
      readonly at: 'score'
      readonly cursor: number
      /** Chosen at the cursor and not kept yet; null: as it was. */
      readonly pending: MockScore | null
    }
  | {
      readonly at: 'evidence'
      readonly cursor: number
      readonly score: MockScore
      readonly text: string
    }
  | { readonly at: 'takeaways'; readonly cursor: number; readonly text: string }
  /** Is it over? */
  | { readonly at: 'end' }

export type Call = {
  readonly mock: string
  readonly record: MockRecord
  readonly sheets: readonly Sheet[]
  /** Of each round, in milliseconds: runs between the events. */
  readonly clocks: readonly number[]
  /** What the questions are shown in. */
  readonly lang: string
  /** That they can be shown in. */
  readonly langs: readonly string[]
  readonly seen: Stamp
  readonly side: Side
  readonly desk: Desk
  /** The half-typed note outlives a look elsewhere, and the program. */
  readonly note: string
  /** How long nobody can have been there, until the clock goes on; 0: not at all. */
  readonly gapMs: number
  readonly savedAt: Stamp
}

export type CallHappening =
  | { readonly type: 'tick' }
  | { readonly type: 'turn'; readonly by: 1 | -1 }
  | { readonly type: 'ask'; readonly by: 1 | -1 }
  | { readonly type: 'pause' }
  | { readonly type: 'release'; readonly rung: number }
  | { readonly type: 'flip' }
  | { readonly type: 'side'; readonly by: 1 | -1 }
  | { readonly type: 'desk'; readonly to: 'note' | 'score' | 'takeaways' | 'end' }
  | { readonly type: 'back' }
  | { readonly type: 'type'; readonly text: string }
  /** Enter. */
  | { readonly type: 'keep' }
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'rate'; readonly score: MockScore }
  | { readonly type: 'cycle'; readonly by: 1 | -1 }
  /** The note before as evidence; again: the one before that. */
  | { readonly type: 'recall' }
  /** Out of the program: the clock stands, and the mock can be taken up again. */
  | { readonly type: 'leave' }

export type CallEvent = CallHappening & Stamp

export type CallEffect =
  | { readonly type: 'append'; readonly event: MockEvent }
  | { readonly type: 'save-draft'; readonly draft: CallDraft }
  /** Over: the draft is of no use any more, and the files are written. */
  | { readonly type: 'finish' }

/** What the log does not hold yet: the clocks, and what is half typed. */
export type CallDraft = {
  readonly clocks: readonly number[]
  readonly note: string
}

export type CallStep = readonly [Call, readonly CallEffect[]]

export type ScoreRow = { readonly dimension: Dimension; readonly score: MockScore }
