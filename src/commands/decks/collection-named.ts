/** The collection that somebody names by its id or by its folder. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import type { Root } from '../../decks/load.ts'
import { collectionFolder, type LockedDeck, readLock } from '../../decks/sharing/lock.ts'
import { rootAt, type Session } from '../../session/session.ts'

export type NamedCollection = {
  readonly root: Root
  /** Where it was fetched. */
  readonly locked?: LockedDeck
}

/** @throws SparrError no-such-folder, unknown-collection for what is neither, lock-broken */
export function collectionNamed(name: string, { cwd, dirs }: Session): NamedCollection {
  const decks = readLock(dirs.data)
  const byId = decks.find(({ id }) => id === name)
  if (byId !== undefined)
    return { root: { path: collectionFolder(dirs.data, byId.id), origin: 'fetched' }, locked: byId }
  if (/^[a-z0-9-]+$/.test(name) && !existsSync(name)) throw unknown(name, decks)
  const root = rootAt(name, cwd, dirs)
  const locked = decks.find(({ id }) => root.origin === 'fetched' && id === basename(root.path))
  return { root, ...(locked === undefined ? {} : { locked }) }
}

/** @throws SparrError unknown-collection, lock-broken */
export function lockedNamed(id: string, { dirs }: Pick<Session, 'dirs'>): LockedDeck {
  const decks = readLock(dirs.data)
  const deck = decks.find((one) => one.id === id)
  if (deck === undefined) throw unknown(id, decks)
  return deck
}

const unknown = (id: string, decks: readonly LockedDeck[]): SparrError =>
  new SparrError({
    code: 'unknown-collection',
    id,
    all: decks.map((deck) => deck.id).join(', '),
  })
