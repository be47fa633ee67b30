/** Every number with a metric in everything one tells, and where two of them contradict each other. */
import type { Source, Telling } from '../telling.ts'
import { type Conflict, conflictsIn } from './conflicts.ts'
import { type Figure, figuresOf } from './figures.ts'

export type Ledger = {
  readonly figures: readonly Figure[]
  readonly conflicts: readonly Conflict[]
}

export function ledgerOf(tellings: readonly Telling[]): Ledger {
  const figures = tellings.flatMap(figuresOf)
  return { figures, conflicts: conflictsIn(figures) }
}

/** The conflicts that a source is one side of. */
export const conflictsOf = (
  conflicts: readonly Conflict[],
  isWanted: (source: Source) => boolean,
): readonly Conflict[] =>
  conflicts.filter(({ values }) => values.flat().some(({ source }) => isWanted(source)))
