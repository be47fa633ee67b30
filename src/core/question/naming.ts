/** What questions are called on screens, beside what is loaded, and what they are kept by. */
import { type Adopted, originToday, type Written } from './keys.ts'
import { deckKeyOf, type OriginId, originOfKey, type QuestionKey } from './origin.ts'
import type { QuestionName } from './question.ts'
import { deckOf, nakedName } from './question-name.ts'

/** A deck by its name in lists: its id, or `id@collection`. */
export type CalledDeck = { readonly name: string; readonly origin: OriginId }

export type Naming = {
  readonly keyOf: (question: QuestionName) => QuestionKey
  readonly deckKeyOf: (deck: string) => string
  /** Two clones of one origin that are loaded both call one question each by its own name: the first is who asks it. */
  readonly namesOf: (key: QuestionKey) => readonly [QuestionName, ...QuestionName[]]
  readonly deckNamesOf: (key: string) => readonly [string, ...string[]]
  /** As it goes into the log. */
  readonly written: (question: QuestionName) => Written
}

/** Of a name in lists that another deck has now; no folder of a collection is called so. */
const GONE = '@?'

export function namingOf(decks: readonly CalledDeck[], adopted: Pick<Adopted, 'origins'>): Naming {
  const origins = new Map(decks.map(({ name, origin }) => [name, origin]))
  const keys = new Map<string, string>()
  const names = new Map<string, [string, ...string[]]>()
  for (const { name, origin } of decks) {
    const key = deckKeyOf(originToday(adopted, origin), nakedName(name))
    keys.set(name, key)
    const others = names.get(key)
    if (others) others.push(name)
    else names.set(key, [name])
  }

  function deckKey(name: string): string {
    const bare = name.endsWith(GONE) ? name.slice(0, -GONE.length) : name
    return keys.get(name) ?? (keys.has(bare) ? bare : name)
  }

  /** What is kept by a name of 0.1, or was in the shipped collection, is not the deck that is called so now. */
  const deckNamesOf = (key: string): readonly [string, ...string[]] =>
    names.get(key) ?? [keys.has(key) ? `${key}${GONE}` : key]

  return {
    keyOf: (question) => withDeckAs(question, deckKey),
    deckKeyOf: deckKey,
    namesOf: (key) => {
      const [first, ...others] = deckNamesOf(deckOf(key))
      const named = (deck: string): QuestionName => withDeckAs(key, () => deck)
      return [named(first), ...others.map(named)]
    },
    deckNamesOf,
    written: (question) => {
      const origin = origins.get(deckOf(question)) ?? originOfKey(question) ?? undefined
      if (origin === undefined) return { question: withDeckAs(question, deckKey) }
      return { question: nakedName(question), origin }
    },
  }
}

function withDeckAs(question: QuestionName, to: (deck: string) => string): QuestionName {
  const slash = question.indexOf('/')
  return slash < 0 ? question : `${to(question.slice(0, slash))}${question.slice(slash)}`
}
