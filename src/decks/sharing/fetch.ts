/** One commit of somebody else's repository, into a bare repository of ours: no work tree, no hooks, no settings of theirs. */
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { type Protocol, readAddress } from './address.ts'
import { type GitOptions, gitOk, REMOTE_TIMEOUT_MS } from './git.ts'

/** `HEAD`: what the repository shows first. */
type Ref = 'HEAD' | `refs/tags/${string}`

export type Source = { readonly url: string; readonly protocol: Protocol; readonly ref: Ref }

export type Fetched = {
  /** The bare repository. */
  readonly gitDir: string
  readonly commit: string
  /** Of the tag itself where it is an annotated one, else the commit's. */
  readonly object: string
}

/** What a server may send before it is cut off: packed, so less than the files of it. */
const MOST_BYTES = 256 << 20
const LOOK_MS = 200

/** @throws SparrError deck-address: what stands in a file was perhaps not written by us. */
export function sourceOf(url: string, ref: string): Source {
  const { protocol, url: checked, tag } = readAddress(url, '/')
  if (tag !== undefined) throw new SparrError({ code: 'deck-address', address: url, why: 'text' })
  return { url: checked, protocol, ref: ref === 'HEAD' ? ref : `refs/tags/${tagOf(ref)}` }
}

/** A tag's name without what git puts before it. */
export const tagOf = (ref: string): string => ref.replace(/^refs\/tags\//, '')

/**
 * @param folder to be filled with a repository; it is there and empty
 * @throws SparrError deck-address, git-failed, tool-missing, and the reason of the signal
 */
export async function fetchCommit(
  source: Source,
  folder: string,
  signal?: AbortSignal,
): Promise<Fetched> {
  const gitDir = join(folder, 'git')
  mkdirSync(gitDir)
  const here: GitOptions = { cwd: gitDir, signal }
  const init = ['init', '--quiet', '--bare', '--template=', '.']
  await gitOk(init, { ...here, settings: ['init.defaultBranch=main'] })
  const name = source.ref === 'HEAD' ? 'refs/sparr/head' : source.ref
  // No branch can stand in for a tag: the whole name is asked for.
  const fetch = [
    ...['--git-dir=.', 'fetch', '--quiet', '--depth=1', '--no-tags', '--no-recurse-submodules'],
    ...['--', source.url, `+${source.ref}:${name}`],
  ]
  await withinSize(gitDir, source.url, signal, (within) =>
    gitOk(
      fetch,
      {
        ...here,
        signal: within,
        protocol: source.protocol,
        timeoutMs: REMOTE_TIMEOUT_MS,
        settings: ['fetch.unpackLimit=1'],
      },
      source.url,
    ),
  ).catch((error: unknown) => {
    throw isEmpty(error, source) ? noQuestions() : error
  })
  const idOf = async (what: string): Promise<string> =>
    (await gitOk(['--git-dir=.', 'rev-parse', '--verify', '--end-of-options', what], here))
      .toString('latin1')
      .trim()
  return { gitDir, commit: await idOf(`${name}^{commit}`), object: await idOf(name) }
}

const noQuestions = (): SparrError =>
  new SparrError({ code: 'foreign-tree', path: 'questions/', why: 'no-questions' })

/** Nobody has asked for a tag: a repository that shows nothing has no commit yet. */
const isEmpty = (error: unknown, { ref }: Source): boolean =>
  ref === 'HEAD' &&
  error instanceof SparrError &&
  error.fault.code === 'git-failed' &&
  error.fault.why === 'no-such-ref'

/** The tags of a repository and the commits they lead to. @throws as fetchCommit does */
export async function remoteTags(
  { url, protocol }: Omit<Source, 'ref'>,
  cwd: string,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const listing = await gitOk(
    ['ls-remote', '--quiet', '--tags', '--', url],
    { cwd, protocol, signal, timeoutMs: REMOTE_TIMEOUT_MS },
    url,
  )
  const tags = new Map<string, string>()
  for (const line of listing.toString('utf8').split('\n')) {
    // The second line of an annotated tag, with ^{}, names its commit, and comes after the first.
    const [, commit = '', tag = ''] =
      /^([0-9a-f]{40,64})\trefs\/tags\/(.+?)(?:\^\{\})?$/.exec(line) ?? []
    if (tag !== '') tags.set(tag, commit)
  }
  return tags
}

/** git has no limit for what a fetch brings: it is ended when the folder grows too large. */
export async function withinSize<T>(
  gitDir: string,
  place: string,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const isTooLarge = (): boolean => sizeOf(join(gitDir, 'objects')) > MOST_BYTES
  const fault = new SparrError({ code: 'git-failed', place, why: 'too-large', problem: '' })
  const tooLarge = new AbortController()
  const look = setInterval(() => {
    if (isTooLarge()) tooLarge.abort(fault)
  }, LOOK_MS)
  try {
    const result = await work(
      signal === undefined ? tooLarge.signal : AbortSignal.any([signal, tooLarge.signal]),
    )
    // What came between two looks.
    if (isTooLarge()) throw fault
    return result
  } finally {
    clearInterval(look)
  }
}

function sizeOf(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((all, name) => {
      const stat = statSync(join(folder, name), { throwIfNoEntry: false })
      return all + (stat?.isFile() === true ? stat.size : 0)
    }, 0)
  } catch {
    // A file of git's own that has just gone.
    return 0
  }
}
