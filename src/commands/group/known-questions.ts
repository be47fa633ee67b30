/** Questions that everybody in a group can have, between what this machine calls them and what the group does. */
import { type GroupQuestion, keyOf } from '../../core/group/line.ts'
import type { QuestionName } from '../../core/question/question.ts'
import { type Found, questionName } from '../../decks/find.ts'
import type { Loaded } from '../../decks/load.ts'
import { decksFolder } from '../../group/decks.ts'
import type { Opened } from './opened.ts'

export type KnownQuestions = {
  readonly ofGroup: (name: QuestionName) => GroupQuestion | undefined
  /** Undefined where it is not loaded here. */
  readonly found: (question: GroupQuestion) => Found | undefined
  /** What it is called here, or would be. */
  readonly localName: (question: GroupQuestion) => QuestionName
  /** As `deck/id`. */
  readonly shipped: readonly string[]
}

/** Decks of other collections are nobody's affair: their names alone may say where somebody works. */
export function knownQuestions(
  { place, state }: Pick<Opened, 'place' | 'state'>,
  { decks }: Pick<Loaded, 'decks'>,
): KnownQuestions {
  const folder = decksFolder(place, state.url)
  const byName = new Map<QuestionName, GroupQuestion>()
  const byKey = new Map<string, Found>()
  const shipped: string[] = []
  for (const deck of decks) {
    const source = deck.origin === 'own' ? 'sparr' : deck.root === folder ? 'group' : null
    if (source === null) continue
    for (const entry of deck.questions) {
      const question = `${deck.id}/${entry.question.id}`
      const name = questionName(deck, entry.question.id)
      byName.set(name, { source, question })
      byKey.set(keyOf({ source, question }), { deck, entry, name })
      if (source === 'sparr') shipped.push(question)
    }
  }
  const found = (question: GroupQuestion): Found | undefined => byKey.get(keyOf(question))
  return {
    ofGroup: (name) => byName.get(name),
    found,
    localName: (question) => found(question)?.name ?? question.question,
    shipped,
  }
}
