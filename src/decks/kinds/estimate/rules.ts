import { checkAsks } from '../../checks/asks.ts'
import { defined } from '../../schema/defined.ts'
import type { DeckKindRules } from '../deck-kind-rules.ts'

export const estimateRules = {
  minutes: 3,
  verify: 'key',
  folder: null,
  check: ({ asks }) => checkAsks(asks, ['asks']),
  read: ({ asks }, shared) => ({ ...shared, kind: 'estimate', asks: asks.map(defined) }),
  search: ({ asks }) => ({ answers: asks.flatMap(({ ask, why = '' }) => [ask, why]) }),
  shown: ({ asks }, say) => ({
    asks: asks.map(({ id, ask, unit }) => ({ id, ask: say(ask), unit: say(unit) })),
  }),
  card: ({ asks }, { html, plain, list }) => ({
    front: list(asks.map(({ ask }) => html(ask))),
    back: list(
      asks.map(({ answer, unit, formula, why }) => {
        const number = `${answer} ${plain(unit)}`.trim()
        const how = formula === undefined ? '' : ` = ${formula}`
        return number + plain(how) + (why === undefined ? '' : html(why))
      }),
    ),
  }),
} satisfies DeckKindRules<'estimate'>
