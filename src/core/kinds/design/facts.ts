import type { KindFacts } from '../kind-facts.ts'
import type { Line } from '../line.ts'
import { pointLines } from './challenges.ts'
import type { DesignQuestion } from './question.ts'
import { designForms } from './short-forms.ts'

const rubric = (question: DesignQuestion): readonly Line[] =>
  question.rubric.map(({ id, text, points, when }) => ({
    id,
    text,
    most: 1,
    weight: points,
    ...(when.length > 0 ? { isFound: true } : {}),
  }))

export const designFacts: KindFacts<'design'> = {
  lines: (question) => [...rubric(question), ...pointLines(question)],
  measures: rubric,
  // They depend on the stage of the room.
  fields: () => [],
  shortForms: designForms,
}
