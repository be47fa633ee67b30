/**
 * A group's repository through git's plumbing alone: fetched into a bare repository of ours, read object by object, written as
 * commits that no work tree has ever held. Nothing of it is checked out, so no hook, filter or link of anybody's runs or leads.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { SparrError } from '../core/errors.ts'
import { addressOf } from '../core/group/places.ts'
import type { Change } from '../core/group/strangers.ts'
import type { Protocol } from '../decks/sharing/address.ts'
import { withinSize } from '../decks/sharing/fetch.ts'
import { type GitOptions, git, gitOk, REMOTE_TIMEOUT_MS } from '../decks/sharing/git.ts'
import type { Entry } from '../decks/sharing/listing.ts'
import { isSafePath } from '../decks/sharing/safe-path.ts'
import { readBlobs } from '../decks/sharing/tree.ts'

export type Repository = {
  /** Bare; it need not be there yet. */
  readonly folder: string
  readonly url: string
  readonly protocol: Protocol
  readonly branch: string
  readonly signal?: AbortSignal | undefined
}

export type NewCommit = {
  /** Null: the first of the repository. */
  readonly parent: string | null
  readonly handle: string
  /** Seconds since the epoch. */
  readonly at: number
  readonly message: string
  readonly files: ReadonlyMap<string, string>
}

const here = ({ folder, signal }: Repository): GitOptions => ({
  cwd: folder,
  // Whatever somebody's settings say about bare repositories, this one is ours.
  env: { GIT_DIR: folder },
  signal,
})

const there = (repository: Repository): GitOptions => ({
  ...here(repository),
  protocol: repository.protocol,
  timeoutMs: REMOTE_TIMEOUT_MS,
})

const MOST_LISTING = 32 << 20
/** Of one file; lines of years are smaller. */
const MOST_FILE = 8 << 20
const MOST_ALL = 128 << 20
const MOST_COMMITS = 5000

export async function makeRepository(repository: Repository): Promise<void> {
  if (existsSync(repository.folder)) return
  mkdirSync(repository.folder, { recursive: true, mode: 0o700 })
  await gitOk(['init', '--quiet', '--bare', '--template=', '.'], {
    ...here(repository),
    settings: ['init.defaultBranch=main'],
  })
}

/** The branch that a repository shows first; `main` where it is empty. @throws SparrError git-failed */
export async function branchOf(repository: Omit<Repository, 'branch'>): Promise<string> {
  const listing = await gitOk(
    ['ls-remote', '--symref', '--', repository.url, 'HEAD', 'refs/heads/*'],
    there({ ...repository, branch: '' }),
    repository.url,
  )
  const lines = listing.toString('utf8').split('\n')
  const branches = lines.flatMap((line) => /\trefs\/heads\/(\S+)$/.exec(line)?.[1] ?? [])
  const first = lines.flatMap((line) => /^ref: refs\/heads\/(\S+)\tHEAD$/.exec(line)?.[1] ?? [])[0]
  const found = [first, 'main', ...branches].find(
    (name) => name !== undefined && branches.includes(name) && isBranch(name),
  )
  return found ?? 'main'
}

const isBranch = (name: string): boolean =>
  /^[A-Za-z0-9][\w./-]{0,199}$/.test(name) && !/\.\.|\/\/|\/\.|[./]$|\.lock(?:\/|$)/.test(name)

/** The newest commit; null where there is none yet. @throws SparrError git-failed */
export async function fetchHead(repository: Repository): Promise<string | null> {
  const { url, branch } = repository
  // By a name of this process: two of them do not wait for each other.
  const ref = `refs/sparr/fetched-${process.pid}`
  try {
    const args = [
      ...['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-write-fetch-head'],
      ...['--', url, `+refs/heads/${branch}:${ref}`],
    ]
    await withinSize(repository.folder, url, repository.signal, (signal) =>
      gitOk(args, { ...there(repository), signal }, url),
    )
  } catch (error) {
    if (error instanceof SparrError && error.fault.code === 'git-failed')
      if (error.fault.why === 'no-such-ref') return null
    throw error
  }
  const head = (await gitOk(['rev-parse', '--verify', `${ref}^{commit}`], here(repository)))
    .toString('latin1')
    .trim()
  // What is seen is kept, and need not be fetched again.
  const input = `update refs/sparr/seen ${head}\ndelete ${ref}\n`
  await git(['update-ref', '--stdin'], { ...here(repository), input })
  return head
}

export type Listing = {
  readonly entries: readonly Entry[]
  /** What is no plain file of ours to read: links, submodules, names that lead elsewhere, files that are too large. */
  readonly odd: readonly string[]
}

