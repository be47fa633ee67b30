/**
 * Names that questions had, and what they are called today. A question says its earlier names itself (`was`); everything
 * that is kept by a name (the log, drafts, files of answers) goes by this one table.
 */
import type { Deck, QuestionName } from './question.ts'

/** From an earlier name to the one of today. No name of today is ever a key, so nothing has to be looked up twice. */
export type Names = ReadonlyMap<QuestionName, QuestionName>

type Named = Pick<Deck, 'id' | 'name' | 'root'> & {
  readonly questions: readonly {
    readonly question: { readonly id: string; readonly was: readonly string[] }
  }[]
}

/**
 * Who says to have had each earlier name. What a question or a refused one is called today is nobody's earlier name,
 * and a deck that is gone from a collection is not claimed from another collection that has one of its id.
 * @param refused decks (`deck`) and questions (`deck/id`) that are there and cannot be used
 */
export function claimsOf(
  decks: readonly Named[],
  refused: readonly string[] = [],
): ReadonlyMap<QuestionName, readonly QuestionName[]> {
  const today = new Set([
    ...refused,
    ...decks.flatMap(({ name, questions }) =>
      questions.map(({ question }) => `${name}/${question.id}`),
    ),
  ])
  const isToday = (name: string): boolean =>
    today.has(name) || today.has(name.slice(0, name.indexOf('/')))
  const calledIn = deckNames(decks)
  const claims = new Map<QuestionName, QuestionName[]>()
  for (const { id: deck, name, root, questions } of decks)
    for (const { question } of questions) {
      const own = `${name}/${question.id}`
      const earlier = question.was
        .map((was) => withDeck(was, deck))
        .flatMap(([of, id]) => calledIn(root, of).map((called) => `${called}/${id}`))
      for (const was of new Set(earlier)) {
        if (isToday(was)) continue
        const others = claims.get(was)
        if (others) others.push(own)
        else claims.set(was, [own])
      }
    }
  return claims
}

/** An earlier name that two questions claim is given to neither. */
export function namesOf(decks: readonly Named[], refused: readonly string[] = []): Names {
  return new Map(
    [...claimsOf(decks, refused)].flatMap(([was, [own, ...others]]) =>
      own !== undefined && others.length === 0 ? [[was, own] as const] : [],
    ),
  )
}

export const nameToday = (names: Names, name: QuestionName): QuestionName => names.get(name) ?? name

/** `was` is an id of the same deck, or `deck/id`. */
export function withDeck(was: string, deck: string): readonly [deck: string, id: string] {
  const slash = was.indexOf('/')
  return slash < 0 ? [deck, was] : [was.slice(0, slash), was.slice(slash + 1)]
}

/**
 * What a collection calls, or called, its deck of an id. One that is gone may have been called by its id alone, if no deck
 * has that id today, and `id@collection`.
 */
function deckNames(decks: readonly Named[]) {
  const ids = new Set(decks.map(({ id }) => id))
  const ends = new Map<string, string>()
  for (const { id, name, root } of decks)
    if (name.startsWith(`${id}@`)) ends.set(root, name.slice(id.length))
  return (root: string, id: string): readonly string[] => {
    const now = decks.find((deck) => deck.root === root && deck.id === id)
    if (now) return [now.name]
    const end = ends.get(root)
    return [...(ids.has(id) ? [] : [id]), ...(end === undefined ? [] : [`${id}${end}`])]
  }
}
