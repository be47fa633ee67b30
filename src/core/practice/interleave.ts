/** An order in which neighbours differ: what is mixed is remembered better than what comes in blocks. */
import type { Kind, QuestionName } from '../question/question.ts'
import { deckOf } from '../question/question-name.ts'

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
  const groups = groupsOf(items, mixedOf)
  const ordered: T[] = []
  let last = before && { deck: deckOf(before.name), kind: before.kind }
  while (ordered.length < items.length) {
    const group = pick(groups, items.length - ordered.length, last)
    const [next] = group.waiting.splice(0, 1) as [Placed<T>]
    ordered.push(next.item)
    last = group
  }
  return ordered
}

/** All of a group are alike, so that only the first of each can be the next. */
type Alike = { readonly deck: string; readonly kind: Kind }
type Placed<T> = { readonly item: T; readonly place: number }
type Group<T> = Alike & { readonly waiting: Placed<T>[] }

function groupsOf<T>(items: readonly T[], mixedOf: (item: T) => Mixed): readonly Group<T>[] {
  const groups = new Map<string, Group<T>>()
  for (const [place, item] of items.entries()) {
    const { name, kind } = mixedOf(item)
    const deck = deckOf(name)
    const group = groups.get(`${kind} ${deck}`) ?? { deck, kind, waiting: [] }
    group.waiting.push({ item, place })
    groups.set(`${kind} ${deck}`, group)
  }
  return [...groups.values()]
}

function pick<T>(groups: readonly Group<T>[], left: number, last: Alike | null): Group<T> {
  const open = groups.filter(({ waiting }) => waiting.length > 0)
  // Put off, a group of more than half could no longer be kept apart.
  const crowd = open.find((one) => 2 * one.waiting.length > left && likeness(one, last) < SAME)
  return crowd ?? open.reduce((best, one) => (isBefore(one, best, last) ? one : best))
}

function isBefore<T>(a: Group<T>, b: Group<T>, last: Alike | null): boolean {
  const by = likeness(a, last) - likeness(b, last)
  return by < 0 || (by === 0 && placeOf(a) < placeOf(b))
}

const placeOf = <T>({ waiting }: Group<T>): number => waiting[0]?.place ?? 0

/** Of the same deck and the same kind. */
const SAME = 3

function likeness(one: Alike, last: Alike | null): number {
  if (last === null) return 0
  return (one.deck === last.deck ? 2 : 0) + (one.kind === last.kind ? 1 : 0)
}
