/** What is ticked after an answer: the points of a recall, the rubric of a design, the five letters of a story. */
import type { BehavioralQuestion } from '../kinds/behavioral/question.ts'
import { LETTERS } from '../kinds/behavioral/question.ts'
import type { DesignQuestion } from '../kinds/design/question.ts'
import type { RecallQuestion } from '../kinds/recall/question.ts'
import type { Question } from '../question.ts'
import { FOLLOW_UP_FIELDS } from '../star/asked-after.ts'
import type { Text } from '../text.ts'
import type { Task } from './drill.ts'

export type Line = {
  readonly id: string
  /** A behavioral letter has no text of its own: `words` names it, the guide says what is good. */
  readonly text: Text
  /** Marks go from 0 to this. */
  readonly most: number
  readonly weight: number
  /** Its evidence is found by rules: there is nothing to tick. */
  readonly isFound?: true
}

export type Ticked = RecallQuestion | DesignQuestion | BehavioralQuestion

export function linesOf(question: Question): readonly Line[] {
  switch (question.kind) {
    case 'recall':
      return question.points.map((text, i) => ({ id: `p${i + 1}`, text, most: 1, weight: 1 }))
    case 'design':
      return question.rubric.map(({ id, text, points, when }) => ({
        id,
        text,
        most: 1,
        weight: points,
        ...(when.length > 0 ? { isFound: true } : {}),
      }))
    case 'behavioral':
      return LETTERS.map((id) => ({ id, text: question.starR[id].good, most: 2, weight: 1 }))
    case 'choice':
    case 'estimate':
    case 'review':
    case 'code':
      return []
  }
}

/** Share of what can be had, 0 to 1; null where there is nothing to tick. */
export function shareOf(
  question: Question,
  marks: Readonly<Record<string, number>>,
): number | null {
  const lines = linesOf(question)
  const all = lines.reduce((sum, { weight }) => sum + weight, 0)
  if (all === 0) return null
  const had = lines.reduce(
    (sum, { id, most, weight }) => sum + (Math.min(most, marks[id] ?? 0) / most) * weight,
    0,
  )
  return had / all
}

/** The fields of a worksheet, in the order they are filled. */
export function fieldsOf({
  question,
  isInterviewed,
}: Pick<Task, 'question' | 'isInterviewed'>): readonly string[] {
  switch (question.kind) {
    case 'behavioral':
      return isInterviewed ? LETTERS : [...LETTERS, ...FOLLOW_UP_FIELDS]
    case 'recall':
      return ['answer']
    case 'estimate':
      return question.asks.map(({ id }) => id)
    // The fields of a design depend on its stage.
    case 'design':
    case 'choice':
    case 'review':
    case 'code':
      return []
  }
}
