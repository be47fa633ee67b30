/** Whether each choice of a design stands on a number. */

import { type DesignQuestion, PANES, type Pane } from '../kinds/design/question.ts'
import { findNumbers } from '../numbers/numbers.ts'
import type { Text } from '../question/text.ts'
import type { DesignAnswer } from './answer.ts'
import { citedIn } from './said.ts'

export type Tie = {
  readonly pane: Pane
  /** The number it stands on, or the constraint that holds one; null: neither is said. */
  readonly to: string | null
}

/** Panes without a choice are left out. `known`: ids of constraints that may be cited. */
export function tiesOf(
  { constraints }: DesignQuestion,
  { panes }: DesignAnswer,
  known: readonly string[],
): readonly Tie[] {
  const counted = constraints.filter(({ text }) => hasNumber(text)).map(({ id }) => id)
  return PANES.filter((pane) => panes[pane].choice.trim() !== '').map((pane) => {
    const { choice, because } = panes[pane]
    const cited = citedIn(
      because,
      known.filter((id) => counted.includes(id)),
    )
    const said = withoutIds(`${because} ${choice}`, constraints)
    const [number] = measuresIn(said)
    return { pane, to: number ? said.slice(number.from, number.to) : (cited[0] ?? null) }
  })
}

const hasNumber = (text: Text): boolean =>
  (typeof text === 'string' ? [text] : Object.values(text)).some(
    (one) => measuresIn(one).length > 0,
  )

/** "Twice" and "one order" decide nothing by how much they are. */
const measuresIn = (text: string) =>
  findNumbers(text).filter(({ form, plain }) => form === 'digits' || plain >= 10)

/** The digit of `c3` counts nothing. */
const withoutIds = (text: string, constraints: DesignQuestion['constraints']): string =>
  constraints.reduce(
    (rest, { id }) => rest.replace(new RegExp(`(?<![A-Za-z0-9-])${id}(?![A-Za-z0-9-])`, 'gi'), ''),
    text,
  )
