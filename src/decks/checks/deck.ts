// What holds between deck.yaml and the questions of the deck.
import { nearest } from '../../core/nearest.ts'
import { type Complaint, quote } from '../read/flaw.ts'
import type { AuthoredDeck } from '../schema/schema.ts'
import { checkTitle, complaint, repeated } from './parts.ts'

/** What makes a deck unusable. */
export function checkDeck(deck: AuthoredDeck, folder: string): readonly Complaint[] {
  return [...checkId(deck, folder), ...repeated(deck.axes, ['axes']), ...checkTitle(deck.title)]
}

function checkId({ id }: AuthoredDeck, folder: string): readonly Complaint[] {
  if (id === folder) return []
  const message = `the id ${quote(id)} is not the name of its folder, ${quote(folder)}`
  return [complaint(['id'], 'id', message, 'Make them equal.')]
}

/** Ids in `order` that the deck has no question for. */
export function checkOrder({ order }: AuthoredDeck, ids: readonly string[]): readonly Complaint[] {
  if (!Array.isArray(order)) return []
  const seen = new Set<string>()
  return order.flatMap((id, index) => {
    const at = ['order', index]
    const isNew = !seen.has(id)
    seen.add(id)
    if (!isNew) return [complaint(at, 'duplicate-id', `${quote(id)} is listed twice`, 'Keep one.')]
    if (ids.includes(id)) return []
    const near = nearest(id, ids)
    const hint = near ? `Did you mean "${near}"?` : 'Remove it, or add the question.'
    return [complaint(at, 'unknown-id', `this deck has no question ${quote(id)}`, hint)]
  })
}

/** Earlier ids that a question of today has, or that two questions claim. */
export function checkWas(
  was: readonly string[],
  id: string,
  taken: ReadonlyMap<string, string>,
): readonly Complaint[] {
  return was.flatMap((earlier, index) => {
    const owner = taken.get(earlier)
    if (owner === undefined || owner === id) return []
    const message = `the earlier id ${quote(earlier)} belongs to the question ${quote(owner)}`
    return [complaint(['was', index], 'duplicate-id', message, 'Remove it from one of the two.')]
  })
}
