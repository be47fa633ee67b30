// wrong: it rejects while other calls still run, and looks at neither the limit nor an abort.

export type Work<Item, Result> = (item: Item, signal: AbortSignal) => Promise<Result>

export async function boundedMap<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: Work<Item, Result>,
  signal: AbortSignal = new AbortController().signal,
): Promise<Result[]> {
  const all: Promise<Result>[] = []
  const running = new Set<Promise<unknown>>()
  for (const item of items) {
    const task = Promise.resolve().then(() => work(item, signal))
    all.push(task)
    const slot: Promise<unknown> = task.then(() => running.delete(slot))
    running.add(slot)
    if (running.size >= limit) await Promise.race(running)
  }
  return Promise.all(all)
}