/** Unlike a deck, which is refused as a whole, what is odd in a group is passed over: one member cannot stop the others. */
export async function listFiles(repository: Repository, commit: string): Promise<Listing> {
  const args = ['ls-tree', '-rzl', '--full-tree', commit, '--']
  const listing = await gitOk(args, { ...here(repository), most: MOST_LISTING })
  const entries: Entry[] = []
  const odd: string[] = []
  let all = 0
  for (const line of listing.toString('utf8').split('\0')) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    const [mode = '', , object = '', sizeText = ''] = line.slice(0, tab).split(/ +/)
    const [path, size] = [line.slice(tab + 1), Number(sizeText)]
    const isFile = mode === '100644' || mode === '100755'
    if (!isFile || !isSafePath(path) || !(size <= MOST_FILE) || all + size > MOST_ALL)
      odd.push(path)
    else {
      all += size
      entries.push({ path, object, size })
    }
  }
  return { entries, odd }
}

export async function readFiles(
  repository: Repository,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, Buffer>> {
  const blobs = await readBlobs(entries, here(repository))
  return new Map(blobs.map(({ path, bytes }) => [path, bytes]))
}

/** Puts the files over those of the parent, by `fast-import`: whatever stands in the place of one is replaced. */
export async function commitFiles(repository: Repository, commit: NewCommit): Promise<string> {
  const ref = `refs/sparr/next-${process.pid}`
  const who = `${commit.handle} <${addressOf(commit.handle)}> ${commit.at} +0000`
  const input = [
    `commit ${ref}`,
    'mark :1',
    `author ${who}`,
    `committer ${who}`,
    data(commit.message),
    ...(commit.parent === null ? [] : [`from ${commit.parent}`]),
    ...[...commit.files].flatMap(([path, text]) => [`M 100644 inline ${path}`, data(text)]),
    '',
    'get-mark :1',
    '',
  ].join('\n')
  const made = await gitOk('fast-import --quiet --force'.split(' '), { ...here(repository), input })
  const id = made.toString('latin1').trim()
  // Pushed, it is what was seen; what is not pushed is replaced by what is fetched next.
  const moved = `update refs/sparr/seen ${id}\ndelete ${ref}\n`
  await git(['update-ref', '--stdin'], { ...here(repository), input: moved })
  return id
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}`

const RECEIVE =
  'git -c core.hooksPath=/dev/null -c core.alternateRefsCommand=true -c receive.autogc=false receive-pack'

/** Whether it was taken: never by force, so that what others have pushed meanwhile stays. */
export async function push(repository: Repository, commit: string): Promise<boolean> {
  const { url, branch } = repository
  const { exitCode } = await git(
    [
      ...['push', '--quiet', '--no-verify', '--recurse-submodules=no'],
      // In a folder of this machine git's other half runs here, as us, and would obey what lies in that folder.
      ...(repository.protocol === 'file' ? [`--receive-pack=${RECEIVE}`] : []),
      ...['--', url, `${commit}:refs/heads/${branch}`],
    ],
    there(repository),
  )
  return exitCode === 0
}

/** Packs what has come in bits, where that is much; nothing hangs on it. */
export async function tidy(repository: Repository): Promise<void> {
  const settings = ['gc.auto=2000', 'gc.autoDetach=false']
  await git(['gc', '--auto', '--quiet'], { ...here(repository), settings })
}

/** Whether what was seen is still in the history; what is not known here any more is taken to be. */
export async function isAncestor(
  repository: Repository,
  before: string,
  after: string,
): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', before, after]
  return (await git(args, here(repository))).exitCode !== 1
}

/**
 * What changed between two commits, and who says to have changed it; the newest first. A merge is told only by what it alone
 * has changed: whoever merges others' work has not written it.
 */
export async function changesBetween(
  repository: Repository,
  before: string,
  after: string,
): Promise<readonly Change[]> {
  const output = await gitOk(
    [
      ...['log', '-z', '-c', '--name-status', '--no-renames', `--max-count=${MOST_COMMITS}`],
      ...['--no-show-signature', '--format=tformat:%H%x00%an%x00%ae', `${before}..${after}`, '--'],
    ],
    { ...here(repository), most: MOST_LISTING },
  )
  return readLog(output.toString('utf8'))
}

const COMMIT = /^[0-9a-f]{40}$|^[0-9a-f]{64}$/

/** `HASH NUL author NUL address NUL (status NUL path NUL)*` for each commit. */
function readLog(output: string): readonly Change[] {
  const words = output.split('\0')
  const changes: Change[] = []
  for (let at = 0; at < words.length && COMMIT.test(words[at] ?? ''); ) {
    const [author = '', address = ''] = words.slice(at + 1, at + 3)
    at += 3
    const files: Change['files'][number][] = []
    while (at + 1 < words.length && /^\n?[A-Z]+$/.test(words[at] ?? '')) {
      files.push({
        path: words[at + 1] ?? '',
        change: CHANGES[(words[at] ?? '').trim()] ?? 'changed',
      })
      at += 2
    }
    changes.push({ author, address, files })
  }
  return changes
}

const CHANGES: Readonly<Record<string, 'added' | 'removed'>> = { A: 'added', D: 'removed' }
