/**
 * What a sentence asks about as a whole. A thesaurus knows single words; here an idea beside another makes a third: "server" and
 * "forget" are durability, "who" and "another go" are retries.
 */
import { SUBJECTS } from './subject-list.ts'

export type SubjectFound = {
  readonly name: string
  /** From 0 to 1. */
  readonly weight: number
  /** The words that named it. */
  readonly written: string
}

/** Of what says something and not enough. */
const OF_LIKELY = 0.5

/** Longer texts are cut: an answer of a deck may be long. */
const LONGEST = 600

/** Every subject that a text names. */
export function subjectsIn(typed: string): readonly SubjectFound[] {
  const text = typed.slice(0, LONGEST).normalize('NFKC').toLowerCase().replaceAll('’', "'")
  return SUBJECTS.flatMap(({ name, sure, likely }): readonly SubjectFound[] => {
    const strong = firstOf(sure, text)
    const written = strong ?? firstOf(likely, text)
    return written === null ? [] : [{ name, written, weight: strong === null ? OF_LIKELY : 1 }]
  })
}

function firstOf(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const [written] = pattern.exec(text) ?? []
    if (written) return written
  }
  return null
}
