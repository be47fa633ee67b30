// From the names people type to decks and questions.
import { type Fault, SparrError } from '../core/errors.ts'
import { nearest } from '../core/nearest.ts'
import { claimsOf } from '../core/question/names.ts'
import type { Deck, DeckQuestion, QuestionName } from '../core/question/question.ts'

/** A deck (`deck`) or question (`deck/id`) that is there but cannot be used, and what to tell whoever asks for it. */
export type Refused = { readonly name: string; readonly fault: Fault }

export type Found = {
  readonly deck: Deck
  readonly entry: DeckQuestion
  /** `deck/id`, with the deck's name in lists. */
  readonly name: QuestionName
  /** Names it had, where somebody asked for it by its name; files may still be called by one of them. */
  readonly earlier?: readonly QuestionName[]
}

export function questionName(deck: Deck, id: string): QuestionName {
  return `${deck.name}/${id}`
}

/**
 * The question called `deck/id`, or `id` where one deck alone has it; a name that it had (`was`) counts too, both ways.
 * @throws SparrError unknown-question (with the nearest name), several-questions (with the names), or the fault of a refused one.
 */
export function findQuestion(
  decks: readonly Deck[],
  name: string,
  refused: readonly Refused[] = [],
): Found {
  const all = decks.flatMap((deck) =>
    deck.questions.map((entry) => ({ deck, entry, name: questionName(deck, entry.question.id) })),
  )
  const slash = name.indexOf('/')
  const id = slash < 0 ? name : name.slice(slash + 1)
  const within =
    slash < 0 ? all : all.filter(({ deck }) => isCalled(deck.name, name.slice(0, slash), deck.id))
  const claims = claimsOf(
    decks,
    refused.map((one) => one.name),
  )
  const had = new Set(
    [...claims].flatMap(([was, claimed]) => (isSameName(was, name) ? claimed : [])),
  )
  for (const hits of [
    preferExact(
      within.filter((found) => found.entry.question.id === id),
      name,
    ),
    all.filter((found) => had.has(found.name)),
  ]) {
    if (hits.length === 1 && hits[0]) return { ...hits[0], earlier: earlierOf(hits[0], claims) }
    if (hits.length > 1) {
      const all = hits.map((hit) => hit.name).join(', ')
      throw new SparrError({ code: 'several-questions', name, all })
    }
  }
  const fault = refused.find((one) => isRefusedAs(one.name, name))?.fault
  if (fault) throw new SparrError(fault)
  const names = all.map((found) => found.name)
  throw new SparrError({ code: 'unknown-question', name, near: nearestQuestion(name, names) })
}

/**
 * The decks called by these names, in that order; every deck when there are none.
 * @throws SparrError unknown-deck (with the nearest name), several-decks (with the names), or the fault of a refused one.
 */
export function findDecks(
  decks: readonly Deck[],
  names: readonly string[],
  refused: readonly Refused[] = [],
): readonly Deck[] {
  if (names.length === 0) return decks
  return [...new Set(names.map((name) => findDeck(decks, name, refused)))]
}

function findDeck(decks: readonly Deck[], name: string, refused: readonly Refused[]): Deck {
  const exact = decks.find((deck) => deck.name === name)
  if (exact) return exact
  const called = decks.filter((deck) => deck.id === name)
  if (called.length === 1 && called[0]) return called[0]
  const fault = refused.find((one) => one.name === name)?.fault
  if (fault) throw new SparrError(fault)
  if (called.length > 1) {
    const all = called.map((deck) => deck.name).join(', ')
    throw new SparrError({ code: 'several-decks', name, all })
  }
  const names = decks.map((deck) => deck.name)
  throw new SparrError({ code: 'unknown-deck', name, near: nearest(name, names) ?? '' })
}

/** `name` may leave out the deck, or the collection of it. */
function isSameName(full: QuestionName, name: string): boolean {
  const [deck = '', id] = full.split('/')
  const slash = name.indexOf('/')
  if (slash < 0) return id === name
  const [called] = deck.split('@')
  return full === name || `${called}/${id}` === name
}

const earlierOf = (
  { name }: Found,
  claims: ReadonlyMap<QuestionName, readonly QuestionName[]>,
): readonly QuestionName[] =>
  [...claims].flatMap(([was, [own, ...others]]) => (own === name && others.length === 0 ? was : []))

const isCalled = (deckName: string, wanted: string, deckId: string): boolean =>
  deckName === wanted || deckId === wanted

/** `id@collection` typed in full is one deck, whatever else has that id. */
function preferExact(hits: readonly Found[], name: string): readonly Found[] {
  const exact = hits.filter((hit) => hit.name === name)
  return exact.length > 0 ? exact : hits
}

/** Also the questions of a deck that is refused as a whole. */
function isRefusedAs(refused: string, name: string): boolean {
  return refused === name || name.startsWith(`${refused}/`) || refused.endsWith(`/${name}`)
}

/** A bare id is compared with the ids, a full name with the full names. */
function nearestQuestion(name: string, names: readonly string[]): string {
  if (name.includes('/')) return nearest(name, names) ?? ''
  const ids = new Map(names.map((full) => [full.slice(full.indexOf('/') + 1), full]))
  const id = nearest(name, ids.keys())
  return id === undefined ? '' : (ids.get(id) ?? '')
}
