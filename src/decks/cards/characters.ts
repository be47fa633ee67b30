// The characters of a file that people bring along: as programs other than editors of code save them.
import { decode, type Read } from '../read/read.ts'

/** Line ends of old systems, and those that come with text from word processors. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g

export const withUnixEnds = (text: string): string => text.replace(LINE_ENDS, '\n')

/** UTF-8, or UTF-16 as spreadsheets save it, with or without its mark; all line ends as line feeds. */
export function charactersOf(bytes: Uint8Array): Read<string> {
  const wide = wideOf(bytes)
  if (wide === undefined) {
    const read = decode(bytes)
    return 'flaw' in read ? read : { value: withUnixEnds(read.value) }
  }
  return { value: withUnixEnds(new TextDecoder(wide).decode(bytes)) }
}

/** Which UTF-16 it is, by its mark or by where the zeros of the first letters stand. */
export function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (bytes.length < 4 || bytes.length % 2 === 1) return undefined
  if (a === 0 && c === 0 && b !== 0 && d !== 0) return 'utf-16be'
  return b === 0 && d === 0 && a !== 0 && c !== 0 ? 'utf-16le' : undefined
}
