// What a file of cards holds, whatever its format: questions with their answers, and where each of them stands.
import type { Place } from '../read/flaw.ts'

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

/** A question without an answer, a row that lacks a side, or a card with a text that is too long for a question. */
export type Unfinished = {
  readonly line: number
  /** As much of it as there is. */
  readonly front: string
  readonly lacks: 'question' | 'answer' | 'brevity'
}

/** What was found in a file, and what in it is no card. */
export type Found = Sheet & {
  /** How it was read: the name of a layout. */
  readonly layout: string
  /** Numbers of the lines that belong to no card. */
  readonly unused: readonly number[]
  /** Left out, and named. */
  readonly unfinished: readonly Unfinished[]
  /** Another layout that would do nearly as well. */
  readonly rival: { readonly layout: string; readonly cards: number } | null
}

/** A tag as decks write it; empty where nothing of it is left. */
export function tagOf(written: string): string {
  return written
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
