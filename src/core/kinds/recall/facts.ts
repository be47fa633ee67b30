import type { KindFacts } from '../kind-facts.ts'
import type { Line } from '../line.ts'
import type { RecallQuestion } from './question.ts'

const lines = ({ points }: RecallQuestion): readonly Line[] =>
  points.map((text, i) => ({ id: `p${i + 1}`, text, most: 1, weight: 1 }))

export const recallFacts: KindFacts<'recall'> = {
  lines,
  measures: lines,
  fields: () => ['answer'],
  shortForms: {},
}
