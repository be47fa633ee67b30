/** `sparr.lock`: which collections were fetched, from where, and which commit of them lies beside it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { withLock } from '../../disk/lock-file.ts'
import { makeFolder } from '../../disk/make-folder.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { writeWhole } from '../../disk/write-whole.ts'

export type LockedDeck = {
  /** Of the collection on this machine, and its folder's name. */
  readonly id: string
  /** As git is given it, without the tag. */
  readonly url: string
  /** `refs/tags/…`, or `HEAD`: what the repository shows first. */
  readonly ref: string
  /** 40 or 64 hex digits. */
  readonly commit: string
  /** Of every file that was written: `sha256:` and 64 hex digits. */
  readonly digest: string
  /** The key that signed the tag, as `ssh:SHA256:…` or `gpg:…`. */
  readonly signer?: string
}

type LockFile = { readonly version: 1; readonly decks: readonly LockedDeck[] }

const VERSION = 1
const MOST_BYTES = 4 << 20
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/

export const sharedFolder = (dataDir: string): string => join(dataDir, 'decks')
export const lockPath = (dataDir: string): string => join(sharedFolder(dataDir), 'sparr.lock')

/** The folder of one, which holds `questions/`. */
export const collectionFolder = (dataDir: string, id: string): string =>
  join(sharedFolder(dataDir), id)

/** Where the old one waits until the new one is in its place and in the lock: as it came, or changed by somebody here. */
export const besideOf = (dataDir: string, id: string) => ({
  asItCame: join(sharedFolder(dataDir), `.${id}.before`),
  changed: join(sharedFolder(dataDir), `.${id}.changed`),
})

/** A change of a collection was cut in the middle, or is just being made. */
export const isCut = (dataDir: string, decks: readonly LockedDeck[]): boolean =>
  decks.some(({ id }) => Object.values(besideOf(dataDir, id)).some((path) => existsSync(path)))

export const isCollectionId = (id: string): boolean => ID.test(id)

/** In the order in which they were added. None where there is no file. @throws SparrError lock-broken, lock-newer */
export function readLock(dataDir: string): readonly LockedDeck[] {
  const path = lockPath(dataDir)
  if (!existsSync(path)) return []
  const { bytes, size } = readFileBytes(path, { most: MOST_BYTES, isLinkFollowed: true })
  if (size > MOST_BYTES) throw new SparrError({ code: 'lock-broken', path })
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8'))
  } catch (error) {
    throw new SparrError({ code: 'lock-broken', path }, { cause: error })
  }
  if (hasVersion(value) && value.version > VERSION)
    throw new SparrError({ code: 'lock-newer', path, version: value.version })
  if (isLockFile(value)) return value.decks
  throw new SparrError({ code: 'lock-broken', path })
}

/**
 * Reads, changes and writes it while nobody else does; what the change throws leaves the file as it is. The change moves
 * the folders too, so that file and folders say the same.
 */
export function changeLock(
  dataDir: string,
  change: (decks: readonly LockedDeck[]) => readonly LockedDeck[],
): Promise<readonly LockedDeck[]> {
  makeFolder(sharedFolder(dataDir))
  const path = lockPath(dataDir)
  return withLock(path, () => {
    const decks = change(readLock(dataDir))
    const file: LockFile = { version: VERSION, decks }
    writeWhole(path, [`${JSON.stringify(file, null, 2)}\n`])
    return decks
  })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const hasVersion = (value: unknown): value is { readonly version: number } =>
  isObject(value) && typeof value['version'] === 'number'

function isLockFile(value: unknown): value is LockFile {
  if (!isObject(value) || value['version'] !== VERSION || !Array.isArray(value['decks']))
    return false
  const decks: readonly unknown[] = value['decks']
  return decks.every(isLockedDeck) && new Set(decks.map(({ id }) => id)).size === decks.length
}

function isLockedDeck(value: unknown): value is LockedDeck {
  if (!isObject(value)) return false
  const { id, url, ref, commit, digest, signer } = value
  return (
    isText(id) &&
    // It becomes the name of a folder.
    ID.test(id) &&
    [url, ref, digest].every(isText) &&
    isText(commit) &&
    /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) &&
    (signer === undefined || isText(signer))
  )
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 4000 && !/\p{Cc}/u.test(value)
