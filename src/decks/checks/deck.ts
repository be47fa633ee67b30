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
