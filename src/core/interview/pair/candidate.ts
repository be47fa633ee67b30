/**
 * The program of the one who is asked at a screen of their own, as data: the prompt, what is released, the clock, their own
 * fields. An observer has the same one without fields.
 */
import type { Stamp } from '../../drill/time/stopwatch.ts'
import type { QuestionName } from '../../question/question.ts'
import type { MockScore } from '../dimensions.ts'
import type { VoteDraft } from './ballot.ts'
import type { Party, Publish, Swap } from './party.ts'
import type { LinkHappening, WantedRun } from './party-step.ts'
import type { BallotLine, ProposedName, RunReport } from './wire.ts'

/** What the keys are for. */
export type CandidateDesk =
  /** The fields of the question, or its file. */
  | { readonly at: 'answer' }
  | { readonly at: 'score'; readonly cursor: number }
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

export type Candidate = {
  readonly party: Party
  /** Of each round what was typed here: it stands on the screen before the log has it. */
  readonly typed: readonly Readonly<Record<string, string>>[]
  /** Index into the fields of the round. */
  readonly focus: number
  readonly desk: CandidateDesk
  /** As they stand. */
  readonly votes: readonly BallotLine[]
  readonly takeaways: readonly string[]
  /** What the question is shown in. */
  readonly lang: string
  readonly seen: Stamp
  readonly isGone: boolean
}

export type CandidateHappening =
  | { readonly type: 'tick' }
  /** The link is open: this side says that it is there. */
  | { readonly type: 'join' }
  | LinkHappening
  /** A field of the current round as it stands now. Of a question of code `code`, at each save of the file. */
  | { readonly type: 'type'; readonly field: string; readonly text: string }
  | { readonly type: 'focus'; readonly by: 1 | -1 }
  /** Which of the stories of the bank the round is about: its title only is told. */
  | { readonly type: 'topic'; readonly title: string }
  /** Asks the host's machine for a run of what was saved last. */
  | { readonly type: 'run' }
  /** What came of a run that this machine was asked for. */
  | { readonly type: 'judged'; readonly run: string; readonly report: RunReport }
  /** Of what the host has done: what this machine has not. Answered without being shown. */
  | { readonly type: 'undone'; readonly questions: readonly QuestionName[] }
  | { readonly type: 'lang'; readonly lang: string }
  | { readonly type: 'desk'; readonly to: Exclude<CandidateDesk['at'], 'evidence'> }
  | { readonly type: 'back' }
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'rate'; readonly score: MockScore }
  /** The line of the desk: evidence, a takeaway. */
  | { readonly type: 'line'; readonly text: string }
  /** Enter. */
  | { readonly type: 'keep' }
  /** The scores as they stand are this side's vote; `salt`: 32 hex digits by lot. */
  | { readonly type: 'vote'; readonly salt: string }
  /** Out of the program; before the end of the mock one can come back. */
  | { readonly type: 'leave' }

export type CandidateEvent = CandidateHappening & Stamp

export type CandidateEffect =
  | Publish
  | Swap
  | { readonly type: 'save-draft'; readonly draft: VoteDraft }
  /** The host's names have come: what of them was not done here goes back (`undone`). */
  | { readonly type: 'compare'; readonly done: readonly ProposedName[] }
  /** In the sandbox or not at all, by the question as this machine has it. */
  | ({ readonly type: 'judge' } & WantedRun)
  /** What the mock leaves is kept on this machine: see `left.ts`. The last time with what is taken home. */
  | { readonly type: 'keep-result'; readonly isLast: boolean }
  | { readonly type: 'quit' }

export type CandidateStep = readonly [Candidate, readonly CandidateEffect[]]
