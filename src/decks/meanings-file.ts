/** The file of word vectors, as it lies on disk: rows are unpacked when they are asked for. */
import type { Meanings } from '../core/ear/meanings.ts'

const MAGIC = 'sparrv1\n'
const HEAD = MAGIC.length + 12
/** A number is half a byte, 1 to 15, and 8 is none; a word's scale is a byte, a sixteenth of a doubling a step. */
const NONE = 8
const LARGEST_SCALE = 255
const STEPS = 16

/**
 * `sparrv1\n`; how many words, how wide, and how long the words are, as 32 bits each; the words, a line each; a byte of scale
 * for each; their numbers, two a byte, the lower half first. Null for anything else.
 */
export function meaningsIn(bytes: Uint8Array): Meanings | null {
  const at = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEAD || Buffer.from(bytes.subarray(0, MAGIC.length)).toString() !== MAGIC)
    return null
  const [count, width, length] = [0, 4, 8].map((i) => at.getUint32(MAGIC.length + i, true)) as [
    number,
    number,
    number,
  ]
  const scales = HEAD + length
  const numbers = scales + count
  const row = width / 2
  if (bytes.length !== numbers + count * row) return null
  const words = Buffer.from(bytes.subarray(HEAD, scales)).toString().split('\n')
  if (words.length !== count) return null
  const places = new Map(words.map((word, i) => [word, i]))
  return {
    width,
    vectorOf(word) {
      const place = places.get(word)
      if (place === undefined) return undefined
      const scale = 2 ** (((bytes[scales + place] as number) - LARGEST_SCALE) / STEPS)
      const from = numbers + place * row
      const vector = new Float64Array(width)
      for (let i = 0; i < row; i++) {
        const both = bytes[from + i] as number
        vector[2 * i] = ((both & 15) - NONE) * scale
        vector[2 * i + 1] = ((both >> 4) - NONE) * scale
      }
      return vector
    },
  }
}
