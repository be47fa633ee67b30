/** Misspelt words, by Fuse: the one place that knows it. */
import Fuse from 'fuse.js'
import { editDistance } from '../nearest.ts'
import { PLAIN_WORDS } from './plain-words.ts'

const PLAIN = new Set(PLAIN_WORDS)

/** Shorter words would turn into other words. */
const SHORTEST = 5
/** Fuse's own measure: 0 is equal, 1 has nothing in common. */
const WORST = 0.34

const LONG = 10
/** A short word with another sign in it is mostly another word: `stops` and `shops`. */
const MEDIUM = 7

/** Gives the known word that an unknown one is most like, or the word itself. */
export type Speller = (word: string) => string

export function speller(known: Iterable<string>): Speller {
  const words = new Set(known)
  const list = [...words].filter((word) => word.length >= SHORTEST - 1)
  const fuse = new Fuse(list, { includeScore: true, threshold: WORST, distance: 3, location: 0 })
  const corrected = new Map<string, string>()
  const correct = (word: string): string => {
    if (
      word.length < SHORTEST ||
      word.length > 20 ||
      /[^a-z]/.test(word) ||
      words.has(word) ||
      PLAIN.has(word)
    )
      return word
    // Two slips are told from another word in long words alone: `comparable` is not `compatible`.
    const reach = word.length > LONG ? 2 : 1
    const found = fuse
      .search(word)
      .find(
        ({ item }) =>
          hasSameEnd(item, word) &&
          editDistance(item, word, reach + 1, word.length < MEDIUM ? 2 : 1) <= reach,
      )
    return found?.item ?? word
  }
  return (word) => {
    const known = corrected.get(word)
    if (known !== undefined) return known
    const answer = correct(word)
    if (corrected.size < 1000) corrected.set(word, answer)
    return answer
  }
}

/** One of the two ends is hardly ever mistyped, and Fuse alone takes `page` for `age`. */
const hasSameEnd = (a: string, b: string): boolean =>
  a[0] === b[0] && (a.slice(0, 3) === b.slice(0, 3) || a.slice(-2) === b.slice(-2))
