import { defined } from '../../schema/defined.ts'
import type { DeckKindRules } from '../deck-kind-rules.ts'
import { checkDesign } from './check.ts'

export const designRules = {
  minutes: 35,
  verify: 'rubric',
  folder: null,
  check: checkDesign,
  read: (authored, shared) => {
    const { storage, sharding, failover } = authored.triangle
    return {
      ...shared,
      kind: 'design',
      constraints: authored.constraints,
      clarify: authored.clarify.map(defined),
      estimates: authored.estimates.map(defined),
      model: authored.model ?? { entities: [], api: [] },
      triangle: {
        storage: { options: storage.options.map(defined) },
        sharding: { options: sharding.options.map(defined) },
        failover: { options: failover.options.map(defined) },
      },
      contradictions: authored.contradictions,
      rubric: authored.rubric,
      phases: authored.phases.map(defined),
    }
  },
  search: ({ constraints, clarify, estimates, model, triangle, rubric }) => ({
    answers: [
      ...constraints.map(({ text }) => text),
      ...clarify.flatMap(({ ask, answer }) => [ask, answer]),
      ...estimates.map(({ ask }) => ask),
      ...model.entities,
      ...model.api,
      ...Object.values(triangle).flatMap(({ options }) =>
        options.flatMap(({ text, why = '', breaks = '' }) => [text, why, breaks]),
      ),
      ...rubric.map(({ text }) => text),
    ],
  }),
  shown: ({ estimates }, say) => ({
    estimates: estimates.map(({ id, ask, unit }) => ({ id, ask: say(ask), unit })),
  }),
  card: null,
} satisfies DeckKindRules<'design'>
