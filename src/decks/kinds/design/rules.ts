import type { RubricLine } from '../../../core/kinds/design/question.ts'
import { defined } from '../../schema/defined.ts'
import { replyOf } from '../../schema/replies.ts'
import type { DeckKindRules } from '../deck-kind-rules.ts'
import { checkDesign } from './check.ts'
import { panesOf } from './panes.ts'

export const designRules = {
  minutes: 35,
  verify: 'rubric',
  folder: null,
  check: checkDesign,
  read: (authored, shared) => ({
    ...shared,
    kind: 'design',
    constraints: authored.constraints,
    clarify: authored.clarify.map(defined),
    estimates: authored.estimates.map(defined),
    model: authored.model ?? { entities: [], api: [] },
    panes: panesOf(authored),
    deepDives: authored.deep_dives.map(({ follow_ups, ...dive }) => ({
      ...dive,
      followUps: follow_ups.map(replyOf),
    })),
    unanswered: authored.unanswered,
    standard: Object.fromEntries(
      Object.entries(authored.standard).map(([name, answer]) => [name, defined(answer)]),
    ),
    expects: defined(authored.expects),
    contradictions: authored.contradictions.map(({ when, say }) => ({ when, say: replyOf(say) })),
    rubric: authored.rubric.map(
      (line): RubricLine =>
        'use' in line
          ? { id: line.use, points: line.points, text: line.use, when: [], isBorrowed: true }
          : line,
    ),
    phases: authored.phases.map(defined),
  }),
  borrowed: ({ rubric }) =>
    rubric.flatMap((line, i) =>
      'use' in line ? [{ line: line.use, path: ['rubric', i, 'use'] }] : [],
    ),
  // What it asks and decides; all that is said about it has so many words that anything would be found.
  search: ({ constraints, clarify, estimates, model, panes, deepDives }) => ({
    answers: [
      ...constraints.map(({ text }) => text),
      ...clarify.map(({ ask }) => ask),
      ...estimates.map(({ ask }) => ask),
      ...model.entities,
      ...model.api,
      ...panes.flatMap(({ options }) => options.map(({ text }) => text)),
      ...deepDives.map(({ ask }) => ask),
    ],
  }),
  shown: ({ estimates }, say) => ({
    estimates: estimates.map(({ id, ask, unit }) => ({ id, ask: say(ask), unit: say(unit) })),
  }),
  card: null,
} satisfies DeckKindRules<'design'>
