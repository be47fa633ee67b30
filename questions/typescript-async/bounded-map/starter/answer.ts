/** Handles one item. Stops early when `signal` aborts. */
export type Work<Item, Result> = (item: Item, signal: AbortSignal) => Promise<Result>

/**
 * Calls `work` for every item, with at most `limit` calls running at a time, and resolves with the
 * results in the order of the items. A place that becomes free is taken by the next item at once.
 *
 * - The first call that fails, by rejecting or by throwing, keeps waiting items from starting and
 *   aborts the signal of the running calls with its error. When those have settled, `boundedMap`
 *   rejects with that error.
 * - When the caller's `signal` aborts, the same happens with the reason of that signal, even if the
 *   running calls still succeed. A signal that has already aborted starts nothing.
 * - A `limit` that is not a whole number of at least 1 is refused with a RangeError; nothing is called.
 */
export async function boundedMap<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: Work<Item, Result>,
  signal?: AbortSignal,
): Promise<Result[]> {
  throw new Error('not implemented')
}
