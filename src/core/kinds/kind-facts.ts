/** What is known of a kind of question before anybody sits down with one: light, for it is on the way to the first frame. */
import type { Kind, Question, QuestionOf } from '../question/question.ts'
import type { ShortForm } from '../question/short-form.ts'
import type { Line } from './line.ts'

export type KindFacts<K extends Kind> = {
  /** What is ticked after an answer; none where a key or a test decides. */
  readonly lines: (question: QuestionOf<K>) => readonly Line[]
  /** What an answer is measured by in the statistics: its lines, or what decides in their place. */
  readonly measures: (question: QuestionOf<K>) => readonly Measure[]
  /** The fields of an answer, in the order they are filled; none where they depend on what was answered before. */
  readonly fields: (question: QuestionOf<K>, isInterviewed: boolean) => readonly string[]
  /** What an authored question can come back as; none where it is short already. */
  readonly shortForms: { readonly [F in ShortForm]?: Shortening<QuestionOf<K>> }
}

export type Measure = Pick<Line, 'id' | 'text' | 'letter' | 'most'>

/** A short form of a question: whether it has one, and the question it becomes. */
type Shortening<Q extends Question> = {
  /** `isDebuggable`: one of its wrong answers differs from the reference by at most ten lines. */
  readonly has: (question: Q, isDebuggable: boolean) => boolean
  /** `turn` counts reviews, so that not the same part comes back each time; itself where it has nothing of the kind. */
  readonly shorten: (question: Q, turn: number) => Question
}
