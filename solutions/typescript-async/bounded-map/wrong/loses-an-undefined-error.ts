// wrong: a rejection with undefined becomes an AbortError, because only the signal remembers the error.

export type Work<Item, Result> = (item: Item, signal: AbortSignal) => Promise<Result>

export async function boundedMap<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: Work<Item, Result>,
  signal?: AbortSignal,
): Promise<Result[]> {
  if (!Number.isInteger(limit) || limit < 1) {
    throw new RangeError(`limit is ${limit}, not a whole number of at least 1`)
  }
  signal?.throwIfAborted()

  const stop = new AbortController() // only its first abort counts
  const forward = () => stop.abort(signal?.reason)
  signal?.addEventListener('abort', forward, { once: true })

  const results = new Array<Result>(items.length)
  let next = 0
  const worker = async () => {
    while (next < items.length && !stop.signal.aborted) {
      const index = next++
      try {
        results[index] = await work(items[index] as Item, stop.signal)
      } catch (error) {
        stop.abort(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))

  signal?.removeEventListener('abort', forward)
  stop.signal.throwIfAborted()
  return results
}
