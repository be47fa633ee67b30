/** Makes one pattern of many words: English ones whole and in any case, Chinese ones wherever they stand. */
import type { Span } from '../numbers.ts'

/**
 * Words are divided by `|`. A blank stands for one or more blanks or a hyphen; `*` at the end takes any ending;
 * an `s` may follow an English word. Words that hold a capital must be written so.
 */
export function lexicon(words: string): RegExp {
  const list = words
    .split('|')
    .map((word) => word.trim())
    .filter(Boolean)
  const han = list.filter((word) => /\p{Script=Han}/u.test(word))
  const latin = list.filter((word) => !/\p{Script=Han}/u.test(word))
  const parts = [
    ...(latin.length > 0
      ? [`(?<![A-Za-z0-9])(?:${longestFirst(latin).map(latinWord).join('|')})(?![A-Za-z0-9])`]
      : []),
    ...(han.length > 0 ? [longestFirst(han).map(escaped).join('|')] : []),
  ]
  return new RegExp(parts.join('|'), 'gi')
}

const longestFirst = (words: readonly string[]): readonly string[] =>
  [...words].sort((a, b) => b.length - a.length)

function latinWord(word: string): string {
  const open = word.endsWith('*')
  const body = escaped(open ? word.slice(0, -1) : word).replace(/ /g, '[\\s-]+')
  return `${body}${open ? '[A-Za-z]*' : '(?:s|es)?'}`
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Where the pattern matches, in UTF-16 units. */
export function spansOf(pattern: RegExp, text: string): readonly Span[] {
  return [...text.matchAll(pattern)].map(
    (match): Span => [match.index, match.index + match[0].length],
  )
}

/** From the end of the sentence before the place to the end of its own. */
export function sentenceAround(text: string, from: number): Span {
  const starts = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length)
  const start = starts.findLast((end) => end <= from) ?? 0
  return [start, starts.find((end) => end > from) ?? text.length]
}

const SENTENCE_END = /[.!?;](?=\s|$)|[。！？；\n]/g

export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?;])\s+|(?<=[。！？；])|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}

export const isChinese = (text: string): boolean => {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[A-Za-z]+/g)?.length ?? 0
  return han > latin
}
