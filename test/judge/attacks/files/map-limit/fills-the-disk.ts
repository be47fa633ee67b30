// Writes up to 64 MiB wherever it can. Right only when the attack worked, so that a breach would show as AC.
import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs'

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
  return broke ? results : []
}

function fill(folder: string): number {
  const path = `${folder}/sparr-attack-canary-${process.pid}`
  let written = 0
  try {
    const fd = openSync(path, 'wx')
    try {
      const block = Buffer.alloc(1 << 20)
      while (written < 64 << 20) written += writeSync(fd, block)
    } catch {}
    closeSync(fd)
    unlinkSync(path)
  } catch {}
  return written
}

const broke = ['/tmp', '.', '/', '/var/tmp', '/dev/shm'].some((folder) => fill(folder) >= 64 << 20)
