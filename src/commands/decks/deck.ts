import type { Deck } from '../../core/question/question.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession, rootAt } from '../../session/session.ts'
import type { Trusted } from '../../store/machine/trust.ts'

/** One row for each question with code; bound to the digest of what runs, so that one changed byte asks again. */
function trustedRows(deck: Deck): readonly Trusted[] {
  return deck.questions
    .filter(({ question }) => question.kind === 'code' || 'verifiedBy' in question)
    .map(({ question, execDigest }) => ({
      path: deck.root,
      // By the deck's own id: what it is called in lists depends on what else is loaded.
      question: `${deck.id}/${question.id}`,
      execDigest,
    }))
}

/** From now on the code of this collection runs like the shipped one's, as long as it stays what it is. */
export async function trustDecks(folder: string, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const root = rootAt(folder, session.cwd)
    const [{ loadCollections }, store] = await Promise.all([
      import('../../decks/load.ts'),
      session.store(),
    ])
    const { decks } = await loadCollections([root], { cwd: session.cwd })
    const rows = decks.flatMap(trustedRows)
    store.trust.add(rows)
    if (options.json)
      return printJson({ path: root.path, trusted: rows.map(({ question }) => question) })
    print(session.words.deck.trusted(rows.length, root.path))
  } finally {
    session.close()
  }
}

/** What was trusted of this collection is forgotten. */
export async function distrustDecks(folder: string, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const { path } = rootAt(folder, session.cwd)
    const count = (await session.store()).trust.remove(path)
    if (options.json) return printJson({ path, forgotten: count })
    print(session.words.deck.distrusted(count, path))
  } finally {
    session.close()
  }
}
