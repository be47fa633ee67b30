import type { KindFacts } from '../kind-facts.ts'
import type { Line } from '../line.ts'
import type { RecallQuestion } from './question.ts'

/** Of the point at that place, in marks. */
export const pointId = (at: number): string => `p${at + 1}`

const lines = ({ points }: RecallQuestion): readonly Line[] =>
  points.map((text, i) => ({ id: pointId(i), text, most: 1, weight: 1 }))

export const recallFacts: KindFacts<'recall'> = {
  lines,
  measures: lines,
  fields: () => ['answer'],
  shortForms: {},
}
