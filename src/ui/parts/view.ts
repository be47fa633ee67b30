/** Which of many rows are in view. */

/** The first row that may stand at the top, so that the last page is full. */
export function lastTop(count: number, height: number): number {
  return Math.max(0, count - height)
}

/** The rows in view: from, up to, and how many are below. A row is given up for the mark when something is below. */
export function viewOf(
  count: number,
  top: number,
  height: number,
): { readonly from: number; readonly to: number; readonly below: number } {
  const from = Math.max(0, Math.min(top, lastTop(count, height)))
  const isLast = from + height >= count
  const to = isLast ? count : Math.max(from, from + height - 1)
  return { from, to, below: count - to }
}
