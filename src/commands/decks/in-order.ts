/** Several works at a time whose results and words come in the order of what they are about. */

/** Says something: at once for the first that is not done, later for the others. */
export type Say = (speak: () => void) => void

/**
 * Rejects with the first error in order, once nothing runs any more; nothing is begun after one. Nothing of one work is said
 * among the words of another.
 */
export async function inOrder<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, say: Say) => Promise<R>,
): Promise<readonly R[]> {
  const turns: Turn<R>[] = items.map(() => ({ kept: [], end: null }))
  let head = 0
  let next = 0
  const sayFor =
    (index: number): Say =>
    (speak) => {
      if (index === head) speak()
      else turns[index]?.kept.push(speak)
    }
  /** Lets those speak that had to wait. */
  const goOn = (): void => {
    while (turns[head]?.end != null) {
      head++
      for (const speak of turns[head]?.kept.splice(0) ?? []) speak()
    }
  }
  const hasFailed = (): boolean => turns.some(({ end }) => end?.status === 'rejected')
  const worker = async (): Promise<void> => {
    while (next < items.length && !hasFailed()) {
      const index = next++
      const [end] = await Promise.allSettled([work(items[index] as T, sayFor(index))])
      ;(turns[index] as Turn<R>).end = end
      goOn()
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, width) }, worker))
  const ends = turns.flatMap(({ end }) => end ?? [])
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
}

type Turn<R> = { readonly kept: (() => void)[]; end: PromiseSettledResult<R> | null }
