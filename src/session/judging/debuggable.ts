/** Which code questions have a wrong answer short enough to debug; remembered, since it takes a diff of every one. */
import type { Deck, QuestionName } from '../../core/question/question.ts'
import { type Found, questionName } from '../../decks/find.ts'
import type { Store } from '../../store/store.ts'
import { solutionsFolder } from './judging.ts'

export async function debuggableNames(
  decks: readonly Deck[],
  { cache }: Store,
): Promise<ReadonlySet<QuestionName>> {
  const names = await Promise.all(
    decks.flatMap((deck) =>
      deck.questions.map((entry) =>
        isDebuggable({ deck, entry, name: questionName(deck, entry.question.id) }),
      ),
    ),
  )
  return new Set(names.flatMap((name) => name ?? []))

  async function isDebuggable(found: Found): Promise<QuestionName | null> {
    const { question, execDigest } = found.entry
    if (question.kind !== 'code' || question.mode !== 'answer') return null
    const key = `debuggable ${execDigest}`
    const known = cache.get(key)?.body
    if (known !== undefined) return known === 'yes' ? found.name : null
    const { bugsOf } = await import('./bugs.ts')
    const bugs = await bugsOf(solutionsFolder(found), question)
    cache.put(key, { size: 0, mtimeNs: 0n, digest: '', body: bugs.length > 0 ? 'yes' : 'no' })
    return bugs.length > 0 ? found.name : null
  }
}
