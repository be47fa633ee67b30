/** Which collections may run on this machine: by what they hold today, and by who signs what they will hold. */
import { loadCollections } from '../../decks/load.ts'
import { forgetPublishers } from '../../decks/sharing/publishers.ts'
import { trustedRows } from '../../session/judging/trust.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { collectionNamed } from './collection-named.ts'

/** From now on the code of this collection runs like the shipped one's, as long as it stays what it is. */
export async function trustDecks(name: string, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const { root } = collectionNamed(name, session)
    const store = await session.store()
    const { decks } = await loadCollections([root], { cwd: session.cwd })
    const rows = decks.flatMap((deck) => trustedRows(deck))
    store.trust.add(rows)
    if (options.json)
      return printJson({ path: root.path, trusted: rows.map(({ question }) => question) })
    print(session.words.deck.trusted(rows.length, root.path))
  } finally {
    session.close()
  }
}

/** What was trusted of this collection is forgotten, and who publishes it. */
export async function distrustDecks(name: string, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const { root, locked } = collectionNamed(name, session)
    const publishers =
      locked === undefined ? 0 : await forgetPublishers(session.dirs.data, locked.url)
    const count = (await session.store()).trust.remove(root.path)
    if (options.json) return printJson({ path: root.path, forgotten: count, publishers })
    print(session.words.deck.distrusted(count, root.path))
    if (publishers > 0) print(session.words.sharing.publishersForgotten(publishers))
  } finally {
    session.close()
  }
}
