/**
 * Puts a collection in its place, changes it for another commit, or takes it away: renames and sparr.lock, by one process at a
 * time. Whoever is killed in between leaves the old one beside its place, and the next start puts it back.
 */
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { tryLock } from '../../disk/lock-file.ts'
import { type Incoming, withScratch } from './incoming.ts'
import {
  besideOf,
  changeLock,
  collectionFolder,
  type LockedDeck,
  lockPath,
  readLock,
} from './lock.ts'
import { isChanged, keptPlace, mend } from './mend.ts'

const lockedAs = (id: string, { source, fetched, digest }: Incoming, signer?: string) => ({
  id,
  url: source.url,
  ref: source.ref,
  commit: fetched.commit,
  digest,
  ...(signer === undefined ? {} : { signer }),
})

/**
 * A new one.
 * @throws SparrError deck-there (of the id or the address), there-already (a folder that is in no lock)
 */
export async function addCollection(
  dataDir: string,
  id: string,
  incoming: Incoming,
): Promise<void> {
  const place = collectionFolder(dataDir, id)
  let isMoved = false
  try {
    await changeLock(dataDir, (decks) => {
      const same = decks.find((deck) => deck.id === id || deck.url === incoming.source.url)
      if (same !== undefined)
        throw new SparrError({
          code: 'deck-there',
          id: same.id,
          url: same.url,
          isSame: same.url === incoming.source.url,
        })
      if (existsSync(place)) throw new SparrError({ code: 'there-already', path: place })
      renameSync(incoming.folder, place)
      isMoved = true
      return [...decks, lockedAs(id, incoming)]
    })
  } catch (error) {
    if (isMoved) renameSync(place, incoming.folder)
    throw error
  }
}

/**
 * Another commit in the place of the one that `before` says. Files that somebody has changed here are kept beside.
 * @returns the folder they are kept in, or null
 * @throws SparrError deck-changed where another program was faster; what is there is then as it was
 */
export async function replaceCollection(
  dataDir: string,
  before: LockedDeck,
  incoming: Incoming,
  signer?: string,
): Promise<string | null> {
  const { id } = before
  const place = collectionFolder(dataDir, id)
  try {
    await changeLock(dataDir, (decks) => {
      mend(dataDir, decks)
      const now = decks.find((deck) => deck.id === id)
      if (now?.commit !== before.commit || now.url !== before.url)
        throw new SparrError({ code: 'deck-changed', id })
      const { asItCame, changed } = besideOf(dataDir, id)
      if (existsSync(place)) renameSync(place, isChanged(dataDir, now) ? changed : asItCame)
      renameSync(incoming.folder, place)
      return decks.map((deck) => (deck.id === id ? lockedAs(id, incoming, signer) : deck))
    })
  } catch (error) {
    tryLock(lockPath(dataDir), () => mend(dataDir, readLock(dataDir)))
    throw error
  }
  let kept: readonly string[] = []
  await changeLock(dataDir, (decks) => {
    kept = mend(dataDir, decks)
    return decks
  })
  return kept[0] ?? null
}

/** @returns the folder in which changed files are kept, or null */
export async function removeCollection(dataDir: string, id: string): Promise<string | null> {
  const place = collectionFolder(dataDir, id)
  return withScratch(dataDir, async (scratch) => {
    let moved: string | null = null
    let kept: string | null = null
    try {
      await changeLock(dataDir, (decks) => {
        mend(dataDir, decks)
        const now = decks.find((deck) => deck.id === id)
        if (now !== undefined && existsSync(place)) {
          if (isChanged(dataDir, now)) kept = keptPlace(place)
          moved = kept ?? join(scratch, 'gone')
          renameSync(place, moved)
        }
        return decks.filter((deck) => deck.id !== id)
      })
    } catch (error) {
      if (moved !== null) renameSync(moved, place)
      throw error
    }
    return kept
  })
}
