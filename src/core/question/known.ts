/** What the decks that are read say of names: which questions each origin has today, had, and may claim. */
import { type Adopted, type Adoption, originToday } from './keys.ts'
import { type Names, withDeck } from './names.ts'
import {
  deckKeyOf,
  keyOf,
  type OriginId,
  originOfKey,
  type QuestionKey,
  SHIPPED,
} from './origin.ts'
import type { QuestionName } from './question.ts'
import { deckOf, nakedName } from './question-name.ts'

/** A deck that was read, by its own id. */
type KnownDeck = {
  readonly origin: OriginId
  readonly id: string
  /** What it is called in lists beside what else was read. */
  readonly name: string
  /** The folder of its collection. */
  readonly root: string
  readonly questions: readonly { readonly id: string; readonly was: readonly string[] }[]
}

export type KnownDecks = {
  readonly decks: readonly KnownDeck[]
  /** Decks (`deck`) and questions (`deck/id`), by the decks' own ids, that are there and cannot be used. */
  readonly refused: readonly { readonly origin: OriginId; readonly name: string }[]
}

/**
 * Earlier keys of the questions that were read, each within its own origin. What an origin has today, also what cannot be
 * used, is nobody's earlier name, and a name that two questions claim is given to neither.
 */
export function keyNames({ decks, refused }: KnownDecks, adopted: Adopted): Names {
  const today = new Set(
    refused.map(({ origin, name }) => {
      const from = originToday(adopted, origin)
      return name.includes('/') ? keyOf(from, name) : deckKeyOf(from, name)
    }),
  )
  const all = decks.map((deck) => ({ ...deck, origin: originToday(adopted, deck.origin) }))
  for (const { origin, id: deck, questions } of all)
    for (const { id } of questions) today.add(keyOf(origin, `${deck}/${id}`))
  const claims = new Map<QuestionKey, Set<QuestionKey>>()
  for (const { origin, id: deck, questions } of all)
    for (const { id, was } of questions)
      for (const earlier of was) {
        const key = keyOf(origin, withDeck(earlier, deck).join('/'))
        if (today.has(key) || today.has(deckOf(key))) continue
        claims.set(key, (claims.get(key) ?? new Set()).add(keyOf(origin, `${deck}/${id}`)))
      }
  return new Map(
    [...claims].flatMap(([was, [own, ...others]]) =>
      own !== undefined && others.length === 0 ? [[was, own] as const] : [],
    ),
  )
}

/** What 0.1 put after the `@` of a name. */
const folderOf = (root: string): string => root.split('/').findLast(Boolean) ?? ''

/** The names of before with those of the origins that were read now; what is not loaded keeps what it said last. */
export function namesWith(before: Names, now: Names, known: KnownDecks, adopted: Adopted): Names {
  const read = new Set(known.decks.map(({ origin }) => originToday(adopted, origin)))
  read.add(SHIPPED)
  const kept = [...before].filter(([was]) => !read.has(originOfKey(was) ?? SHIPPED))
  return new Map([...kept, ...now])
}

/**
 * Names that 0.1 wrote and that are decided now: what the shipped collection has needs no word, another collection gets what
 * it alone has. What two have, or none, waits.
 * @param old names without an origin that nobody has claimed
 */
export function claimsOn(
  old: readonly QuestionName[],
  { decks, refused }: KnownDecks,
): readonly Adoption[] {
  const folders = new Map(decks.map(({ origin, root }) => [origin, folderOf(root)]))
  const has = new Map<QuestionName, Set<OriginId>>()
  const had = new Map<QuestionName, Set<OriginId>>()
  const add = (to: typeof has, name: QuestionName, origin: OriginId): void =>
    void to.set(name, (to.get(name) ?? new Set()).add(origin))
  for (const { origin, name } of refused) add(has, name, origin)
  for (const { origin, id: deck, questions } of decks)
    for (const { id, was } of questions) {
      add(has, `${deck}/${id}`, origin)
      for (const earlier of was) add(had, withDeck(earlier, deck).join('/'), origin)
    }

  /** The one that has a question of that name, also one that cannot be used just now, or once had one. */
  function ownerOf(written: QuestionName): OriginId | null {
    const name = nakedName(written)
    const end = deckOf(written).slice(deckOf(name).length)
    // A deck that cannot be used just now may have it.
    const today = [...(has.get(name) ?? []), ...(has.get(deckOf(name)) ?? [])]
    for (const from of [new Set(today), had.get(name)]) {
      // The name of 0.1 for one of two decks says the folder of its collection.
      const owners = [...(from ?? [])].filter(
        (origin) => end === '' || end === `@${folders.get(origin) ?? ''}`,
      )
      if (end === '' && owners.includes(SHIPPED)) return null
      if (owners.length > 0) return owners.length === 1 ? (owners[0] ?? null) : null
    }
    return null
  }

  const byOwner = new Map<OriginId, QuestionName[]>()
  for (const name of old) {
    const owner = ownerOf(name)
    if (owner !== null) byOwner.set(owner, [...(byOwner.get(owner) ?? []), name])
  }
  return [...byOwner].map(([to, questions]) => ({ from: null, to, questions }))
}
