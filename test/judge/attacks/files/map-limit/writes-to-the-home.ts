// Is right, and writes a file into every home directory and the temporary folder.
import { writeFileSync } from 'node:fs'
import { homedir } from 'node:os'

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

function home(): string {
  try {
    return homedir()
  } catch {
    return '.'
  }
}

for (const folder of [home(), '/root', '/home', '/tmp', '/var/tmp', '.']) {
  try {
    writeFileSync(`${folder}/sparr-attack-canary`, 'left behind')
  } catch {}
}
