/**
 * The decks of a group's repository as a collection of somebody else: in sparr.lock like every other that was fetched, read at once,
 * run only when it is trusted.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { SparrError } from '../core/errors.ts'
import { digestOfFiles, isOfCollection, writeFiles } from '../decks/sharing/collection-files.ts'
import { gitOk } from '../decks/sharing/git.ts'
import { type Incoming, withScratch } from '../decks/sharing/incoming.ts'
import { addCollection, removeCollection, replaceCollection } from '../decks/sharing/install.ts'
import { readListing } from '../decks/sharing/listing.ts'
import { collectionFolder, type LockedDeck, readLock } from '../decks/sharing/lock.ts'
import { readBlobs } from '../decks/sharing/tree.ts'
import type { GroupPlace } from './places.ts'
import type { Repository } from './repository.ts'

/** `kept`: the folder of files that somebody has changed here. */
export type Brought =
  | { readonly type: 'none' | 'same' }
  | { readonly type: 'added' | 'changed'; readonly id: string; readonly kept: string | null }
  /** Something in it leads elsewhere: nothing of this commit was written. */
  | { readonly type: 'refused'; readonly path: string }

/** @param commit whatever it holds beside decks is not looked at */
export async function bringDecks(
  place: GroupPlace,
  repository: Repository,
  commit: string,
): Promise<Brought> {
  const options = {
    cwd: repository.folder,
    env: { GIT_DIR: repository.folder },
    signal: repository.signal,
  }
  const args = ['ls-tree', '-rzl', '--full-tree', commit, '--', 'questions', 'solutions']
  try {
    const entries = readListing(await gitOk(args, { ...options, most: 32 << 20 }))
    const files = await readBlobs(
      entries.filter(({ path }) => isOfCollection(path)),
      options,
    )
    if (!files.some(({ path }) => path.startsWith('questions/'))) return { type: 'none' }
    const digest = digestOfFiles(files)
    const before = lockedDecks(place, repository)
    if (before?.digest === digest) return { type: 'same' }
    return await withScratch(place.dataDir, async (scratch) => {
      const folder = join(scratch, 'collection')
      mkdirSync(folder, { mode: 0o700 })
      writeFiles(folder, files)
      const incoming: Incoming = {
        source: { url: repository.url, protocol: repository.protocol, ref: 'HEAD' },
        fetched: { gitDir: repository.folder, commit, object: commit },
        folder,
        digest,
      }
      if (before) {
        const kept = await replaceCollection(place.dataDir, before, incoming)
        return { type: 'changed', id: before.id, kept }
      }
      const id = freeId(place)
      await addCollection(place.dataDir, id, incoming)
      return { type: 'added', id, kept: null }
    })
  } catch (error) {
    if (error instanceof SparrError && error.fault.code === 'foreign-tree')
      return { type: 'refused', path: error.fault.path }
    throw error
  }
}

/** Another collection may be called as the group is. */
function freeId({ dataDir, id }: GroupPlace): string {
  const taken = new Set(readLock(dataDir).map((deck) => deck.id))
  return taken.has(id) ? `${id.slice(0, 57)}-decks` : id
}

/** What was added by its address before the group was joined is the group's from then on. */
const lockedDecks = ({ dataDir }: GroupPlace, { url }: Repository): LockedDeck | undefined =>
  readLock(dataDir).find((deck) => deck.url === url)

/** Where the decks lie; null where the group has none. */
export function decksFolder(place: GroupPlace, url: string): string | null {
  const locked = readLock(place.dataDir).find((deck) => deck.url === url)
  return locked ? collectionFolder(place.dataDir, locked.id) : null
}

/** @returns the folder in which changed files are kept, or null */
export async function dropDecks(place: GroupPlace, url: string): Promise<string | null> {
  const locked = readLock(place.dataDir).find((deck) => deck.url === url)
  return locked ? removeCollection(place.dataDir, locked.id) : null
}
