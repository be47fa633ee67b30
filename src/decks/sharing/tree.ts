/** Reads a commit of somebody else's repository: names and sizes first, all of them judged, and only then what is in the files. */
import { type Fault, SparrError } from '../../core/errors.ts'
import { type GitOptions, gitOk } from './git.ts'

export type Entry = {
  /** With `/`. */
  readonly path: string
  readonly object: string
  readonly size: number
}

export type Blob = { readonly path: string; readonly bytes: Buffer }

type Why = Extract<Fault, { readonly code: 'foreign-tree' }>['why']

/** Of one commit. A deck has a dozen files for each question. */
const LIMITS = { files: 20_000, path: 400, depth: 12, file: 8 << 20, all: 128 << 20 } as const
const FILES: ReadonlySet<string> = new Set(['100644', '100755', '100664'])

/**
 * Every file of a commit.
 * @throws SparrError foreign-tree for the first link, submodule or name that leads elsewhere; nothing has been written then
 */
export async function listCommit(commit: string, options: GitOptions): Promise<readonly Entry[]> {
  const args = ['ls-tree', '-rzl', '--full-tree', commit, '--']
  return readListing(await gitOk(args, { most: 32 << 20, ...options }))
}

/** `mode type object size TAB path NUL`, as `ls-tree -rzl` prints it. @throws SparrError foreign-tree */
export function readListing(listing: Uint8Array): readonly Entry[] {
  const entries: Entry[] = []
  const seen = new Map<string, string>()
  let all = 0
  for (const line of linesOf(listing)) {
    const tab = line.indexOf(0x09)
    const [mode = '', , object = '', sizeText = ''] = line
      .subarray(0, tab)
      .toString('latin1')
      .split(/ +/)
    const path = textOf(line.subarray(tab + 1))
    if (mode === '120000') refuse(path.text, 'link')
    if (mode === '160000') refuse(path.text, 'submodule')
    if (!FILES.has(mode)) refuse(path.text, 'kind')
    if (!path.isText || !isSafePath(path.text)) refuse(path.text, 'name')
    const size = Number(sizeText)
    all += size
    if (!(size <= LIMITS.file)) refuse(path.text, 'too-large')
    if (all > LIMITS.all) refuse(path.text, 'too-large-in-all')
    if (entries.length >= LIMITS.files) refuse(path.text, 'too-many')
    rememberCase(path.text, seen)
    entries.push({ path: path.text, object, size })
  }
  return entries
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
    if (output.toString('latin1', at, from) !== head) refuse(path, 'kind')
    at = from + size + 1
    return { path, bytes: output.subarray(from, from + size) }
  })
}

/** Whether a name of a commit stays below its folder, on every system, and is none of git's own. */
export function isSafePath(path: string): boolean {
  const names = path.split('/')
  return (
    path.length <= LIMITS.path &&
    names.length <= LIMITS.depth &&
    !/[\p{Cc}\\\p{Zl}\p{Zp}]/u.test(path) &&
    !/^[A-Za-z]:/.test(path) &&
    names.every((name) => name !== '' && name !== '.' && name !== '..' && !isGits(name))
  )
}

/** `.git` in its disguises: in any case, with signs that HFS leaves out, and as NTFS shortens, ends and streams it. */
function isGits(name: string): boolean {
  const seen = name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replace(/:.*$/, '')
    .replace(/[. ]+$/, '')
  return seen === '.git' || /^(?:git~\d+|gi[0-9a-f]{4}~\d+)$/.test(seen)
}

/** Two names that one disk takes for one would be written over each other. */
function rememberCase(path: string, seen: Map<string, string>): void {
  const folded = path.normalize('NFC').toLowerCase()
  if (seen.has(folded)) refuse(path, 'twice')
  seen.set(folded, path)
}

function* linesOf(listing: Uint8Array): Iterable<Buffer> {
  const bytes = Buffer.from(listing.buffer, listing.byteOffset, listing.length)
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0, from)
    if (end < 0) return
    yield bytes.subarray(from, end)
    from = end + 1
  }
}

function textOf(bytes: Buffer): { readonly text: string; readonly isText: boolean } {
  const text = bytes.toString('utf8')
  return { text, isText: Buffer.from(text).equals(bytes) }
}

function refuse(path: string, why: Why): never {
  throw new SparrError({ code: 'foreign-tree', path, why })
}
