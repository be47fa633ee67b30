/** Which numbers a text of a deck holds, in any form: `500 ms`, 两个, `P99`, "twice", 一半. Read generously: it serves to compare two languages of one text. */
import { readChinese } from './chinese-numerals.ts'
import { type FoundNumber, findNumbers } from './numbers.ts'
import { narrow, readNumeral } from './numerals.ts'
import { type Dimension, TIME_UNITS } from './unit-table.ts'
import { inUnit } from './units.ts'

export type Mention = {
  /** As the text has it. */
  readonly shown: string
  /** Each of them may be meant. */
  readonly values: readonly number[]
  readonly dimension: Dimension | 'bare'
  /**
   * `asked`: a figure, or a word for a number: another language has to have it too. `small`: a word for two or three, which a
   * language may leave out ("the two", 两种情况) and may not change. `offered`: it only stands for what another one has.
   */
  readonly weight: 'asked' | 'small' | 'offered'
}

export type TextLanguage = 'en' | 'zh'

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
  // Numbers of a list count its lines, and emphasis stands in the middle of "**3** ms".
  const whole = narrow(prose)
    .replace(/^\s*\d{1,2}[.)](?=\s)/gm, '')
    .replace(/\*\*|__/g, '')
    .replace(/[≈~]/g, ' ')
  const plain = language === 'zh' ? blanked(whole, IDIOMS) : whole
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
        weight: isInShare ? 'offered' : weightOf(one),
      }
    }),
    ...shares,
    ...digitsIn(rest),
    ...digitsIn(code),
    ...(language === 'en' ? englishIn(rest, whole) : chineseIn(rest, whole)),
  ]
}

const BLANK = '\u0000'
const blanked = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => BLANK.repeat(found.length))

/** 十次 in 每五十次. */
const isTail = (text: string, at: number): boolean =>
  /[一二两三四五六七八九十百千]/.test(text[at - 1] ?? '') && /[十百千万亿]/.test(text[at] ?? '')

function weightOf({ form, plain, dimension }: FoundNumber): Mention['weight'] {
  if (form === 'digits') return 'asked'
  if (plain < 2) return 'offered'
  return plain <= 3 && (dimension === 'count' || dimension === 'bare') ? 'small' : 'asked'
}

