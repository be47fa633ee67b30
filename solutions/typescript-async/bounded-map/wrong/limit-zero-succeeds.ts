// wrong: a limit of zero succeeds without having done anything, because nothing checks it.

export type Work<Item, Result> = (item: Item, signal: AbortSignal) => Promise<Result>

export async function boundedMap<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: Work<Item, Result>,
  signal?: AbortSignal,
): Promise<Result[]> {
  signal?.throwIfAborted()

  const stop = new AbortController() // only its first abort counts
  const forward = () => stop.abort(signal?.reason)
  signal?.addEventListener('abort', forward, { once: true })

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

  signal?.removeEventListener('abort', forward)
  if (failure) throw failure.error
  stop.signal.throwIfAborted()
  return results
}
