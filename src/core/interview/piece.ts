/** One piece of evidence in an interview: what was looked for, and whether it was there. */
import type { Letter } from '../kinds/behavioral/question.ts'
import type { Verdict } from '../question/verdict.ts'
import type { LetterCode } from '../star/finding.ts'
import type { Dimension } from './dimensions.ts'
import type { RoundKind } from './phases.ts'

export type Piece = {
  readonly dimension: Dimension
  readonly isFound: boolean
  readonly about: About
  /** The words of the answer it was found in; empty where it points nowhere. */
  readonly quote: string
  /** Something is wrong with what was said: told, but no piece that could have been found. */
  readonly isFault?: true
}

export type Worst = {
  readonly verdict: Verdict
  readonly run: number
  readonly of: number
  /** `unchanged`: the very file that did it was accepted another time, so it is in there still. */
  readonly became: 'gone' | 'unchanged' | 'open'
}

/** What a piece is about; `words` has one sentence for each. */
export type About =
  | { readonly code: 'classified'; readonly as: RoundKind; readonly answer: string }
  | { readonly code: 'anchor' }
  /** Before the code; `lines`: how many there were. */
  | { readonly code: 'planned' | 'clarified'; readonly lines: number }
  /** `isShort`: what was replied is too short to say anything. */
  | {
      readonly code: 'reply'
      readonly text: string
      readonly said: boolean
      readonly isShort?: true
    }
  /** Why ticks do not count: the answer was too short for its time. */
  | {
      readonly code: 'too-short'
      readonly words: number
      readonly ms: number
      readonly budgetMs: number
    }
  | { readonly code: 'hints'; readonly count: number }
  | { readonly code: 'in-time'; readonly minutes: number }
  | { readonly code: 'test'; readonly title: string }
  | { readonly code: 'verdict'; readonly verdict: Verdict | null }
  | { readonly code: 'race'; readonly verdict: Verdict | null }
  /** The worst of all judged saves, where the last one was better: which one, counted from 1, and what became of it. */
  | ({ readonly code: 'worst' } & Worst)
  | { readonly code: 'ran'; readonly runs: number }
  | { readonly code: 'estimate' | 'finding' | 'option'; readonly text: string }
  /** By the rules of the design room: `written` is what the rubric asks for. */
  | { readonly code: 'rubric'; readonly written: string; readonly text: string }
  /** By the candidate's own tick. */
  | { readonly code: 'ticked'; readonly text: string }
  | { readonly code: 'letter-ticked'; readonly letter: Letter; readonly mark: number }
  | { readonly code: 'story'; readonly finding: LetterCode }

export const piece = (dimension: Dimension, isFound: boolean, about: About, quote = ''): Piece => ({
  dimension,
  isFound,
  about,
  quote,
})

/** "found 9 of 14 pieces of evidence". */
export function countOf(pieces: readonly Piece[]): { readonly found: number; readonly of: number } {
  const counted = pieces.filter(({ isFault }) => !isFault)
  return { found: counted.filter(({ isFound }) => isFound).length, of: counted.length }
}
