import type { Instant } from '../../clock.ts'
import type { Run } from '../../log.ts'
import type {
  CompileMessage,
  Judgement,
  JudgeProgress,
  TestResult,
} from '../../question/verdict.ts'
import type { Marks } from '../line.ts'
import type { Spotting } from '../spotting.ts'
import type { AnswerMode } from '../work.ts'

/** A wrong answer with its first comment removed. */
export type BugSource = {
  /** The file's name among the wrong answers. */
  readonly name: string
  readonly lines: readonly string[]
  /** First and last line of each place where it differs from the reference, counted from 1. */
  readonly changed: readonly (readonly [number, number])[]
}

/** What the candidate says of a bug before the first run: which promise breaks, and where. */
export type BugWork = {
  readonly pane: 'tests' | 'lines'
  readonly test: number
  readonly named: readonly string[]
  readonly spotting: Spotting
  readonly isNamed: boolean
  /** The tests that the wrong answer fails; null until the judge has said so. */
  readonly failing: readonly string[] | null
  /** Of the accepted repair against the wrong answer. */
  readonly changedLines: number | null
}

export type CodeWork = {
  readonly file: string
  /** Of the latest save that was seen. */
  readonly savedAt: Instant | null
  /** Judged saves so far, with the one in progress; a run that came to nothing is not among them. */
  readonly runs: number
  readonly run: RunView | null
  readonly firstGreenMs: number | null
  /** The best there was: a later broken save does not take a pass back. */
  readonly accepted: Judgement | null
  /** What was accepted; absent without a pass. */
  readonly acceptedCode?: string
  readonly last: Judgement | null
  /** Every save that was judged, the first one first; a draft of 0.1 does not say. */
  readonly judged?: readonly Pick<Run, 'verdict' | 'digest'>[]
  readonly compare: Compare | null
  readonly bug: BugWork | null
  /** To what is asked after a pass: the one that is open, and those that were given. */
  readonly reply?: ReplyWork
  readonly replies?: readonly ReplyWork[]
  /** Of a question in stages: how many are behind. The next prompt opens when the tests so far pass. */
  readonly stage: number
}

export type RunView = {
  /** Names the run in events and effects; a later one has a greater number. */
  readonly number: number
  readonly stage: Extract<JudgeProgress, { type: 'stage' }> | null
  readonly compile: readonly CompileMessage[]
  /** By name, in the order they landed. */
  readonly plain: readonly TestResult[]
  readonly race: readonly TestResult[]
  readonly judgement: Judgement | null
}

/** Yours beside the reference; only after a pass or giving up. */
type Compare = {
  readonly mine: string
  readonly reference: string
  /** The reference alone first: a difference from what one has not read says little. */
  readonly shows: 'reference' | 'difference' | 'nothing'
}

/** To one follow-up of a question that passed. */
export type ReplyWork = {
  /** Which of the follow-ups with points. */
  readonly at: number
  readonly mode: AnswerMode
  readonly text: string
  /** Monotonic, of the key that began to speak; null: nobody speaks. */
  readonly since: number | null
  readonly saidMs: number
  readonly areShown: boolean
  readonly marks: Marks
  readonly suggested: readonly string[]
  readonly cursor: number
}
