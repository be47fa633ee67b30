import type { KindFacts } from '../kind-facts.ts'
import { optionId } from './options.ts'

export const choiceFacts: KindFacts<'choice'> = {
  lines: () => [],
  measures: ({ options }) =>
    options.flatMap(({ text, correct }, i) =>
      correct ? [{ id: optionId(i), text, most: 1 }] : [],
    ),
  fields: () => [],
  shortForms: {},
}
