import type { DeckKindRules } from '../deck-kind-rules.ts'

export const recallRules = {
  minutes: 1.5,
  verify: 'rubric',
  folder: null,
  check: () => [],
  read: ({ answer, points }, shared) => ({ ...shared, kind: 'recall', answer, points }),
  search: ({ answer, points }) => ({ answers: [answer, ...points] }),
  shown: () => ({}),
  card: ({ answer, points }, { html, list }) => ({
    front: '',
    back: html(answer) + list(points.map(html)),
  }),
} satisfies DeckKindRules<'recall'>
