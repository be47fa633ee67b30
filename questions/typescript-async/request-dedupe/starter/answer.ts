/** Answers many keys at once, in their order. An Error in place of a value is the answer for that key. */
export type FetchMany<Key, Value> = (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>

/**
 * A function that loads one key. Loads of one synchronous stretch go out as one call of `fetchMany`
 * with at most `max` keys, or as several; a key that is already on its way is not asked for again.
 */
export function loader<Key, Value>(
  fetchMany: FetchMany<Key, Value>,
  max: number,
): (key: Key) => Promise<Value> {
  return async () => {
    throw new Error('not implemented')
  }
}
