// What holds between deck.yaml and the questions of the deck.
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
