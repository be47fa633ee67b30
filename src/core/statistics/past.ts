/** What statistics are worked out from: days, attempts and judged runs of the past. */
import type { Day } from '../day.ts'
import type { Grade, Outcome } from '../log.ts'
import type { Kind, QuestionName } from '../question/question.ts'
import type { Verdict } from '../question/verdict.ts'

export type PracticeDay = {
  readonly date: Day
  readonly attempts: number
  readonly passed: number
  readonly activeMs: number
}

/** What statistics need of one attempt; times are milliseconds. */
export type PastAttempt = {
  readonly question: QuestionName
  readonly kind: Kind
  readonly digest: string
  readonly outcome: Outcome
  readonly chosen: Grade
  readonly activeMs: number
  readonly budgetMs: number
  readonly firstGreenMs: number | null
  /** Of points, options or rubric lines; what is not in it was not ticked. */
  readonly marks: Readonly<Record<string, number>>
  /** What the schedule expected just before: the chance to still know it, 0 to 1; null for a first look. */
  readonly predicted: number | null
}

export type PastRun = {
  readonly question: QuestionName
  readonly verdict: Verdict
  /** Names of the tests that did not pass. */
  readonly failing: readonly string[]
}

/** One thing an answer must do or mention: a hidden test, a point, a rubric line, a right option. */
export type Behaviour = { readonly id: string; readonly text: string; readonly most: number }

export type StatisticsContext = {
  readonly today: Day
  /** The tags of a question; empty for one that is gone. */
  readonly topicsOf: (question: QuestionName) => readonly string[]
  /** As the deck has it now; undefined for a question that is gone. */
  readonly behavioursOf: (
    question: QuestionName,
  ) => { readonly digest: string; readonly behaviours: readonly Behaviour[] } | undefined
}
