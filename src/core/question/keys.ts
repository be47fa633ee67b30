/** From what the log says of a question, a name and the origin it was written in, to what it is kept by today. */
import { type Names, nameToday } from './names.ts'
import {
  keyOf,
  nameInKey,
  type OriginId,
  originOfKey,
  type QuestionKey,
  SHIPPED,
} from './origin.ts'
import type { QuestionName } from './question.ts'
import { nakedName } from './question-name.ts'

/** A question as a row of the log names it. Without an origin: as 0.1 wrote it. */
export type Written = { readonly question: QuestionName; readonly origin?: OriginId }

/** That questions of one origin are those of another from then on. */
export type Adoption = {
  /** Null: of entries of 0.1, which have none. */
  readonly from: OriginId | null
  readonly to: OriginId
  /** As they were written; absent: all of that origin. */
  readonly questions?: readonly QuestionName[]
  /** Somebody said so; without it entries of 0.1 went to the one collection that had them. */
  readonly isAsked?: true
}

/** Everything that follows from adoptions. */
export type Adopted = {
  /** From an origin to the one that has its questions now. No target is ever a key. */
  readonly origins: ReadonlyMap<OriginId, OriginId>
  /** Whose the names are that 0.1 wrote. */
  readonly claimed: ReadonlyMap<QuestionName, OriginId>
}

export type Keys = Adopted & {
  /** Earlier keys, by what each origin says of its questions. No key of today is one of them. */
  readonly names: Names
}

/**
 * In the order in which they were decided. Two origins that were made one stay one, whichever of them has the last word: so
 * there and back again is no circle.
 */
export function adoptedBy(adoptions: readonly Adoption[]): Adopted {
  const origins = new Map<OriginId, OriginId>()
  const claimed = new Map<QuestionName, OriginId>()
  for (const { from, to, questions } of adoptions) {
    if (from === null) for (const name of questions ?? []) claimed.set(name, to)
    else if (from !== SHIPPED) {
      const heads = new Set([from, to].map((origin) => origins.get(origin) ?? origin))
      // The shipped collection is never gone: what was made part of it stays there.
      const owner = heads.has(SHIPPED) ? SHIPPED : to
      for (const [origin, head] of origins) if (heads.has(head)) origins.set(origin, owner)
      for (const head of [from, to, ...heads]) origins.set(head, owner)
      origins.delete(owner)
    }
  }
  return { origins, claimed }
}

export const originToday = ({ origins }: Pick<Adopted, 'origins'>, origin: OriginId): OriginId =>
  origins.get(origin) ?? origin

export function keyToday(keys: Keys, { question, origin }: Written): QuestionKey {
  const from = origin ?? keys.claimed.get(question) ?? originOfKey(question)
  const key = from === null ? question : keyOf(originToday(keys, from), nakedName(question))
  return nameToday(keys.names, key)
}

/** Every name that leads to a key: with its origins, and as 0.1 wrote it. */
export function namesOfKey(keys: Keys, key: QuestionKey): readonly Written[] {
  const all = [key, ...[...keys.names].flatMap(([was, now]) => (now === key ? was : []))]
  const inOrigins = all.flatMap((one): readonly Written[] => {
    const origin = originOfKey(one) ?? SHIPPED
    const question = nameInKey(one)
    const others = [...keys.origins].flatMap(([from, to]) => (to === origin ? from : []))
    return [origin, ...others].map((from) => ({ question, origin: from }))
  })
  const old = [...keys.claimed.keys(), ...all]
    .filter((question) => keyToday(keys, { question }) === key)
    .map((question) => ({ question }))
  return [...inOrigins, ...old]
}

/** The same as keys of other days, under which something of this machine may still lie. */
export const keysOfKey = (keys: Keys, key: QuestionKey): readonly QuestionKey[] => [
  ...new Set(
    namesOfKey(keys, key).map(({ question, origin }) =>
      origin === undefined ? question : keyOf(origin, question),
    ),
  ),
]
