/** Whether each choice of a design stands on a number. */

import type { DesignQuestion } from '../kinds/design/question.ts'
import { findNumbers } from '../numbers/numbers.ts'
import { type Text, textsOf } from '../question/text.ts'
import { type DesignAnswer, paneIn } from './answer.ts'
import { citedIn } from './said.ts'

export type Tie = {
  readonly pane: string
  /** The number it stands on, or the constraint that holds one; null: neither is said. */
  readonly to: string | null
}

/** Panes without a choice are left out. `known`: ids of constraints that may be cited. */
export function tiesOf(
  { constraints, panes }: DesignQuestion,
  answer: DesignAnswer,
  known: readonly string[],
): readonly Tie[] {
  const counted = constraints.filter(({ text }) => hasNumber(text)).map(({ id }) => id)
  return panes.flatMap(({ id: pane }) => {
    const { choice, because } = paneIn(answer, pane)
    if (choice.trim() === '') return []
    const cited = citedIn(
      because,
      known.filter((id) => counted.includes(id)),
    )
    const said = withoutIds(`${because} ${choice}`, constraints)
    const [number] = measuresIn(said)
    return { pane, to: number ? said.slice(number.from, number.to) : (cited[0] ?? null) }
  })
}

const hasNumber = (text: Text): boolean => textsOf(text).some((one) => measuresIn(one).length > 0)

/** "Twice" and "one order" decide nothing by how much they are. */
const measuresIn = (text: string) =>
  findNumbers(text).filter(({ form, plain }) => form === 'digits' || plain >= 10)

/** The digit of `c3` counts nothing. */
const withoutIds = (text: string, constraints: DesignQuestion['constraints']): string =>
  constraints.reduce(
    (rest, { id }) => rest.replace(new RegExp(`(?<![A-Za-z0-9-])${id}(?![A-Za-z0-9-])`, 'gi'), ''),
    text,
  )
