// wrong: keys before the one with an error get their value, later ones its error.
export type FetchMany<Key, Value> = (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>

type Ask<Key, Value> = {
  readonly key: Key
  readonly resolve: (value: Value) => void
  readonly reject: (error: unknown) => void
}

export function loader<Key, Value>(
  fetchMany: FetchMany<Key, Value>,
  max: number,
): (key: Key) => Promise<Value> {
  const onTheirWay = new Map<Key, Promise<Value>>()
  let waiting: Ask<Key, Value>[] = []

  const fetchBatch = async (asks: readonly Ask<Key, Value>[]) => {
    try {
      const values = await fetchMany(asks.map(({ key }) => key))
      if (values.length !== asks.length) {
        throw new Error(`${values.length} answers for ${asks.length} keys`)
      }
      for (const [index, { resolve, reject }] of asks.entries()) {
        const value = values[index] as Value | Error
        if (value instanceof Error) for (const each of asks.slice(index)) each.reject(value)
        else resolve(value)
      }
    } catch (error) {
      for (const { reject } of asks) reject(error)
    } finally {
      for (const { key } of asks) onTheirWay.delete(key)
    }
  }

  const flush = () => {
    const asks = waiting
    waiting = []
    for (let from = 0; from < asks.length; from += max) fetchBatch(asks.slice(from, from + max))
  }

  return (key) => {
    const known = onTheirWay.get(key)
    if (known) return known
    const loaded = new Promise<Value>((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(flush)
      waiting.push({ key, resolve, reject })
    })
    onTheirWay.set(key, loaded)
    return loaded
  }
}
