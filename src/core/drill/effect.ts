/** What a step leads to. */
import type { Attempt, Rejection, Run } from '../log.ts'
import type { QuestionName } from '../question/question.ts'
import type { Drill, DrillOf } from './drill.ts'
import type { DrillEvent } from './happening.ts'

/** What must happen outside. Data, not calls. */
export type DrillEffect =
  | { readonly type: 'save-draft'; readonly drill: Drill }
  | { readonly type: 'drop-draft'; readonly question: QuestionName }
  /** `isAllowed`: the candidate has said yes to running own decks without a sandbox. */
  | {
      readonly type: 'judge'
      readonly run: number
      readonly file: string
      readonly isAllowed?: true
      /** Of a question in stages: the tests so far. */
      readonly tests?: readonly string[]
    }
  | { readonly type: 'cancel-judge' }
  /** Which tests does the wrong answer fail? */
  | { readonly type: 'judge-bug'; readonly name: string }
  | { readonly type: 'save-run'; readonly run: Run }
  | { readonly type: 'save-attempt'; readonly attempt: Attempt }
  | { readonly type: 'keep-story'; readonly drill: DrillOf<'behavioral'> }
  | { readonly type: 'save-rejections'; readonly rejections: readonly Rejection[] }
  /** What would each grade lead to? */
  | { readonly type: 'foresee'; readonly question: QuestionName }
  | { readonly type: 'load-compare'; readonly file: string }
  | { readonly type: 'open-file'; readonly file: string }
  | { readonly type: 'edit-text'; readonly field: string; readonly text: string }
  | { readonly type: 'reset-file'; readonly file: string }

/** `stepDrill`: what each event leads to. */
export type StepDrill = (before: Drill, event: DrillEvent) => DrillStep

export type DrillStep = readonly [drill: Drill, effects: readonly DrillEffect[]]
