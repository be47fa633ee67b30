/** Whether two languages of one text hold the same numbers, in whatever words and units. */
import type { Mention } from './mention.ts'
import { fencedIn, mentionsIn, type TextLanguage } from './mentions.ts'

export type NumberMissing = {
  /** The tag of the text that has it, and of the one that has it in no form. */
  readonly has: string
  readonly lacks: string
  readonly shown: string
}

/** In the order of the languages and of their texts; a number that is missing twice is told once. */
export function numbersMissing(texts: Readonly<Record<string, string>>): readonly NumberMissing[] {
  const read = Object.entries(texts).flatMap(([tag, text]) => {
    const language = languageOf(tag)
    return language ? [{ tag, mentions: mentionsIn(text, language), fenced: fencedIn(text) }] : []
  })
  return read.flatMap(({ tag: has, mentions, fenced }) =>
    read
      .filter(({ tag }) => tag !== has)
      .flatMap(({ tag: lacks, mentions: others, fenced: otherFenced }) => {
        // What was changed is missing in both; what a language does without is missing in one.
        const isChanged = missingIn(mentions, others).length > 0
        const missing = missingIn(others, mentions)
          .filter(({ weight }) => weight === 'asked' || isChanged)
          .map(({ shown }) => shown)
        return [...new Set([...missing, ...fencedMore(fenced, otherFenced)])].map((shown) => ({
          has,
          lacks,
          shown,
        }))
      }),
  )
}

function missingIn(others: readonly Mention[], mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(
    (one) => one.weight !== 'offered' && !others.some((other) => isSame(one, other)),
  )
}

/** Code is the same in every language: where both have a number more often than the other, one was changed. */
function fencedMore(fenced: readonly string[], others: readonly string[]): readonly string[] {
  const more = leftOver(fenced, others)
  return more.length > 0 && leftOver(others, fenced).length > 0 ? more : []
}

function leftOver(fenced: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others]
  return fenced.filter((digits) => {
    const at = left.indexOf(digits)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Number words of other languages are not known here. */
function languageOf(tag: string): TextLanguage | null {
  const [first] = tag.toLowerCase().split('-')
  return first === 'en' || first === 'zh' ? first : null
}

const MEASURED = new Set(['time', 'size', 'percent', 'points'])

function isSame(one: Mention, other: Mention): boolean {
  const areMeasured = MEASURED.has(one.dimension) && MEASURED.has(other.dimension)
  if (areMeasured && one.dimension !== other.dimension) return false
  // 3 s is not 3 ms.
  if (areMeasured && one.dimension !== 'percent')
    return isNear(one.values.at(-1), other.values.at(-1))
  // 1 in 2 million is not 1 in 20 000, though a share may be told of a hundred or of one.
  if (one.perCent !== undefined && other.perCent !== undefined)
    return isNear(one.perCent, other.perCent)
  return one.values.some((value) => other.values.some((another) => isNear(value, another)))
}

const isNear = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
