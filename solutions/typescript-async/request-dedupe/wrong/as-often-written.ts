// wrong: it keeps every promise for ever, failed ones too, and asks for all keys at once.
export type FetchMany<Key, Value> = (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>

export function loader<Key, Value>(
  fetchMany: FetchMany<Key, Value>,
  max: number,
): (key: Key) => Promise<Value> {
  const cache = new Map<Key, Promise<Value>>()
  let keys: Key[] = []
  let batch: Promise<readonly (Value | Error)[]> | undefined
  return (key) => {
    if (!cache.has(key)) {
      const index = keys.push(key) - 1
      batch ??= Promise.resolve().then(() => {
        const asked = keys
        keys = []
        batch = undefined
        return fetchMany(asked)
      })
      cache.set(
        key,
        batch.then((values) => values[index] as Value),
      )
    }
    return cache.get(key) as Promise<Value>
  }
}
