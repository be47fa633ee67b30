/** Where a sentence begins and ends, in English and Chinese. */
import type { Span } from './numbers/numbers.ts'

/** A dot inside of a number or a name, or behind an abbreviation, ends nothing; what stands behind `？` may follow without a blank. */
const END = /(?<!\b(?:i\.e|e\.g|vs|approx|ca|etc|resp))\.(?=\s|$)|[!?;。！？；\n]/g

/** The sentences in order, less the blanks around them; what has no letter or digit is none. */
export function sentencesOf(text: string): readonly string[] {
  const ends = endsIn(text)
  return [...ends, text.length]
    .map((end, i) => text.slice(ends[i - 1] ?? 0, end).trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}

/** Gives the sentence around a place: from the end of the one before to its own end. */
export function sentenceFinder(text: string): (at: number) => Span {
  const ends = endsIn(text)
  return (at) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return [ends[low - 1] ?? 0, ends[low] ?? text.length]
  }
}

const endsIn = (text: string): readonly number[] =>
  [...text.matchAll(END)].map((match) => match.index + match[0].length)
