import type { StyledRow } from '../../../telling/style.ts'
import type { Lines } from '../kind-view.ts'

/** Rows above and below those with the cursor in them. */
export function stacked(
  above: readonly StyledRow[],
  { rows, cursorRow, ...at }: Lines,
  below: readonly StyledRow[] = [],
): Lines {
  return { ...at, rows: [...above, ...rows, ...below], cursorRow: cursorRow + above.length }
}
