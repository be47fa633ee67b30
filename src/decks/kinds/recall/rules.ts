import { defined } from '../../schema/defined.ts'
import type { DeckKindRules } from '../deck-kind-rules.ts'

export const recallRules = {
  minutes: 1.5,
  verify: 'rubric',
  folder: null,
  check: () => [],
  read: ({ answer, points, verified_by: verifiedBy }, shared) =>
    defined({ ...shared, kind: 'recall' as const, answer, points, verifiedBy }),
  search: ({ answer, points }) => ({ answers: [answer, ...points] }),
  shown: () => ({}),
  card: ({ answer, points }, { html, list }) => ({
    front: '',
    back: html(answer) + list(points.map(html)),
  }),
} satisfies DeckKindRules<'recall'>
