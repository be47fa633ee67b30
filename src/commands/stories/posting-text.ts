/** The text of a job description: a file or standard input, as it may come out of a browser or a mail. */
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { SparrError } from '../../core/errors.ts'
import { textOfHtml } from '../../decks/cards/html-text.ts'
import { decode } from '../../decks/read/read.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import { readStream } from '../../disk/read-stream.ts'
import { clean } from '../../text/clean.ts'

const MOST_POSTING_BYTES = 256 * 1024

/**
 * Cleaned text; of HTML what a reader sees.
 * @param name what to call it in a sentence
 * @throws SparrError no-such-file, not-a-posting
 */
export async function postingText(
  file: string,
  cwd: string,
  stdin: Readable = process.stdin,
): Promise<string> {
  const bytes = file === '-' ? await readStream(stdin, MOST_POSTING_BYTES) : bytesIn(file, cwd)
  return textIn(bytes, file === '-' ? 'standard input' : file)
}

type Bytes = { readonly bytes: Uint8Array; readonly size: number }

function textIn({ bytes, size }: Bytes, file: string): string {
  const refuse = (why: Why, detail = ''): SparrError =>
    new SparrError({ code: 'not-a-posting', file, why, detail })
  const alien = alienIn(bytes)
  if (alien) throw refuse(alien)
  if (size > MOST_POSTING_BYTES) throw refuse('too-large', sizeText(size))
  const decoded = decode(bytes)
  if ('flaw' in decoded) {
    if (decoded.flaw.message.includes('UTF-16')) throw refuse('utf-16')
    throw refuse(bytes.includes(0) ? 'binary' : isGbk(bytes) ? 'gbk' : 'not-utf-8')
  }
  if (bytes.includes(0)) throw refuse('binary')
  const isHtml = /<(?:html|body|div|p|li|ul|br|span|h[1-6]|section|article)\b[^>]*>/i.test(
    decoded.value,
  )
  const text = clean(isHtml ? textOfHtml(decoded.value).replaceAll('**', '') : decoded.value).trim()
  if (!/[\p{L}\p{N}]/u.test(text)) throw refuse('empty')
  return text
}

type Why =
  | 'too-large'
  | 'gbk'
  | 'utf-16'
  | 'not-utf-8'
  | 'pdf'
  | 'packed'
  | 'word'
  | 'binary'
  | 'empty'

const PACKED = ['PK\u0003', 'PK\u0005', 'PK\u0007', '\u001f\u008b', '7z\u00bc', 'Rar!', 'BZh']
const WORD = ['\u00d0\u00cf\u0011\u00e0', '{\\rtf']

/** Files that are no text, by how they begin. */
function alienIn(bytes: Uint8Array): Why | null {
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  if (begin.includes('%PDF-')) return 'pdf'
  if (PACKED.some((mark) => begin.startsWith(mark))) return 'packed'
  if (WORD.some((mark) => begin.startsWith(mark))) return 'word'
  return null
}

/** Chinese texts of older programs: they can be told by reading them, and by what is read. */
function isGbk(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return /\p{Script=Han}/u.test(text)
  } catch {
    return false
  }
}

const sizeText = (size: number): string =>
  size >= 1e6 ? `${Math.round(size / 1e5) / 10} MB` : `${Math.ceil(size / 1024)} KB`

/** A large file is known by its size and its beginning, and not read. */
function bytesIn(file: string, cwd: string): Bytes {
  try {
    const limits = { most: MOST_POSTING_BYTES, isLinkFollowed: true }
    return readFileBytes(resolve(cwd, file), limits)
  } catch (error) {
    throw new SparrError({ code: 'no-such-file', path: file }, { cause: error })
  }
}
