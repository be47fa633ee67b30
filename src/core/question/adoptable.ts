/** What might belong to a collection that is loaded, and was practised under another origin: offered, never done. */
import { type Adopted, originToday } from './keys.ts'
import type { KnownDecks } from './known.ts'
import { withDeck } from './names.ts'
import { nameInKey, type OriginId, originOfKey, type QuestionKey, SHIPPED } from './origin.ts'
import type { QuestionName } from './question.ts'
import { nakedName } from './question-name.ts'

export type Adoptable = {
  /** One that is not loaded. */
  readonly from: OriginId
  readonly to: OriginId
  /** Of what was practised of `from`, how many `to` has, or had, by the same names. */
  readonly shared: number
  readonly practised: number
}

/**
 * Each origin that is gone and a collection that has at least half of what was practised of it, the likeliest first.
 * @param kept keys of all questions that were practised
 */
export function adoptableIn(
  kept: readonly QuestionKey[],
  known: KnownDecks,
  adopted: Pick<Adopted, 'origins'>,
): readonly Adoptable[] {
  const has = namesByOrigin(known, adopted)
  const gone = Map.groupBy(
    kept.filter((key) => {
      const origin = originOfKey(key)
      return origin !== null && !has.has(origin)
    }),
    (key) => originOfKey(key) ?? '',
  )
  return [...gone]
    .flatMap(([from, keys]) =>
      [...has].map(([to, names]) => ({
        from,
        to,
        shared: keys.filter((key) => names.has(nameInKey(key))).length,
        practised: keys.length,
      })),
    )
    .filter(({ shared, practised }) => 2 * shared >= practised)
    .toSorted((a, b) => b.shared - a.shared || (a.from < b.from ? -1 : 1))
}

/** Names that 0.1 wrote and that no collection has, or several: neither the shipped one nor a person has decided. */
export function waitingIn(
  old: readonly QuestionName[],
  known: KnownDecks,
): readonly QuestionName[] {
  const shipped = namesOf(known, (origin) => origin === SHIPPED)
  // What begins with the sign is no question of a deck: a mock, or a project of one's own.
  return old.filter((name) => !name.startsWith('@') && !shipped.has(name))
}

/** Those of them that a collection has, or had. */
export function waitingFor(
  waiting: readonly QuestionName[],
  known: KnownDecks,
  to: OriginId,
): readonly QuestionName[] {
  const names = namesOf(known, (origin) => origin === to)
  return waiting.filter((name) => names.has(nakedName(name)))
}

function namesByOrigin(
  known: KnownDecks,
  adopted: Pick<Adopted, 'origins'>,
): ReadonlyMap<OriginId, ReadonlySet<QuestionName>> {
  const all = [...known.decks, ...known.refused].map(({ origin }) => origin)
  return new Map(
    all.map((origin) => {
      const today = originToday(adopted, origin)
      return [today, namesOf(known, (one) => originToday(adopted, one) === today)]
    }),
  )
}

function namesOf(
  { decks, refused }: KnownDecks,
  isAsked: (origin: OriginId) => boolean,
): ReadonlySet<QuestionName> {
  const own = decks
    .filter(({ origin }) => isAsked(origin))
    .flatMap(({ id: deck, questions }) =>
      questions.flatMap(({ id, was }) => [
        `${deck}/${id}`,
        ...was.map((earlier) => withDeck(earlier, deck).join('/')),
      ]),
    )
  return new Set([...own, ...refused.flatMap((one) => (isAsked(one.origin) ? one.name : []))])
}
