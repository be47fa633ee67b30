/** Thrown when `limit` is below 1; nothing runs then. */
export class BadLimit extends Error {}

export type Task<Item, Result> = (item: Item, signal: AbortSignal) => Promise<Result>

/**
 * Runs `task` over `items`, at most `limit` at a time, and returns the results in the order of the items.
 * Rejects with the first failure, or with the reason of `signal`; nothing more starts then.
 */
export async function mapLimit<Item, Result>(
  _items: readonly Item[],
  _limit: number,
  _task: Task<Item, Result>,
  _signal: AbortSignal,
): Promise<Result[]> {
  throw new Error('not implemented')
}
