/** Makes one pattern of many words: English ones whole and in any case, Chinese ones wherever they stand. */
import type { Span } from '../../numbers/numbers.ts'

/**
 * Words are divided by `|`. A blank stands for one or more blanks or a hyphen; `*` at the end takes any ending;
 * an `s` may follow an English word.
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

/** What stands right before a place, as far as a rule looks back: rules stay quick in a long text. */
export const before = (text: string, at: number, reach = 100): string =>
  text.slice(Math.max(0, at - reach), at)

/** Spans in order, less those that overlap an earlier one. */
export function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  let end = -1
  return [...spans]
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
    .filter(([from, to]) => {
      if (from < end) return false
      end = to
      return true
    })
}

export const isChinese = (text: string): boolean => {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/[A-Za-z]+/g)?.length ?? 0
  return han > latin
}
