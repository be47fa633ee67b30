// A layout is one way to read notes: which lines ask, which answer, and which belong to no card.
import type { Flashcard, Unfinished } from '../flashcard.ts'
import type { Line } from '../note-lines.ts'

export type Reading = {
  readonly title: string | null
  readonly cards: readonly Flashcard[]
  /** Numbers of the lines with text that no card holds; titles and chapters are not counted. */
  readonly unused: readonly number[]
  readonly unfinished: readonly Unfinished[]
}

export type Layout = {
  readonly name: string
  /** How far its marks speak for themselves: 1 where nobody writes them by chance. */
  readonly trust: number
  /** Signs that are written for cards and for nothing else: the rest of the file may be prose. */
  readonly isMarked: boolean
  /** Several where it can be read more than one way; the best counts. */
  readonly read: (lines: readonly Line[]) => readonly Reading[]
}

export const NOTHING: Reading = { title: null, cards: [], unused: [], unfinished: [] }
