import type { Text } from '../../question/text.ts'
import type { Common } from '../common.ts'

export type RecallQuestion = Common & {
  readonly kind: 'recall'
  /** A program beside its solutions that shows what is claimed. */
  readonly verifiedBy?: string
  readonly answer: Text
  readonly points: readonly Text[]
  /** In a round about one's own project: what each of the points shows. */
  readonly speaksFor?: readonly ('overview' | 'path' | 'numbers')[]
  /** Only of a short form: what of another question it is. */
  readonly of?: PartOf
}

/** What a short form is of, and is shown with. */
export type PartOf =
  /** A probe, put to the candidate's own story. */
  | { readonly type: 'probe' }
  /** A weak sentence, to be said more strongly. */
  | { readonly type: 'upgrade' }
  /** Two things that exclude each other; `put`: how the deck asks it, told once it is answered. */
  | { readonly type: 'contradiction'; readonly put: Text }
  /** What was asked before it. */
  | { readonly type: 'follow-up'; readonly about: Text }
