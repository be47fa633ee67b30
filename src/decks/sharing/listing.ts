/** The files of a commit, judged by their kinds, names and sizes before any of them is read. */
import { type Fault, SparrError } from '../../core/errors.ts'
import { isSafePath } from './safe-path.ts'

export type Entry = {
  /** With `/`. */
  readonly path: string
  readonly object: string
  readonly size: number
}

type Why = Extract<Fault, { readonly code: 'foreign-tree' }>['why']

/** Of one commit. A deck has a dozen files for each question. */
const LIMITS = { files: 20_000, file: 8 << 20, all: 128 << 20 } as const
const FILES: ReadonlySet<string> = new Set(['100644', '100755', '100664'])

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
