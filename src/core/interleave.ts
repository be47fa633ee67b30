/** An order in which neighbours differ: what is mixed is remembered better than what comes in blocks. */
import type { Kind, QuestionName } from './question.ts'
import { deckOf } from './question-name.ts'

export type Mixed = { readonly name: QuestionName; readonly kind: Kind }

/**
 * The same items, neighbours from different decks and of different kinds where that can be; otherwise in their order.
 * `before`: what was done last. Doing the items in this order and asking again leaves the rest as it was.
 */
export function interleave<T>(
  items: readonly T[],
  mixedOf: (item: T) => Mixed,
  before: Mixed | null,
): readonly T[] {
  const left = [...items]
  const ordered: T[] = []
  let last = before
  while (left.length > 0) {
    const at = pick(left.map(mixedOf), last)
    const [item] = left.splice(at, 1) as [T]
    ordered.push(item)
    last = mixedOf(item)
  }
  return ordered
}

/** The place of the one that comes next. */
function pick(left: readonly Mixed[], last: Mixed | null): number {
  const lastGroup = last && groupOf(last)
  const groups = Map.groupBy(left, groupOf)
  // Put off, a group of more than half could no longer be kept apart.
  const crowd = [...groups].find(
    ([group, { length }]) => group !== lastGroup && 2 * length > left.length,
  )
  if (crowd) return left.findIndex((one) => groupOf(one) === crowd[0])
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [i, one] of left.entries()) {
    const likeness = likenessOf(one, last)
    if (likeness < least) {
      best = i
      least = likeness
    }
  }
  return best
}

const groupOf = ({ name, kind }: Mixed): string => `${kind} ${deckOf(name)}`

function likenessOf(one: Mixed, last: Mixed | null): number {
  if (last === null) return 0
  const isSameDeck = deckOf(one.name) === deckOf(last.name)
  return (isSameDeck ? 2 : 0) + (one.kind === last.kind ? 1 : 0)
}
