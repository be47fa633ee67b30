/** The candidate's program while somebody interviews them from another screen, as data. Observers have the same one without fields. */
import type { Stamp } from '../../drill/time/stopwatch.ts'
import type { MockScore } from '../dimensions.ts'
import type { Sealed } from './ballot.ts'
import type { Delivered } from './envelope.ts'
import type { PairDimension } from './interviewer.ts'
import type { Lamp, Publish, Side } from './side.ts'
import type { BallotLine, ProposedName, RunReport } from './wire.ts'

/** What the keys are for. */
export type CandidateDesk =
  /** The fields of the question, or its file. */
  | { readonly at: 'answer' }
  | {
      readonly at: 'score'
      readonly cursor: number
    }
  /** The line of evidence that a 1, 2 or 4 needs. */
  | {
      readonly at: 'evidence'
      readonly cursor: number
      readonly score: MockScore
      readonly text: string
    }
  | { readonly at: 'takeaways'; readonly cursor: number; readonly text: string }
  /** Is it over? */
  | { readonly at: 'leave' }

/** What the log does not hold: the vote as long as it is blind. */
export type CandidateDraft = {
  readonly votes: readonly BallotLine[]
  readonly sealed: Sealed | null
}

export type Candidate = {
  readonly side: Side
  /** Of each round what was typed here: it stands on the screen before the log has it. */
  readonly typed: readonly Readonly<Record<string, string>>[]
  /** Index into the fields of the round. */
  readonly focus: number
  readonly desk: CandidateDesk
  /** As they stand, not sealed yet. */
  readonly votes: readonly BallotLine[]
  readonly lang: string
  readonly seen: Stamp
  /** Whether what is left at the end was asked to be kept. */
  readonly isKept: boolean
}

export type CandidateHappening =
  | { readonly type: 'tick' }
  /** From the link, in the order of the log. */
  | { readonly type: 'delivered'; readonly delivered: Delivered }
  | { readonly type: 'lamp'; readonly lamp: Lamp }
  /** `Link.now()`, every second or so. */
  | { readonly type: 'log-clock'; readonly now: number | null }
  /** A field of the current round as it stands now. Of a question of code `code`, at each save of the file. */
  | { readonly type: 'type'; readonly field: string; readonly text: string }
  | { readonly type: 'focus'; readonly by: 1 | -1 }
  /** Which of the stories of the bank the round is about: its title only is told. */
  | { readonly type: 'topic'; readonly title: string }
  /** Asks for a run of what was saved last. */
  | { readonly type: 'run' }
  /** What came of a run that this machine was asked for. */
  | {
      readonly type: 'judged'
      readonly run: string
      readonly result: RunReport
    }
  /** Of what the host has done: what this machine has not. Answered without being shown. */
  | { readonly type: 'undone'; readonly questions: readonly string[] }
  | { readonly type: 'flip'; readonly langs: readonly string[] }
  | { readonly type: 'desk'; readonly to: 'answer' | 'score' | 'takeaways' | 'leave' }
  | { readonly type: 'back' }
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'rate'; readonly score: MockScore }
  /** A line of the desk: evidence, a takeaway. */
  | { readonly type: 'line'; readonly text: string }
  | { readonly type: 'keep' }
  /** The vote is given: `salt` is 32 hex digits by lot. */
  | { readonly type: 'commit'; readonly salt: string }
  | { readonly type: 'leave' }

export type CandidateEvent = CandidateHappening & Stamp

export type CandidateEffect =
  | Publish
  | { readonly type: 'save-draft'; readonly draft: CandidateDraft }
  /** The host's names have come: what of them was not done here is to be sent back (`undone`). */
  | { readonly type: 'compare'; readonly done: readonly ProposedName[] }
  /** This machine is to judge, in its sandbox, a question that it has itself. */
  | { readonly type: 'judge'; readonly run: string; readonly round: number; readonly text: string }
  /** Both votes lie on the table, or the other side is gone: what is left is kept (`left.ts`). */
  | { readonly type: 'keep' }
  | { readonly type: 'quit' }

export type CandidateStep = readonly [Candidate, readonly CandidateEffect[]]

/** A row of the scores that the candidate gives. */
export type VoteRow = {
  readonly round: number
  readonly dimension: PairDimension
  readonly score: MockScore
  readonly evidence: string
}
