// A fault in one file, before it is known under which name that file is shown.
import type { Problem } from '../../core/question/question.ts'

/** Counted from 1; columns in UTF-16 units, as editors count them. */
export type Place = { readonly line: number; readonly column: number }

export type Flaw = Omit<Problem, 'file'>

/** Keys and indexes from the top of a file, as authored. */
export type Path = readonly (string | number)[]

/** A fault that knows what it is about but not yet on which line that stands. */
export type Complaint = {
  readonly path: Path
  /** Point at the key and not at its value. */
  readonly isOfKey?: boolean
  readonly code: string
  readonly message: string
  readonly hint: string
}

export const START: Place = { line: 1, column: 1 }

export function flaw(place: Place, code: string, message: string, hint: string): Flaw {
  return { line: place.line, column: place.column, code, message, hint }
}

/** Of one file; whoever mends these reads it anew anyway, and a hostile file could have a hundred thousand. */
export const MOST_FLAWS = 50

/** In the place of the last that is listed, so that nobody believes it is all. */
export const andMore = ({ line, column }: Place): Flaw =>
  flaw(
    { line, column },
    'more-problems',
    'this file has more problems than are listed',
    'Mend those above first.',
  )

const LONGEST_QUOTE = 60

/** A name from a deck in quotes, short enough for one sentence and without anything a terminal would obey. */
export function quote(name: unknown): string {
  const text = String(name)
  const short = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text
  return `"${short.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '\ufffd')}"`
}
