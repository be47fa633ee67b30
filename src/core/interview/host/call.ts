/** The interviewer's screen while the candidate is on a call: everything that happens there, as data. */
import type { Stamp } from '../../drill/time/stopwatch.ts'
import type { Rubric } from '../../question/lists.ts'
import type { Question } from '../../question/question.ts'
import type { Text } from '../../question/text.ts'
import type { Dimension, MockScore } from '../dimensions.ts'
import type { MockEvent } from '../events.ts'
import type { Sealed } from '../pair/ballot.ts'
import type { Party, Publish, Swap } from '../pair/party.ts'
import type { LinkHappening } from '../pair/party-step.ts'
import type { Judging, RunReport, Saying } from '../pair/wire.ts'
import type { MockRecord } from '../record.ts'

/** What the host reads of a round; null where the question is not loaded any more. */
export type Sheet = {
  readonly question: Question
  readonly deckLang: string
  /** The model answer of a story, or the path to a reference: lines to glance at. */
  readonly outline: readonly Text[]
  /** What the scores of its dimensions mean; null: the collections do not say. */
  readonly rubric: Rubric | null
  /** Of a question of code: what the candidate's file begins with, where a second screen shows it. */
  readonly starter?: string
} | null

/** `answer`: what the candidate writes at a screen of their own. */
export const SIDES = ['answer', 'prompt', 'brief', 'notes'] as const
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
  /** Typing what the candidate is to read: a probe, a change, a word about a line ("24: why here?"). */
  | { readonly at: 'say'; readonly about: Saying; readonly text: string }
  /** Is it over? */
  | { readonly at: 'end' }

/** Where a key leads. */
export type DeskName = Exclude<Desk['at'], 'talk' | 'evidence'>

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
  /** The rung of a hint that is being read out, from 1; null: none. */
  readonly readOut: number | null
  /** With a candidate at a screen of their own; null: on a call or across the table. */
  readonly party: Party | null
  /** With a candidate at a screen the mock goes on after its end, until the host has seen the votes. */
  readonly isClosed: boolean
  /** How many of the events that both share lie in the host's own log. */
  readonly keptShared: number
}

export type CallHappening =
  | { readonly type: 'tick' }
  | { readonly type: 'turn'; readonly by: 1 | -1 }
  | { readonly type: 'ask'; readonly by: 1 | -1 }
  | { readonly type: 'pause' }
  | { readonly type: 'release'; readonly rung: number }
  | { readonly type: 'flip' }
  | { readonly type: 'side'; readonly by: 1 | -1 }
  | { readonly type: 'desk'; readonly to: DeskName }
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

/** Only with a candidate at a screen of their own. */
export type PairHappening =
  | LinkHappening
  /** What stands in the brief, said as it is. */
  | { readonly type: 'say'; readonly about: Saying; readonly text: string }
  /** What was saved last is judged: here, or, where this machine lacks what it takes, on the candidate's. */
  | { readonly type: 'run'; readonly by: Judging }
  /** What came of a run that this machine was asked for. */
  | { readonly type: 'judged'; readonly run: string; readonly report: RunReport }
  /** The scores as they stand are this side's vote; `salt`: 32 hex digits by lot. */
  | { readonly type: 'vote'; readonly salt: string }
  /** The model answer, when the votes lie on the table. */
  | { readonly type: 'answer'; readonly text: Text }
  /** The other one asks now, for as long as this half took. */
  | { readonly type: 'swap' }
  /** The debrief. */
  | { readonly type: 'close' }

export type CallEvent = (CallHappening | PairHappening) & Stamp

export type CallEffect =
  | { readonly type: 'append'; readonly event: MockEvent }
  | { readonly type: 'save-draft'; readonly draft: CallDraft }
  /** Over: the draft is of no use any more, and the files are written. */
  | { readonly type: 'finish' }
  | Publish
  | Swap
  /** In the sandbox or not at all; `text`: the file as it was saved last. */
  | {
      readonly type: 'judge'
      readonly run: string
      readonly round: number
      readonly text: string
    }

/** What the log does not hold yet: the clocks, and what is half typed. */
export type CallDraft = {
  readonly clocks: readonly number[]
  readonly note: string
  /** The vote that is committed; without it it could not be revealed any more. */
  readonly sealed?: Sealed | null
}

export type CallStep = readonly [Call, readonly CallEffect[]]

export type ScoreRow = { readonly dimension: Dimension; readonly score: MockScore }
