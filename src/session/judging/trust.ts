/** Which questions of a collection run something, and whether it is what was trusted. */
import { withDeck } from '../../core/question/names.ts'
import type { Deck, DeckQuestion } from '../../core/question/question.ts'
import type { Trusted } from '../../store/machine/trust.ts'
import type { Store } from '../../store/store.ts'

/** Code, and what a program of its author's verifies. */
export const isRun = ({ question }: DeckQuestion): boolean =>
  question.kind === 'code' || 'verifiedBy' in question

/**
 * One row for each question that runs something; bound to the digest of what runs, so that one changed byte asks again.
 * @param root the place that the collection will be loaded from, where it is another than now
 */
export function trustedRows(deck: Deck, root = deck.root): readonly Trusted[] {
  return deck.questions.filter(isRun).map(({ question, execDigest }) => ({
    path: root,
    // By the deck's own id: what it is called in lists depends on what else is loaded.
    question: `${deck.id}/${question.id}`,
    execDigest,
  }))
}

export function isTrusted(
  { trust }: Pick<Store, 'trust'>,
  deck: Pick<Deck, 'id' | 'root'>,
  { question: { id, was }, execDigest }: DeckQuestion,
): boolean {
  // What runs is the same under another name, and so is whose it is.
  return [id, ...was]
    .map((name) => withDeck(name, deck.id).join('/'))
    .some((question) => trust.has({ path: deck.root, question, execDigest }))
}

/** How many questions of these decks run something, and how many of them may. */
export function runCounts(
  store: Pick<Store, 'trust'>,
  decks: readonly Deck[],
): { readonly run: number; readonly trusted: number } {
  const all = decks.flatMap((deck) =>
    deck.questions.filter(isRun).map((entry) => ({ deck, entry })),
  )
  const trusted = all.filter(({ deck, entry }) => isTrusted(store, deck, entry))
  return { run: all.length, trusted: trusted.length }
}
