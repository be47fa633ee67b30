/** What may happen in a sitting. */
import type { AnswerMode } from '../kinds/work.ts'
import type { Grade } from '../log.ts'
import type { Judgement, JudgeProgress } from '../question/verdict.ts'
import type { Ahead, Trouble } from './drill.ts'
import type { Stamp } from './time/stopwatch.ts'

export type DrillHappening = SharedHappening | KindHappening

/** With the time at which it happened. */
export type DrillEvent = Stamp & DrillHappening

/** What happens in sittings of every kind. */
type SharedHappening =
  | Bare<'tick' | 'pause' | 'hint' | 'allow' | 'submit' | 'give-up' | 'retry' | 'leave'>
  | Bare<'attempt-saved' | 'draft-saved'>
  | { readonly type: 'count-gap'; readonly counts: boolean }
  | { readonly type: 'rate'; readonly grade: Grade }
  | { readonly type: 'foreseen'; readonly ahead: Ahead }
  | { readonly type: 'failed'; readonly trouble: Trouble }

/** What only some kinds hear. */
export type KindHappening =
  | Bare<
      | 'speak'
      /** Begins or ends a range of lines at the cursor. */
      | 'span'
      /** Takes the range at the cursor away. */
      | 'unspan'
      /** The question that was written, in the design room. */
      | 'ask'
      /** Into the bank of the candidate's own stories. */
      | 'keep-story'
      /** Back from the grades. */
      | 'continue'
      | 'file-saved'
      | 'compare'
      /** To what is asked after a pass: asked, then its points, then done. */
      | 'reply'
      | 'start-over'
    >
  | { readonly type: 'mode'; readonly mode: AnswerMode }
  | { readonly type: 'edit'; readonly field: string; readonly text: string }
  /** In the candidate's own editor; `field` is that of a prose answer, code has its file. */
  | { readonly type: 'edit-outside'; readonly field: string }
  | { readonly type: 'edited-outside'; readonly field: string; readonly text: string }
  | { readonly type: 'focus'; readonly by: 1 | -1 }
  /** "Do you mean A or B?" is answered, in the design room. */
  | { readonly type: 'meant'; readonly which: 0 | 1 }
  /** The question of that number was not what was answered; a second time it was after all. */
  | { readonly type: 'take-back'; readonly number: number }
  /** The choice of a pane is not what it was taken for; a second time it is. */
  | { readonly type: 'misheard'; readonly pane: string }
  | { readonly type: 'cursor'; readonly to: number }
  | { readonly type: 'mark'; readonly id: string; readonly value: number }
  | { readonly type: 'choose'; readonly option: number }
  /** Findings are wrong, or were not after all. */
  | { readonly type: 'reject'; readonly field: string; readonly codes: readonly string[] }
  | { readonly type: 'judge-progress'; readonly run: number; readonly progress: JudgeProgress }
  | {
      readonly type: 'judged'
      readonly run: number
      readonly judgement: Judgement
      readonly digest: string
      /** The file as it was judged: what the log keeps as the answer. */
      readonly code?: string
      /** Against the wrong answer that is being repaired. */
      readonly changedLines?: number
    }
  /** A run came to nothing. */
  | { readonly type: 'run-failed'; readonly run: number; readonly trouble: Trouble }
  | { readonly type: 'bug-judged'; readonly failing: readonly string[] }
  | { readonly type: 'compare-loaded'; readonly mine: string; readonly reference: string }

/** Those of these types. */
export type Heard<T extends KindHappening['type']> = {
  readonly [N in T]: Extract<KindHappening, { readonly type: N }> & { readonly type: N }
}[T]

type Bare<T extends string> = { readonly [N in T]: { readonly type: N } }[T]
