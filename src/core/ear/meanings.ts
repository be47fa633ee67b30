/**
 * What a text is about, as a direction: the sum of the vectors of its words. Words of one meaning point the same way in either
 * language, so that the ear hears what is asked in words that no example has (decision 29).
 */

export type Meanings = {
  /** How many numbers a vector has. */
  readonly width: number
  /** The rarer a word, the longer its vector; undefined for a word that is not known. */
  readonly vectorOf: (word: string) => Float64Array | undefined
}

/** Reading them takes a while: they are asked for when there is something to hear. Null where they cannot be read. */
export type FindMeanings = () => Meanings | null

/** A word of a text that has a vector, as typed but in lower case. */
export type Meant = { readonly word: string; readonly vector: Float64Array }

const RUNS = /\p{Script=Han}+|[a-z]+(?:'[a-z]+)?/gu
const HAN = /\p{Script=Han}/u
/** Chinese is read by the longest word that begins at a sign. */
const LONGEST_WORD = 4

export function meantIn(text: string, meanings: Meanings): readonly Meant[] {
  const meant: Meant[] = []
  const take = (word: string, known = word): boolean => {
    const vector = meanings.vectorOf(known)
    if (vector) meant.push({ word, vector })
    return vector !== undefined
  }
  for (const [run] of text.normalize('NFKC').toLowerCase().replaceAll('’', "'").matchAll(RUNS))
    if (HAN.test(run)) signWords(run, take)
    else
      for (const word of wordsOf(run))
        if (!take(word) && word.endsWith('s')) take(word, word.slice(0, -1))
  return meant
}

/** The words of a run of Chinese; a sign that is in none of them stands alone. `isWord` is asked for the longest first. */
export function signWords(run: string, isWord: (word: string) => boolean): readonly string[] {
  const signs = [...run]
  const words: string[] = []
  for (let at = 0; at < signs.length; ) {
    let length = Math.min(LONGEST_WORD, signs.length - at)
    while (length > 0 && !isWord(signs.slice(at, at + length).join(''))) length--
    length = Math.max(1, length)
    words.push(signs.slice(at, at + length).join(''))
    at += length
  }
  return words
}

const wordsOf = (run: string): readonly string[] =>
  run.endsWith("n't") ? [run.slice(0, -3), 'not'] : [run.split("'")[0] as string]

/** How far meaning reaches beside the features, whose vectors are of length 1: its square is its share (measured, decision 29). */
export const REACH = Math.sqrt(0.6)

/** All zeros where no word is known. */
export function directionOf(meant: readonly Meant[], width: number): Float64Array {
  const sum = sumOf(meant, width)
  const by = REACH / lengthOf(meant)
  for (let i = 0; i < width; i++) sum[i] = (sum[i] as number) * by
  return sum
}

/** How far the words reach together; 1 where none is known. */
export function lengthOf(meant: readonly Meant[]): number {
  const sum = sumOf(meant, meant[0]?.vector.length ?? 0)
  return Math.sqrt(dot(sum, sum)) || 1
}

function sumOf(meant: readonly Meant[], width: number): Float64Array {
  const sum = new Float64Array(width)
  for (const { vector } of meant)
    for (let i = 0; i < width; i++) sum[i] = (sum[i] as number) + (vector[i] as number)
  return sum
}

export function dot(a: Float64Array, b: Float64Array): number {
  const length = Math.min(a.length, b.length)
  let sum = 0
  for (let i = 0; i < length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
