// What the loader learns from the files of one deck or list: plain data that can be kept as JSON.
import type { StandardQuestion } from '../../core/kinds/design/question.ts'
import type {
  Plan,
  Profile,
  ProjectGuide,
  Rubric,
  StandardLine,
  Track,
} from '../../core/question/lists.ts'

import type { Deck, Problem } from '../../core/question/question.ts'

/** `isProof`: about solutions, or faults that only a verdict would show: only `sparr check` asks for. The file is named from the collection's folder. */
export type LearntProblem = Problem & { readonly isProof?: true }

export type LearntDeck = {
  /** Null: the deck cannot be used. */
  readonly deck: Omit<Deck, 'origin' | 'root' | 'name'> | null
  /** Its place among the decks of the collection. */
  readonly order: number | null
  /** Of every question there is a file for, sound or not. */
  readonly ids: readonly string[]
  readonly problems: readonly LearntProblem[]
  /** Lines of lists that its questions take by their ids, and where they say so. */
  readonly borrowed?: readonly {
    readonly question: string
    readonly line: string
    readonly file: string
    readonly at: Pick<Problem, 'line' | 'column'>
  }[]
  /** Names that its questions had, as they say it, and where. */
  readonly earlier?: readonly {
    readonly question: string
    readonly was: string
    readonly file: string
    readonly at: Pick<Problem, 'line' | 'column'>
  }[]
  /** Why the deck (id null) or a question cannot be used. */
  readonly refused: readonly {
    readonly id: string | null
    readonly problem: Problem
    /** The deck's schema, where that is why. */
    readonly newer?: string
  }[]
}

/** A name in a list that some deck must have, and where it stands. */
export type Reference = {
  readonly type: 'question' | 'deck' | 'axis'
  readonly name: string
  readonly line: number
  readonly column: number
}

export type LearntList = {
  readonly list:
    | { readonly type: 'track'; readonly value: Track }
    | { readonly type: 'plan'; readonly value: Plan }
    | { readonly type: 'profile'; readonly value: Profile }
    | { readonly type: 'rubric'; readonly value: Rubric }
    | { readonly type: 'clarify'; readonly value: readonly StandardQuestion[] }
    | { readonly type: 'lines'; readonly value: readonly StandardLine[] }
    | { readonly type: 'project'; readonly value: ProjectGuide }
    | null
  readonly references: readonly Reference[]
  readonly problems: readonly Problem[]
}
