import { removeCollection } from '../../decks/sharing/install.ts'
import { collectionFolder } from '../../decks/sharing/lock.ts'
import { forgetPublishers } from '../../decks/sharing/publishers.ts'
import { print, printJson } from '../../session/output.ts'
import { type GlobalOptions, openSession } from '../../session/session.ts'
import { lockedNamed } from './collection-named.ts'

/** Takes a fetched collection off this machine, with what was trusted of it. What was practised stays. */
export async function deckRemove(id: string, options: GlobalOptions): Promise<void> {
  const session = openSession(options)
  try {
    const { dirs, words } = session
    const { url } = lockedNamed(id, session)
    const kept = await removeCollection(dirs.data, id)
    ;(await session.store()).trust.remove(collectionFolder(dirs.data, id))
    await forgetPublishers(dirs.data, url)
    if (options.json) return printJson({ id, url, kept })
    print(words.sharing.removed(id))
    if (kept !== null) print(words.sharing.kept(kept))
  } finally {
    session.close()
  }
}
