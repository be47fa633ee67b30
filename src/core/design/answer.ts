// What a candidate does in the design room, and what of it counts.

import type { Marks } from '../kinds/line.ts'

/** One pane, a line each. */
export type PaneAnswer = {
  readonly choice: string
  /** Cites constraints by their ids. */
  readonly because: string
  readonly rejected: string
  readonly breaks: string
}
export const PANE_LINES = ['choice', 'because', 'rejected', 'breaks'] as const
export type PaneLine = (typeof PANE_LINES)[number]

/** What stands between the numbers and the panes. */
export const MODEL_FIELDS = ['entities', 'api', 'path'] as const
export type ModelField = (typeof MODEL_FIELDS)[number]

/** A played answer: everything as it was typed. */
export type DesignAnswer = {
  readonly asked: readonly string[]
  /** What each question was taken for when it was asked; absent: it is heard anew. */
  readonly heard?: readonly (string | undefined)[]
  /** By the id of the estimate. */
  readonly estimates: Readonly<Record<string, string>>
  /** By the id of the pane; a pane that nobody wrote in may be missing. */
  readonly panes: Readonly<Record<string, PaneAnswer>>
  /** By the pane, the option that its choice was wrongly taken for. */
  readonly misheard: Readonly<Record<string, string>>
  readonly model: Readonly<Record<ModelField, string>>
  /** What else the candidate would compute, as it was said. */
  readonly computed: readonly string[]
  readonly assumed: readonly string[]
  /** By the field it was written in: replies in the deep dive. */
  readonly replies: Readonly<Record<string, string>>
  /** Points of replies that the candidate ticked or unticked; the others go by the words of the reply. */
  readonly ticked: Marks
}

export const paneIn = ({ panes }: Pick<DesignAnswer, 'panes'>, pane: string): PaneAnswer =>
  panes[pane] ?? EMPTY_PANE

export const EMPTY_PANE: PaneAnswer = { choice: '', because: '', rejected: '', breaks: '' }
