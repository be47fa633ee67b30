import { SparrError } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'

/**
 * The list over decks that somebody names by its id.
 * @throws SparrError with the nearest name, and all there are.
 */
export function findList<L extends { readonly id: string }>(
  lists: readonly L[],
  name: string,
  code: 'unknown-track' | 'unknown-profile' | 'unknown-rubric',
): L {
  const found = lists.find(({ id }) => id === name)
  if (found) return found
  const ids = lists.map(({ id }) => id)
  throw new SparrError({ code, name, near: nearest(name, ids) ?? '', all: ids.join(', ') })
}
