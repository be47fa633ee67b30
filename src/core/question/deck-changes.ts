/** What an update of a collection changes, by question. */
import { withDeck } from './names.ts'
import type { QuestionName } from './question.ts'

/** `runs`: what runs or decides a verdict; `wording`: anything else of it. */
export type Changed = 'wording' | 'runs'

export type DeckChanges = {
  readonly added: readonly QuestionName[]
  readonly wording: readonly QuestionName[]
  readonly runs: readonly QuestionName[]
  /** A question that says its earlier name itself; null where nothing else is new. */
  readonly renamed: readonly {
    readonly from: QuestionName
    readonly to: QuestionName
    readonly changed: Changed | null
  }[]
  readonly removed: readonly QuestionName[]
}

type Side = readonly {
  readonly id: string
  readonly questions: readonly {
    readonly question: { readonly id: string; readonly was: readonly string[] }
    readonly digest: string
    readonly execDigest: string
  }[]
}[]

/** By the ids of the decks, as the files have them: what they are called in lists depends on what lies beside. */
export function deckChanges(before: Side, after: Side): DeckChanges {
  const [old, now] = [byName(before), byName(after)]
  const from = new Map<QuestionName, QuestionName>()
  const taken = new Set<QuestionName>()
  for (const [name, { was }] of now) {
    if (old.has(name)) continue
    // What is still there under its own name was not renamed, and nobody is two questions today.
    const earlier = was.find((one) => old.has(one) && !now.has(one) && !taken.has(one))
    if (earlier === undefined) continue
    taken.add(earlier)
    from.set(name, earlier)
  }
  const names = [...now.keys()]
  const changedOf = (name: QuestionName): Changed | null => {
    const [one, other] = [old.get(from.get(name) ?? name), now.get(name)]
    if (one?.execDigest !== other?.execDigest) return 'runs'
    return one?.digest === other?.digest ? null : 'wording'
  }
  const stayed = names.filter((name) => old.has(name))
  return {
    added: names.filter((name) => !old.has(name) && !from.has(name)),
    wording: stayed.filter((name) => changedOf(name) === 'wording'),
    runs: stayed.filter((name) => changedOf(name) === 'runs'),
    renamed: [...from].map(([to, earlier]) => ({ from: earlier, to, changed: changedOf(to) })),
    removed: [...old.keys()].filter((name) => !now.has(name) && !taken.has(name)),
  }
}

function byName(decks: Side) {
  return new Map(
    decks.flatMap(({ id, questions }) =>
      questions.map(({ question, digest, execDigest }) => [
        `${id}/${question.id}`,
        { digest, execDigest, was: question.was.map((one) => withDeck(one, id).join('/')) },
      ]),
    ),
  )
}
