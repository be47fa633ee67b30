import { complaint } from '../../checks/parts.ts'
import { defined } from '../../schema/defined.ts'
import type { DeckKindRules } from '../deck-kind-rules.ts'

export const choiceRules = {
  minutes: 1,
  verify: 'key',
  folder: null,
  check({ options }) {
    if (options.some((option) => option.correct)) return []
    const hint = 'Write "correct: true" on the right ones.'
    return [complaint(['options'], 'no-correct', 'no option is correct', hint)]
  },
  read: ({ options, verified_by: verifiedBy }, shared) =>
    defined({ ...shared, kind: 'choice' as const, options: options.map(defined), verifiedBy }),
  search: ({ options }) => ({ answers: options.flatMap(({ text, why = '' }) => [text, why]) }),
  shown: ({ options }, say) => ({ options: options.map(({ text }) => say(text)) }),
  card: ({ options }, { html, list }) => ({
    front: list(options.map(({ text }) => html(text))),
    back: list(
      options.map(({ text, correct, why }) => {
        const reason = why === undefined ? '' : html(why)
        return `${correct ? '+' : '-'} ${html(text)}${reason}`
      }),
    ),
  }),
} satisfies DeckKindRules<'choice'>
