// What a public track calls an exercise: a folder with a task, its tests and a right answer.
import type { Language, TestCase } from '../../core/kinds/code/question.ts'

/** A file by the name it gets in the question. */
export type Part = { readonly name: string; readonly bytes: Buffer }

export type Exercise = {
  readonly id: string
  readonly title: string
  readonly language: Language
  readonly prompt: string
  /** Where it comes from, as its metadata say. */
  readonly source: string | null
  /** The name of the answer. */
  readonly file: string
  readonly starter: readonly Part[]
  readonly hidden: readonly Part[]
  readonly reference: Buffer
  readonly tests: 'all' | readonly TestCase[]
  /** Go: packages beside the default list that the right answer or the stub needs. */
  readonly imports: readonly string[]
  readonly remarks: readonly Remark[]
}

/** What was changed on the way, or will have to be looked at. */
export type Remark =
  /** Tests that were switched off are on. */
  | { readonly type: 'switched-on'; readonly count: number }
  /** There was no stub: it was made of the answer. */
  | { readonly type: 'made-stub'; readonly file: string }
