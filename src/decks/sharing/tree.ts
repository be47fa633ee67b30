/** Reads a commit of somebody else's repository: names and sizes first, all of them judged, and only then what is in the files. */
import { SparrError } from '../../core/errors.ts'
import { type GitOptions, gitOk } from './git.ts'
import { type Entry, readListing } from './listing.ts'

export type Blob = { readonly path: string; readonly bytes: Buffer }

/**
 * Every file of a commit.
 * @throws SparrError foreign-tree for the first link, submodule or name that leads elsewhere; nothing has been written then
 */
export async function listCommit(commit: string, options: GitOptions): Promise<readonly Entry[]> {
  const args = ['ls-tree', '-rzl', '--full-tree', commit, '--']
  return readListing(await gitOk(args, { most: 32 << 20, ...options }))
}

/** What is in the files, byte for byte as it was committed: no filter, no line ends, no keywords. */
export async function readBlobs(
  entries: readonly Entry[],
  options: GitOptions,
): Promise<readonly Blob[]> {
  if (entries.length === 0) return []
  const most = entries.reduce((all, { size }) => all + size + 200, 1000)
  const input = `${entries.map(({ object }) => object).join('\n')}\n`
  const output = await gitOk(['cat-file', '--batch'], { ...options, input, most })
  let at = 0
  return entries.map(({ path, object, size }) => {
    const head = `${object} blob ${size}\n`
    const from = at + head.length
    if (output.toString('latin1', at, from) !== head)
      throw new SparrError({ code: 'foreign-tree', path, why: 'kind' })
    at = from + size + 1
    return { path, bytes: output.subarray(from, from + size) }
  })
}
