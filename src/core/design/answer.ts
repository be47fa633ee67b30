// What a candidate does in the design room, and what of it counts.
import type { Pane } from '../kinds/design/question.ts'

/** One pane, a line each. */
export type PaneAnswer = {
  readonly choice: string
  /** Cites constraints by their ids. */
  readonly because: string
  readonly rejected: string
  readonly breaks: string
}
export const PANE_LINES = ['choice', 'because', 'rejected', 'breaks'] as const

/** A played answer: everything as it was typed. */
export type DesignAnswer = {
  readonly asked: readonly string[]
  /** What each question was taken for when it was asked; absent: it is heard anew. */
  readonly heard?: readonly (string | undefined)[]
  /** By the id of the estimate. */
  readonly estimates: Readonly<Record<string, string>>
  readonly panes: Readonly<Record<Pane, PaneAnswer>>
}

export const EMPTY_PANE: PaneAnswer = { choice: '', because: '', rejected: '', breaks: '' }
