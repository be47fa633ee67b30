// Right, with a generator, closures, generics, satisfies and private fields.
export class BadLimit extends Error {
  override readonly name = 'BadLimit' as const satisfies string
}

export type Task<Item, Result> = (item: Item, signal: AbortSignal) => Promise<Result>

interface Job<Item> {
  readonly index: number
  readonly item: Item
}

class Queue<Item> {
  #isClosed = false
  readonly #items: readonly Item[]
  constructor(items: readonly Item[]) {
    this.#items = items
  }
  *jobs(): Generator<Job<Item>, void, unknown> {
    for (const [index, item] of this.#items.entries()) {
      if (this.#isClosed) return
      yield { index, item }
    }
  }
  close = (): void => {
    this.#isClosed = true
  }
}

export async function mapLimit<const Item, Result>(
  items: readonly Item[],
  limit: number,
  task: Task<Item, Result>,
  signal: AbortSignal,
): Promise<Result[]> {
  if (limit < 1) throw new BadLimit(`limit is ${limit}`)
  const queue = new Queue(items)
  const jobs = queue.jobs()
  const results = new Map<number, Result>()
  const worker = async <T extends Job<Item>>(list: Iterable<T>): Promise<void> => {
    for (const { index, item } of list) {
      signal.throwIfAborted()
      results.set(index, await task(item, signal).catch((error: unknown) => (queue.close(), Promise.reject(error))))
    }
  }
  const shared = { [Symbol.iterator]: () => ({ next: () => jobs.next() }) } as Iterable<Job<Item>>
  await Promise.all(Array.from({ length: limit }, () => worker(shared)))
  return [...results].toSorted(([a], [b]) => a - b).map(([, result]) => result)
}
