/**
 * Finds many words in a text. Lists of thousands are looked up and not made into one pattern, which would take a tenth of a second
 * to compile when the first question is asked.
 */

/** From and to, in UTF-16 units. */
export type Place = readonly [from: number, to: number]

/** Where an idea stands in a text. */
export type Idea = (text: string) => readonly Place[]

/** A word of a phrase: whole, its beginning, or up to two words of any kind. */
type Part =
  | { readonly type: 'whole'; readonly word: string }
  | { readonly type: 'beginning'; readonly word: string }
  | { readonly type: 'gap' }

type Word = { readonly word: string; readonly from: number; readonly to: number }
type Lists = {
  /** English phrases by the first two letters. */
  readonly phrases: ReadonlyMap<string, readonly (readonly Part[])[]>
  /** Chinese ones by the first sign. */
  readonly signs: ReadonlyMap<string, readonly string[]>
  /** What is no plain word. */
  readonly pattern: RegExp | null
}

const HAN = /\p{Script=Han}/u
const NO_PLAIN_WORD = /[[\](){}?+\\.^$]/
const MOST_BETWEEN = 2

export function finderOf(list: readonly string[]): Idea {
  // Only what is asked for is built.
  let lists: Lists | undefined
  return (text) => {
    lists ??= sorted(list)
    const { phrases, signs, pattern } = lists
    const found: Place[] = []
    const all = wordsOf(text)
    for (const [i, { word, from }] of all.entries())
      for (const phrase of phrases.get(word.slice(0, 2)) ?? []) {
        const last = endOf(phrase, 0, all, i, text)
        if (last) found.push([from, last.to])
      }
    for (let at = 0; at < text.length; at++)
      for (const word of signs.get(text[at] as string) ?? [])
        if (text.startsWith(word, at)) found.push([at, at + word.length])
    if (pattern)
      for (const match of text.matchAll(pattern))
        found.push([match.index, match.index + match[0].length])
    return found.sort((a, b) => a[0] - b[0])
  }
}

function sorted(list: readonly string[]): Lists {
  const phrases = new Map<string, (readonly Part[])[]>()
  const signs = new Map<string, string[]>()
  const patterns: string[] = []
  const add = <T>(map: Map<string, T[]>, key: string, one: T): void => {
    const all = map.get(key)
    if (all) all.push(one)
    else map.set(key, [one])
  }
  for (const entry of list)
    if (NO_PLAIN_WORD.test(entry)) patterns.push(HAN.test(entry) ? entry : `\\b(?:${entry})\\b`)
    else if (HAN.test(entry)) add(signs, entry.charAt(0), entry)
    else add(phrases, entry.slice(0, 2), partsOf(entry))
  return {
    phrases,
    signs,
    pattern: patterns.length > 0 ? new RegExp(patterns.join('|'), 'g') : null,
  }
}

const partsOf = (entry: string): readonly Part[] =>
  entry.split(/[\s-]+/).map((part): Part => {
    if (part === '~') return { type: 'gap' }
    return part.endsWith('*')
      ? { type: 'beginning', word: part.slice(0, -1) }
      : { type: 'whole', word: part }
  })

let lastText: string | undefined
let lastWords: readonly Word[] = []

/** Every idea is asked about the same text. */
function wordsOf(text: string): readonly Word[] {
  if (text !== lastText) {
    lastWords = [...text.matchAll(/[a-z0-9]+/g)].map(
      ({ 0: word, index }): Word => ({ word, from: index, to: index + word.length }),
    )
    lastText = text
  }
  return lastWords
}

/** The last word of a phrase that begins at a word, or null when it does not. */
function endOf(
  phrase: readonly Part[],
  part: number,
  all: readonly Word[],
  at: number,
  text: string,
): Word | null {
  const one = phrase[part]
  const word = all[at]
  if (!one || !word) return null
  if (one.type === 'gap') {
    for (let skipped = 0; skipped <= MOST_BETWEEN; skipped++) {
      const end = endOf(phrase, part + 1, all, at + skipped, text)
      if (end) return end
    }
    return null
  }
  if (one.type === 'beginning' ? !word.word.startsWith(one.word) : !isForm(word.word, one.word))
    return null
  if (part === phrase.length - 1) return word
  const next = all[at + 1]
  // A comma ends a phrase.
  if (!next || !/^[\s'-]+$/.test(text.slice(word.to, next.from))) return null
  return endOf(phrase, part + 1, all, at + 1, text)
}

/** A short word has no plural: `i` is not `is`. */
const isForm = (typed: string, word: string): boolean =>
  typed === word || (word.length > 2 && (typed === `${word}s` || typed === `${word}es`))
