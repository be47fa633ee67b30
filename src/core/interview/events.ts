/** One mock interview as an append-only log. The screens and reports are folded from it. */

import type { Phase } from '../kinds/design/question.ts'
import type { OriginId } from '../question/origin.ts'
import type { Kind, QuestionName } from '../question/question.ts'
import type { Verdict } from '../question/verdict.ts'
import type { Dimension, MockScore } from './dimensions.ts'
import type { RoundKind } from './phases.ts'

/** One question of a mock. */
export type Round = {
  readonly question: QuestionName
  /** In the log alone: of which collection. */
  readonly origin?: OriginId
  /** Of the question as it was asked. */
  readonly digest: string
  readonly kind: Kind
  /** What it is scored as. Mocks of 0.1 do not say, and are told by the rules that they were held by. */
  readonly as?: RoundKind
  readonly title: string
  readonly minutes: number
  /** Stretched to `minutes`. */
  readonly phases: readonly Phase[]
}

/**
 * `solo`: the program interviews. `call`: a person does, and only that person sees the screen. `pair`: a person does, and
 * both see their own.
 */
export const MOCK_MODES = ['solo', 'call', 'pair'] as const
export type MockMode = (typeof MOCK_MODES)[number]

/**
 * `clockMs`: on the clock of the round when it happened, pauses left out. Of what can be changed (scores, takeaways, a
 * classification) the last one counts.
 */
export type MockEvent =
  | {
      readonly type: 'begin'
      readonly mode: MockMode
      readonly title: string
      /** Everything that is drawn by lot follows from it. */
      readonly seed: number
      /** BCP 47 tag of the content. */
      readonly lang: string
      readonly rounds: readonly Round[]
    }
  /** `asked`: one that the mock did not begin with. The other person hears of a round when it is asked. */
  | { readonly type: 'round'; readonly round: number; readonly asked?: Round }
  /** What the candidate takes the question for, in the first seconds. */
  | {
      readonly type: 'classify'
      readonly round: number
      readonly clockMs: number
      readonly as: string
    }
  | {
      readonly type: 'phase'
      readonly round: number
      readonly clockMs: number
      /** Index into the phases of the round. */
      readonly phase: number
    }
  | { readonly type: 'pause' | 'resume'; readonly round: number; readonly clockMs: number }
  /** A rung of the ladder, from 1: asked for in a solo mock, released on a call. */
  | {
      readonly type: 'hint'
      readonly round: number
      readonly clockMs: number
      readonly rung: number
    }
  /** The interviewer interrupts: a probe, a follow-up, news. */
  | {
      readonly type: 'interrupt'
      readonly round: number
      readonly clockMs: number
      readonly id: string
      readonly text: string
      /** Of the candidate's file, from 1. */
      readonly line?: number
    }
  /** What was on the candidate's screen was judged: `passed` of so many tests. */
  | {
      readonly type: 'run'
      readonly round: number
      readonly clockMs: number
      readonly verdict: Verdict
      readonly passed: number
      readonly of: number
    }
  /** Empty and not said aloud: it was let pass. */
  | {
      readonly type: 'reply'
      readonly round: number
      readonly clockMs: number
      readonly id: string
      readonly text: string
      /** Aloud; where it is missing, it was not. */
      readonly said?: boolean
    }
  /** Before the code: what is asked and assumed, and how it will be done; the phase says which. */
  | {
      readonly type: 'plan'
      readonly round: number
      readonly clockMs: number
      readonly text: string
      readonly said?: boolean
    }
  /** The interviewer's own, never shown to a candidate. */
  | {
      readonly type: 'note'
      readonly round: number
      readonly clockMs: number
      readonly text: string
    }
  /** The round's answer: `attempt` is its row in the log. */
  | {
      readonly type: 'answered'
      readonly round: number
      readonly clockMs: number
      readonly attempt: string
    }
  /** The number that the answer is anchored with. */
  | { readonly type: 'anchor'; readonly round: number; readonly text: string }
  | {
      readonly type: 'score'
      readonly round: number
      readonly clockMs: number
      readonly dimension: Dimension
      readonly score: MockScore
      readonly evidence: string
    }
  | { readonly type: 'takeaways'; readonly texts: readonly string[] }
  | { readonly type: 'end' }
