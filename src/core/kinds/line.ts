/** What is ticked after an answer: the points of a recall, the rubric of a design, the five letters of a story. */
import type { Text } from '../question/text.ts'
import type { Letter } from './behavioral/question.ts'

export type Line = {
  readonly id: string
  readonly text: Text
  /** A letter of a story has no text of its own: `words` names it, the text says what is good. */
  readonly letter?: Letter
  /** Marks go from 0 to this. */
  readonly most: number
  readonly weight: number
  /** Its evidence is found by rules: there is nothing to tick. */
  readonly isFound?: true
}

/** By the id of the line. */
export type Marks = Readonly<Record<string, number>>

/** Share of what can be had, 0 to 1; null where there is nothing to tick. */
export function shareOf(lines: readonly Line[], marks: Marks): number | null {
  const all = lines.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return null
  const had = lines.reduce(
    (sum, { id, most, weight }) => sum + (Math.min(most, marks[id] ?? 0) / most) * weight,
    0,
  )
  return had / all
}
