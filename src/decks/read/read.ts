// Bytes of a deck's file: regular files only, never through a link, never waiting for a pipe.
import { NotAFile } from '../../disk/not-a-file.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { type Flaw, flaw, START } from './flaw.ts'

/** The largest file a deck may hold, in bytes. */
const MAX_BYTES = 1_000_000

export type Read<T> = { readonly value: T } | { readonly flaw: Flaw }

/** The bytes of a regular file below the limit. A link at the end of the path is refused. */
export function readBytes(path: string): Read<Buffer> {
  try {
    const { bytes, size } = readFileBytes(path, { most: MAX_BYTES, isLinkFollowed: false })
    return size > MAX_BYTES ? { flaw: tooLarge(size) } : { value: bytes }
  } catch (error) {
    return { flaw: error instanceof NotAFile ? notRegular : cannotRead(error) }
  }
}

/** The text of a regular file; anything but strict UTF-8 is refused. A byte order mark is dropped. */
export function readText(path: string): Read<string> {
  const read = readBytes(path)
  return 'flaw' in read ? read : decode(read.value)
}

export function decode(bytes: Uint8Array): Read<string> {
  if (isUtf16(bytes)) {
    const hint = 'Save it as UTF-8; editors offer this beside the name of the encoding.'
    return { flaw: flaw(START, 'not-utf8', 'the file is UTF-16', hint) }
  }
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const good = validPrefix(bytes)
    const before = new TextDecoder().decode(bytes.subarray(0, good))
    const lines = before.split('\n')
    const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
    const message = `byte ${good + 1} of the file is not UTF-8`
    return { flaw: flaw(place, 'not-utf8', message, 'Save the file as UTF-8.') }
  }
}

const notRegular: Flaw = flaw(
  START,
  'not-a-file',
  'this is not a regular file',
  'Put a regular file in its place: links, pipes and devices are not read.',
)

function tooLarge(size: number): Flaw {
  const message = `the file has ${size} bytes, more than ${MAX_BYTES}`
  return flaw(START, 'too-large', message, 'Make it smaller or split it.')
}

function cannotRead(error: unknown): Flaw {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const message =
    code === 'ENOENT' ? 'the file does not exist' : `the file cannot be read (${code || error})`
  const hint = code === 'ENOENT' ? 'Add it.' : 'Look at its permissions.'
  return flaw(START, 'unreadable', message, hint)
}

/** With a mark, or with every other byte of the beginning zero. */
function isUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true
  return bytes.length >= 4 && ((a === 0 && c === 0) || (b === 0 && d === 0))
}

/** How many bytes from the start are UTF-8, found by halving. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isPrefix(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return low - cutOff(bytes.subarray(0, low))
}

/** The bytes at the end that begin a character they do not finish: the bad place is where it begins. */
function cutOff(bytes: Uint8Array): number {
  for (const length of [0, 1, 2, 3]) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - length))
      return length
    } catch {}
  }
  return 0
}

function isPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
