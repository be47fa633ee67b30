/** What the works of several kinds have in common. */
import type { Marks } from './line.ts'

export type Texts = Readonly<Record<string, string>>

/** What is revealed and ticked before it is graded. */
export type TickedWork = {
  readonly marks: Marks
  readonly cursor: number
}

export type AnswerMode = 'say' | 'type'

/** An answer that is said or typed, then ticked. */
export type ProseWork = TickedWork & {
  readonly mode: AnswerMode
  readonly texts: Texts
}
