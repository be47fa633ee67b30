import type { KindFacts } from '../kind-facts.ts'
import type { Line } from '../line.ts'
import type { DesignQuestion } from './question.ts'
import { designForms } from './short-forms.ts'

const lines = ({ rubric }: DesignQuestion): readonly Line[] =>
  rubric.map(({ id, text, points, when }) => ({
    id,
    text,
    most: 1,
    weight: points,
    ...(when.length > 0 ? { isFound: true } : {}),
  }))

export const designFacts: KindFacts<'design'> = {
  lines,
  measures: lines,
  // They depend on the stage of the room.
  fields: () => [],
  shortForms: designForms,
}
