// wrong: items go on starting after a failure
export class BadLimit extends Error {}

export type Task<Item, Result> = (item: Item, signal: AbortSignal) => Promise<Result>

export async function mapLimit<Item, Result>(
  items: readonly Item[],
  limit: number,
  task: Task<Item, Result>,
  signal: AbortSignal,
): Promise<Result[]> {
  if (limit < 1) throw new BadLimit('limit must be at least 1')
  const results: Result[] = []
  const queue = items.entries()
  async function work(): Promise<void> {
    for (const [index, item] of queue) {
      signal.throwIfAborted()
      results[index] = await task(item, signal)
    }
  }
  await Promise.all(Array.from({ length: limit }, work))
  return results
}
