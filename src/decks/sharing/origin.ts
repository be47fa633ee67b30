/**
 * Where a collection comes from: the address in `sparr.lock`, else the git remote of its folder, else its path. Git is never
 * started for it: a deck must not run anything by being looked at.
 */
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { addressOrigin, LONGEST_ORIGIN, type OriginId } from '../../core/question/origin.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { remoteIn } from './git-config.ts'
import { type LockedDeck, readLock, sharedFolder } from './lock.ts'

const MOST_BYTES = 1 << 18
/** Folders above a collection in which its repository may begin. */
const MOST_LEVELS = 64

/**
 * Asks for one load: the lock is read when the first collection lies beside it.
 * @param dataDir of sparr; without one no collection was fetched
 */
export function originsBy(dataDir: string | undefined): (real: string) => OriginId {
  let locked: readonly LockedDeck[] | undefined
  return (real) => {
    if (dataDir !== undefined && dirname(real) === realOf(sharedFolder(dataDir))) {
      locked ??= lockedIn(dataDir)
      const entry = locked.find(({ id }) => real.endsWith(`${sep}${id}`))
      const origin = entry && addressOrigin(entry.url)
      if (origin) return origin
    }
    return bounded(originOfRepository(real) ?? real)
  }
}

/** A lock that cannot be read is told by the commands that need it. */
function lockedIn(dataDir: string): readonly LockedDeck[] {
  try {
    return readLock(dataDir)
  } catch {
    return []
  }
}

/** Of a folder inside a repository `remote//folder`; null without a remote. */
function originOfRepository(real: string): OriginId | null {
  let top = real
  for (let level = 0; level < MOST_LEVELS; level++) {
    const config = configOf(join(top, '.git'))
    if (config !== null) {
      const remote = remoteIn(config)
      const origin = remote === null ? null : remoteOrigin(remote, top)
      const below = relative(top, real).split(sep).join('/')
      return origin === null ? null : below === '' ? origin : `${origin}//${below}`
    }
    if (dirname(top) === top) return null
    top = dirname(top)
  }
  return null
}

/** A path is seen from the repository. */
const remoteOrigin = (remote: string, top: string): OriginId | null =>
  addressOrigin(/^\.{1,2}(?:\/|$)/.test(remote) ? resolve(top, remote) : remote)

/** The text of a repository's configuration; `.git` is a folder, or a file that says where it is. */
function configOf(git: string): string | null {
  const own = textOf(join(git, 'config'))
  if (own !== null) return own
  const [, place] = /^gitdir:\s*(.+?)\s*$/m.exec(textOf(git) ?? '') ?? []
  if (place === undefined) return null
  const folder = resolve(dirname(git), place)
  const common = textOf(join(folder, 'commondir'))?.trim()
  return textOf(join(common ? resolve(folder, common) : folder, 'config'))
}

/** Null for what is not there, is no file, or is larger than any such file. */
function textOf(path: string): string | null {
  try {
    const { bytes, size } = readFileBytes(path, { most: MOST_BYTES, isLinkFollowed: true })
    return size > MOST_BYTES ? null : bytes.toString('utf8')
  } catch {
    return null
  }
}

function realOf(path: string): string | null {
  try {
    return realpathSync(path)
  } catch {
    return null
  }
}

/** Told apart by a digest where it is too long, or has signs that a row of the log may not hold. */
function bounded(origin: string): OriginId {
  const isFit = origin.length <= LONGEST_ORIGIN && !/[\p{Cc}\p{Cs}]/u.test(origin)
  if (isFit) return origin
  const digest = createHash('sha256').update(origin).digest('hex').slice(0, 32)
  return `/${digest}`
}
