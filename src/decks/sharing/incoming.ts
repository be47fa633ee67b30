/** A commit on its way in: fetched, judged and written beside the collections, to be put in its place or dropped. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { makeFolder } from '../../disk/make-folder.ts'
import { digestOfFiles, isOfCollection, writeFiles } from './collection-files.ts'
import { type Fetched, fetchCommit, type Source } from './fetch.ts'
import { sharedFolder } from './lock.ts'
import { listCommit, readBlobs } from './tree.ts'

export type Incoming = {
  readonly source: Source
  readonly fetched: Fetched
  /** Of the collection; it can be loaded from there. */
  readonly folder: string
  readonly digest: string
}

const BEGINNING = '.incoming-'
let count = 0

/**
 * Gives `use` the commit and takes away what is left of it, also when the signal ends it.
 * @throws SparrError deck-address, git-failed, foreign-tree (before a file is written), tool-missing; what the file system
 * throws; the reason of the signal
 */
export async function withIncoming<T>(
  dataDir: string,
  source: Source,
  signal: AbortSignal | undefined,
  use: (incoming: Incoming) => Promise<T>,
): Promise<T> {
  return withScratch(dataDir, async (scratch) => {
    const fetched = await fetchCommit(source, scratch, signal)
    const options = { cwd: fetched.gitDir, signal }
    const entries = await listCommit(fetched.commit, options)
    const own = entries.filter(({ path }) => isOfCollection(path))
    if (!own.some(({ path }) => path.startsWith('questions/')))
      throw new SparrError({ code: 'foreign-tree', path: 'questions/', why: 'no-questions' })
    const files = await readBlobs(own, options)
    signal?.throwIfAborted()
    const folder = join(scratch, 'collection')
    mkdirSync(folder, { mode: 0o700 })
    writeFiles(folder, files)
    return await use({ source, fetched, folder, digest: digestOfFiles(files) })
  })
}

/** A folder beside the collections, on the same disk, that is gone afterwards. */
export async function withScratch<T>(
  dataDir: string,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const shared = sharedFolder(dataDir)
  makeFolder(shared)
  sweep(shared)
  const scratch = join(shared, `${BEGINNING}${process.pid}-${++count}`)
  mkdirSync(scratch, { mode: 0o700 })
  try {
    return await use(scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** What programs that were killed have left. */
function sweep(shared: string): void {
  for (const name of readdirSync(shared)) {
    const pid = Number(new RegExp(`^\\${BEGINNING}(\\d+)-\\d+$`).exec(name)?.[1] ?? 0)
    if (pid > 0 && !isAlive(pid)) rmSync(join(shared, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
