import type { KindFacts } from '../kind-facts.ts'

export const estimateFacts: KindFacts<'estimate'> = {
  lines: () => [],
  measures: () => [],
  fields: ({ asks }) => asks.map(({ id }) => id),
  shortForms: {},
}
