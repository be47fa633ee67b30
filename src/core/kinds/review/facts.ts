import type { KindFacts } from '../kind-facts.ts'

export const reviewFacts: KindFacts<'review'> = {
  lines: () => [],
  measures: () => [],
  fields: () => [],
  shortForms: {},
}
