/**
 * Names stay home: words of one's own list are replaced in every text that leaves the machine. Whole words, in any case,
 * width and accent; in scripts without spaces anywhere. What comes out holds no listed word, whatever stood around it, and
 * a text without one comes out as it was.
 */
import { type Found, found, type PrivateWords, unfinishedFrom } from './private/found.ts'
import { HIDDEN } from './private/list.ts'

export { type PrivateWords, privateWordsOf } from './private/found.ts'
export { parsePrivateWords } from './private/list.ts'

/** `word`: as the list has it. */
export type Replaced = { readonly word: string; readonly times: number }

export type Outgoing = {
  readonly text: string
  /** Each word once, in the order of their first places. */
  readonly replaced: readonly Replaced[]
}

/** The text as it may leave. */
export function outgoing(text: string, words: PrivateWords): Outgoing {
  const spans = spansOf(found(text, words))
  if (spans.length === 0) return { text, replaced: [] }
  const once = replacedIn(text, spans, (span) => span.longest.word.replacement)
  const replaced = timesOf(spans.flatMap((span) => span.all))
  // What was put in may be listed itself, or make a listed word with what stands beside it. The sign for what is hidden cannot.
  const left = spansOf(found(once, words))
  return { text: replacedIn(once, left, () => HIDDEN), replaced }
}

/**
 * A field while it is typed, without the word at the caret as long as it may become a listed one: nobody sees half a name
 * grow. `caret`: in units of the text, its end where it is not known.
 */
export function outgoingLive(text: string, words: PrivateWords, caret = text.length): Outgoing {
  const from = unfinishedFrom(text.slice(0, caret), words)
  const isWhole = found(text, words).some((one) => one.from <= from && one.to >= caret)
  return outgoing(isWhole ? text : text.slice(0, from) + text.slice(caret), words)
}

/**
 * Data with every text in it changed. `codes`: the fields whose values are
 * words of the program, such as the kind of a round; they are left.
 */
export function withTexts<T>(
  data: T,
  codes: ReadonlySet<string>,
  change: (text: string) => string,
): T
export function withTexts(
  data: unknown,
  codes: ReadonlySet<string>,
  change: (text: string) => string,
): unknown {
  if (typeof data === 'string') return change(data)
  if (Array.isArray(data)) return data.map((one: unknown) => withTexts(one, codes, change))
  if (data instanceof Map)
    return new Map([...data].map(([key, value]) => [key, withTexts(value, codes, change)]))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      codes.has(key) ? value : withTexts(value, codes, change),
    ]),
  )
}

/** A line counted from 1, and the word of the list that stands in it. */
type PrivateLine = { readonly line: number; readonly word: string }

/** Where code names what should stay home: code with another word in it would be another program, so nothing is replaced. */
export function privateLines(code: string, words: PrivateWords): readonly PrivateLine[] {
  return spansOf(found(code, words)).map(({ from, longest }) => ({
    line: code.slice(0, from).split('\n').length,
    word: longest.word.word,
  }))
}

/** Of several texts together. */
export function allReplaced(lists: readonly (readonly Replaced[])[]): readonly Replaced[] {
  const times = new Map<string, number>()
  for (const one of lists.flat()) times.set(one.word, (times.get(one.word) ?? 0) + one.times)
  return [...times].map(([word, count]) => ({ word, times: count }))
}

/** Words that overlap go together, or the rest of one would be left; what stands for them is that of the longest. */
type Span = {
  readonly from: number
  readonly to: number
  readonly longest: Found
  /** Without those that lie within another. */
  readonly all: readonly Found[]
}

function spansOf(all: readonly Found[]): readonly Span[] {
  const spans: Span[] = []
  for (const one of all) {
    const last = spans.at(-1)
    if (!last || one.from >= last.to) {
      spans.push({ from: one.from, to: one.to, longest: one, all: [one] })
      continue
    }
    if (one.to <= last.to) continue
    const isLonger = lengthOf(one) > lengthOf(last.longest)
    const longest = isLonger ? one : last.longest
    spans[spans.length - 1] = { from: last.from, to: one.to, longest, all: [...last.all, one] }
  }
  return spans
}

const lengthOf = ({ from, to }: Found): number => to - from

function replacedIn(
  text: string,
  spans: readonly Span[],
  replacement: (span: Span) => string,
): string {
  let result = ''
  let done = 0
  for (const span of spans) {
    result += text.slice(done, span.from) + replacement(span)
    done = span.to
  }
  return result + text.slice(done)
}

const timesOf = (all: readonly Found[]): readonly Replaced[] =>
  allReplaced(all.map(({ word }) => [{ word: word.word, times: 1 }]))
