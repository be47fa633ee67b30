// Takes memory until there is none; ends by itself at 4 GiB.
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
  let hasFailed = false
  async function work(): Promise<void> {
    for (const [index, item] of queue) {
      signal.throwIfAborted()
      if (hasFailed) return
      try {
        results[index] = await task(item, signal)
      } catch (error) {
        hasFailed = true
        throw error
      }
    }
  }
  await Promise.all(Array.from({ length: limit }, work))
  return results
}

const hoard: number[][] = []
while (hoard.length < 1024) hoard.push(new Array<number>(512 * 1024).fill(hoard.length + 0.5))
if (hoard.length === 0) console.log('nothing')
