/** Puts in order what a server delivers: again after a cut, out of order then, and from an earlier place after it has lost something. Pure. */

/** The next that was handled, those that came early, and whether it goes on. */
export type Order<T> = {
  readonly last: number
  readonly early: ReadonlyMap<number, T>
}

export const inOrder = <T>(last: number): Order<T> => ({ last, early: new Map() })

/** What is handed on now, in order, and what is waited for from now on. */
export type Step<T> = { readonly order: Order<T>; readonly ready: readonly T[] }

/**
 * `isKnown`: this very message is in the copy already. A number at or below the last with a message that is not known: the
 * server has lost its end and gives out its numbers again.
 */
export function arrived<T>(order: Order<T>, seq: number, message: T, isKnown: boolean): Step<T> {
  if (seq <= order.last) {
    if (isKnown) return { order, ready: [] }
    return { order: { last: seq, early: new Map() }, ready: [message] }
  }
  const early = new Map(order.early).set(seq, message)
  const ready: T[] = []
  let last = order.last
  for (let next = early.get(last + 1); next !== undefined; next = early.get(last + 1)) {
    last += 1
    early.delete(last)
    ready.push(next)
  }
  return { order: { last, early }, ready }
}

/** What is missing does not come: those after it are handed on. */
export function givenUp<T>(order: Order<T>): Step<T> {
  const seqs = [...order.early.keys()].sort((a, b) => a - b)
  const ready = seqs.flatMap((seq) => order.early.get(seq) ?? [])
  return { order: inOrder(seqs.at(-1) ?? order.last), ready }
}