function valuesOf(plain: number, value: number, dimension: Dimension | 'bare'): readonly number[] {
  // A share may be told of a hundred or of one.
  return dimension === 'percent' ? [plain, value, plain / 100, value / 100] : [plain, value]
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

const offered = (
  shown: string,
  values: readonly number[],
  dimension: Dimension | 'bare' = 'bare',
): Mention => ({ shown, values, dimension, weight: 'offered' })
const asked = (shown: string, value: number): Mention => ({
  shown,
  values: [value],
  dimension: 'bare',
  weight: value <= 3 ? 'small' : 'asked',
})

/** `12 of 100` and "one in fifty" say what another language says in per cent. */
type Share = Mention & { readonly from: number; readonly to: number }
const NUMERAL =
  '\\d[\\d ]*|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+ty|hundred|thousand'
const SHARE = new RegExp(
  `\\b(${NUMERAL})(?: [a-z]+)? (?:out of|of|in) (?:every )?((?:${NUMERAL})(?: (?:hundred|thousand|million))?)\\b`,
  'gi',
)

function sharesIn(text: string): readonly Share[] {
  return [...text.matchAll(SHARE)].flatMap((match) => {
    const [shown, few = '', many = ''] = match
    const [part, all] = [numeralIn(few), numeralIn(many)]
    if (part === null || all === null || part >= all) return []
    if (part !== 1 && !/^10+$/.test(String(all))) return []
    const values = [(100 * part) / all, part / all, part === 1 ? all : part]
    const [from, to] = [match.index, match.index + shown.length]
    return [{ shown, values, dimension: 'bare', weight: 'asked', from, to }]
  })
}

function numeralIn(written: string): number | null {
  if (/^an?$/i.test(written)) return 1
  const read = readNumeral(written.trim(), 0)
  return read && 'value' in read ? read.value : null
}

/** Words of one form that stand for a number of another: a pattern over the whole text, and what each match may mean. */
type Word = readonly [pattern: RegExp, values: readonly number[]]

const ENGLISH_WORDS: readonly Word[] = [
  [/\b(?:an?|one|once|single|each|every|per|only|first|the same|alone|positive)\b/gi, [1]],
  [
    /\b(?:no|not|none|nothing|never|nobody|without|zero|empty|nil|neither|cannot|free|fails?|failed|lost|positive|up to|below|under|within)\b|n't\b/gi,
    [0],
  ],
  [
    /\b(?:both|either|neither|pairs?|couple|twice|doubl(?:e[sd]?|ing)|twofold|twin|secondly|another|others?|halves|binary|two-?\w*)\b|\b(?:the|its|his|her|their|your|our|my|each|every|this|that) second\b(?! (?:at|in)\b)/gi,
    [2],
  ],
  [/\b(?:half|halves|halv(?:ed|ing))\b/gi, [0.5, 50]],
  [/\b(?:thirds?|triples?|tripled|threefold|thrice)\b/gi, [3, 1 / 3]],
  [/\bquarters?\b/gi, [4, 0.25, 25, 15]],
  [/\b(?:fourth|fourfold|quadruple)\b/gi, [4]],
  [/\b(?:fifths?|fivefold)\b/gi, [5, 0.2, 20]],
  [/\b(?:tenths?|tenfold|tens)\b/gi, [10, 0.1]],
  [/\bnines\b/gi, [9]],
  [/\bdozens?\b/gi, [12]],
  [/\bhex(?:adecimal)?\b/gi, [16]],
  [/\bhundreds?\b|\bhundredths?\b/gi, [100, 0.01]],
  [/\bthousands?\b|\bthousandths?\b/gi, [1000, 0.001]],
  [/\bmillions?\b/gi, [1e6]],
  [/\bbillions?\b/gi, [1e9]],
  [/\btwo thirds\b/gi, [2 / 3]],
  [/\bthree quarters\b/gi, [0.75, 75]],
  [/\band a half\b/gi, [0.5, 1.5, 90, 2.5]],
]
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const ENGLISH_NUMBERS: readonly Word[] = [
  ...'two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, i): Word => [new RegExp(`\\b${word}\\b`, 'gi'), [i + 2]]),
]
const UNIT_ALONE = /\b(?:an?|one|per|each|every) (second|minute|hour|day|week|month|year)\b/gi

function englishIn(rest: string, whole: string): readonly Mention[] {
  return [
    ...ENGLISH_NUMBERS.flatMap(([pattern, [value = 0]]) =>
      [...rest.matchAll(pattern)].map(([shown]) => asked(shown, value)),
    ),
    ...wordsIn(ENGLISH_WORDS, whole),
    ...MONTHS.flatMap((month, i) =>
      new RegExp(`\\b${month.slice(0, 3)}`).test(whole) ? [offered(month, [i + 1])] : [],
    ),
    ...[...whole.matchAll(UNIT_ALONE)].flatMap(([shown, name = '']) => alone(shown, name)),
  ]
}

function alone(shown: string, name: string): readonly Mention[] {
  const unit = TIME_UNITS.get(name.toLowerCase())
  return unit ? [offered(shown, [1, inUnit(1, unit)], 'time')] : []
}

const wordsIn = (words: readonly Word[], text: string): readonly Mention[] =>
  words.flatMap(([pattern, values]) =>
    [...text.matchAll(pattern)].map(([shown]) => offered(shown, values)),
  )

const CHINESE_WORDS: readonly Word[] = [
  [/一|单|独|每|首|只|正整数/g, [1]],
  [/没|无|零|不|未|空|别|免|以内|以下|最多|正整数/g, [0]],
  [/两|双|二|俩|翻倍|翻番|一倍|加倍|再次|另/g, [2]],
  [/半/g, [0.5, 50]],
  [/三/g, [3]],
  [/一刻/g, [15]],
  [/分半/g, [1.5, 2.5, 90, 150]],
  [/几?十几?/g, [10, 12]],
  [/[几上数]百|百/g, [100]],
  [/[几上数]千|千/g, [1000]],
  [/[几上数]万|万/g, [1e4]],
  [/[几上数]?百万/g, [1e6]],
]
const PARTS = /([零一二两三四五六七八九十百千万\d.]+)分之([零一二两三四五六七八九十百千万点\d.]+)/g
/** They look like numbers and count nothing. */
const IDIOMS =
  /第\s*[零一二三四五六七八九十百千]+|[周期拜][一二三四五六]|二进制|十进制|十六进制|八进制|二次|二级|二分|十分(?!钟)|百分(?=[点位数比])|万一|千万(?=[别不要])|三方|三者|四处|四周|四舍五入|五花八门|再三|三番|两边|两头|两难|两侧|两端|两者|两样|两回|两码|(?:三五|两三|一两|七八)[十百千万]*|千差万别|八成(?=是|会)|九牛|百科|千变万化|成千上万|[几上数][十百千万亿]+|十几|百来/g
const CHINESE_RUN = /[零〇一二两三四五六七八九十百千万亿]+(?:点[零一二三四五六七八九]+)?/g

function chineseIn(rest: string, whole: string): readonly Mention[] {
  return [
    ...[...rest.matchAll(CHINESE_RUN)].flatMap(({ 0: shown, index }) => {
      const read = readChinese(rest, index)
      if (!read || 'problem' in read || read.value < 2) return []
      return [shown === '二' ? offered(shown, [2]) : asked(shown, read.value)]
    }),
    ...wordsIn(CHINESE_WORDS, whole),
    // Digits said one by one, as in 两三个, mean each of them.
    ...[...whole.matchAll(/[一二两三四五六七八九]/g)].flatMap(({ 0: shown }) => {
      const read = readChinese(shown, 0)
      return read && 'value' in read ? [offered(shown, [read.value])] : []
    }),
    ...[...whole.matchAll(PARTS)].flatMap(([shown, under = '', over = '']) => {
      const [below, above] = [numeralOf(under), numeralOf(over)]
      if (below === null || above === null) return []
      return [offered(shown, [below, above, above / below, (100 * above) / below])]
    }),
  ]
}

function numeralOf(written: string): number | null {
  if (/^[\d.]+$/.test(written)) return Number(written)
  if (/^[百千万]$/.test(written)) return { 百: 100, 千: 1000, 万: 1e4 }[written] ?? null
  const read = readChinese(written, 0)
  return read && 'value' in read && read.to === written.length ? read.value : null
}
