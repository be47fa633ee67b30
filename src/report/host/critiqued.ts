import type { Attempt, Run } from '../../core/log.ts'
import type { Question, QuestionName } from '../../core/question/question.ts'

/** An answer that a friend is asked to judge. */
export type Critiqued = {
  readonly attempt: Attempt
  readonly name: QuestionName
  /** As it was asked; null where it is not loaded. */
  readonly question: Question | null
  readonly deckLang: string
  readonly lang: string
  /** The question is another one since. */
  readonly isChanged: boolean
  /** Judged saves, in their order. */
  readonly runs: readonly Run[]
  /** Day of the answer, YYYY-MM-DD. */
  readonly date: string
}
