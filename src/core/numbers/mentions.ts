/** Which numbers a text of a deck holds, in any form: `500 ms`, 两个, `P99`, "twice", 一半. Read generously: it serves to compare two languages of one text. */
import { chineseIn, countable } from './chinese-mentions.ts'
import { englishIn, sharesIn } from './english-mentions.ts'
import { type Mention, offered } from './mention.ts'
import { type FoundNumber, findNumbers } from './numbers.ts'
import { narrow } from './numerals.ts'
import type { Dimension } from './unit-table.ts'

export type TextLanguage = 'en' | 'zh'

const LINE_NUMBER = /^[ \t]*\d{1,2}[.)](?=\s)/gm
const FENCE = /^ *(```|~~~)[\s\S]*?^ *\1/gm
const SPAN = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g
/** They are words in a language of their own. */
const COMMENT = /\/\/.*|(?:^|\s)(?:#|--)\s.*/gm

/** The numbers in the fenced code of a text, without its comments, as often as they stand there. */
export const fencedIn = (text: string): readonly string[] =>
  [...text.matchAll(FENCE)].flatMap(([fence]) => fence.replace(COMMENT, '').match(DIGITS) ?? [])

/** The code of a text, and what is left of it. */
function withoutCode(text: string): { readonly prose: string; readonly code: string } {
  const code: string[] = []
  const taken = (span: string): string => {
    code.push(span)
    return ' ; '
  }
  return { prose: text.replace(FENCE, taken).replace(SPAN, taken), code: code.join('\n') }
}

export function mentionsIn(text: string, language: TextLanguage): readonly Mention[] {
  const { prose, code } = withoutCode(text)
  const narrowed = narrow(prose)
  // They count lines, and emphasis stands in the middle of "**3** ms".
  const ofLines = [...narrowed.matchAll(LINE_NUMBER)].map(([shown]) =>
    offered(shown, [Number.parseInt(shown, 10)]),
  )
  const whole = narrowed
    .replace(LINE_NUMBER, '')
    .replace(/\*\*|__/g, '')
    .replace(/[≈~]/g, ' ')
  const plain = language === 'zh' ? countable(whole) : whole
  const shares = language === 'en' ? sharesIn(plain) : []
  const measured = findNumbers(plain).filter(({ from }) => !isTail(plain, from))
  const rest = measured.reduce(
    (left, { from, to }) => left.slice(0, from) + BLANK.repeat(to - from) + left.slice(to),
    plain,
  )
  return [
    ...measured.map((one): Mention => {
      const shown = plain.slice(one.from, one.to).trim()
      const isInShare = shares.some(({ from, to }) => from <= one.from && one.from < to)
      return {
        shown,
        values: valuesOf(one.plain, one.value, one.dimension),
        dimension: one.dimension,
        ...(one.dimension === 'percent' ? { perCent: one.value } : {}),
        // Three quarters are a share more often than nine months.
        weight: isInShare || /\bquarters?$/i.test(shown) ? 'offered' : weightOf(one),
      }
    }),
    ...shares,
    ...ofLines,
    ...digitsIn(rest),
    ...digitsIn(code),
    ...(language === 'en' ? englishIn(rest, whole) : chineseIn(rest, whole)),
  ]
}

const BLANK = '\u0000'

/** 十次 in 每五十次. */
const isTail = (text: string, at: number): boolean =>
  /[一二两三四五六七八九十百千]/.test(text[at - 1] ?? '') && /[十百千万亿]/.test(text[at] ?? '')

function weightOf({ form, plain, dimension }: FoundNumber): Mention['weight'] {
  if (form === 'digits') return 'asked'
  if (plain < 2) return 'offered'
  return plain <= 3 && (dimension === 'count' || dimension === 'bare') ? 'small' : 'asked'
}

function valuesOf(plain: number, value: number, dimension: Dimension | 'bare'): readonly number[] {
  // A share may be told of a hundred or of one; the 1 of 万分之一 alone is nothing.
  return dimension === 'percent' ? [value, value / 100] : [plain, value]
}

const DIGITS = /\d+(?:\.\d+)*/g

/** What is left of digits: in names, versions, dates, expressions and code. Ordinals are asked of nobody. */
function digitsIn(text: string): readonly Mention[] {
  return [...text.matchAll(DIGITS)].map((match): Mention => {
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 24)
    const name = (/[A-Za-z_]*$/.exec(before)?.[0] ?? '') + match[0]
    const isOrdinal = /^(?:st|nd|rd|th)\b/.test(behind) || /第\s*$/.test(before)
    const isShortForm = /[A-Za-z]$/.test(name.replace(/[\d.]+$/, '')) && /^[A-Za-z]/.test(behind)
    return {
      shown: name,
      values: numbersOf(match[0]),
      dimension: 'bare',
      weight:
        isOrdinal || (isShortForm && /^[kil]\d+[snr]/i.test(name + behind)) ? 'offered' : 'asked',
    }
  })
}

/** `1.26.3` is no number, but it has a value of its own. */
function numbersOf(digits: string): readonly number[] {
  const [whole = '', fraction, ...more] = digits.split('.')
  if (more.length === 0) return [Number(digits)]
  return [Number(`${whole}.${fraction}${more.map((part) => `000${part}`).join('')}`)]
}
