/** What the works of several kinds have in common. */
import type { Marks } from './line.ts'

export type Texts = Readonly<Record<string, string>>

/** What is revealed and ticked before it is graded. */
export type TickedWork = {
  readonly texts: Texts
  readonly marks: Marks
  readonly cursor: number
  /** Lines that are ticked because of words of the answer, and that nobody has touched since. */
  readonly suggested?: readonly string[]
}

/** In which rules find something that the candidate can reject, by its `findingKey`. */
export type CheckedWork = {
  readonly texts: Texts
  readonly rejected: readonly string[]
}

export type AnswerMode = 'say' | 'type'

/** What is said or typed, then ticked. */
export type ProseWork = TickedWork & {
  readonly mode: AnswerMode
}
