// What a file of cards holds, whatever its format: questions with their answers, and where each of them stands.
import type { Flaw, Place } from '../read/flaw.ts'

export type Flashcard = {
  /** Markdown. */
  readonly front: string
  readonly back: string
  /** Of a-z, 0-9 and -. */
  readonly tags: readonly string[]
  readonly place: Place
}

export type Sheet = {
  /** What the file calls itself; null where it does not. */
  readonly title: string | null
  readonly cards: readonly Flashcard[]
}

/** A sheet, or the first thing that keeps it from being one. */
export type Read = Sheet | { readonly flaw: Flaw }

/** A tag as decks write it; empty where nothing of it is left. */
export function tagOf(written: string): string {
  return written
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
