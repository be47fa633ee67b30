// wrong: an abort by the caller after the start changes nothing.

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

  let failure: { readonly error: unknown } | undefined // abort(undefined) would lose its error
  const results = new Array<Result>(items.length)
  let next = 0
  const worker = async () => {
    while (next < items.length && !stop.signal.aborted) {
      const index = next++
      try {
        results[index] = await work(items[index] as Item, stop.signal)
      } catch (error) {
        if (!stop.signal.aborted) failure = { error }
        stop.abort(error)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker))

  if (failure) throw failure.error
  stop.signal.throwIfAborted()
  return results
}
