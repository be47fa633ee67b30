/** Reads numbers: `115 000`, `3.5k`, `1e6`, `12万`, `三千五百`, `two hundred`. */
import { readChinese } from './chinese-numerals.ts'
import type { NumeralRead } from './numeral.ts'
import { matchStart, RATE_UNITS, SIZE_UNITS, THROUGHPUT_UNITS, TIME_UNITS } from './unit-table.ts'

/** The number that begins at `at`; null where none does. Signs are not part of a number. */
export function readNumeral(text: string, at: number): NumeralRead | null {
  return readDigits(text, at) ?? readChinese(text, at) ?? readEnglish(text, at)
}

/** Full-width digits and signs as narrow ones; every place stays where it was. */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
}

/** Thousands are grouped by one sign only, in threes: `1,5` and `1,00,000` are no numbers. */
const DIGITS =
  /(?:\d{1,3}([ \u00a0\u2009\u202f,_'’])\d{3}(?:\1\d{3}){0,6}(?![\d])|\d+)(?:\.\d+)?|\.\d+/y
const EXPONENT = /e[+-]?\d+(?![\w.])/iy
const CHINESE_SIGNS = '零〇一二两三四五六七八九十百千万亿半'

function readDigits(text: string, at: number): NumeralRead | null {
  const digits = matchStart(DIGITS, text, at)
  if (digits === undefined) return null
  let to = at + digits.length
  const exponent = matchStart(EXPONENT, text, to) ?? ''
  to += exponent.length
  const plain = digits.replace(/[^\d.]/g, '')
  const scale = readScale(text, to)
  const value = scaled(Number(plain + exponent), scale.factor)
  to = scale.to
  if (scale.isChinese && new RegExp(`[\\d${CHINESE_SIGNS}]`).test(text[to] ?? ''))
    return { to, problem: 'mixed-numerals' }
  // 3五 and 3十: digits and Chinese digits in one number.
  if (!scale.isChinese && scale.factor === 1 && /[零〇一二两三四五六七八九十]/.test(text[to] ?? ''))
    if (!isPerOne(text, to)) return { to, problem: 'mixed-numerals' }
  if (!Number.isFinite(value)) return { to, problem: 'too-big' }
  if (value === 0 && /[1-9]/.test(plain)) return { to, problem: 'too-small' }
  return { to, value, form: 'digits' }
}

/** `300 一天`: the 一 belongs to what follows. */
const isPerOne = (text: string, at: number): boolean =>
  /^一[天日秒周年分小个]/.test(text.slice(at, at + 2))

/** 3.3 thousand is 3300, and not 3299.9999999999995. */
function scaled(value: number, factor: number): number {
  const exact = value * factor
  return factor === 1 || Number.isSafeInteger(exact) || !Number.isFinite(exact)
    ? exact
    : Number(exact.toPrecision(15))
}

type Scale = { readonly to: number; readonly factor: number; readonly isChinese: boolean }

const LETTER_SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  w: 1e4,
  W: 1e4,
}
const WORD_SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  mio: 1e6,
  mln: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
}
export const CHINESE_SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  千亿: 1e11,
  百亿: 1e10,
  十亿: 1e9,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  十万: 1e5,
  万: 1e4,
  千: 1e3,
  百: 100,
}
const WORD_SCALE =
  /[\s-]?\s*(hundred|thousand|million|mio|mln|mn|billion|bn|trillion)(?![A-Za-z])/iy
const LETTER_SCALE = /\s?([kKMGTwW])(?![A-Za-z0-9])/y
/** `3krps`: the k multiplies where what follows it is a unit and the whole is not. */
const LETTER_BEFORE_UNIT =
  /\s?([kKM])(?=(rps|qps|tps|iops|wps|req|reqs|msg|msgs|ops)(?![A-Za-z]))/iy
const CHINESE_SCALE = /\s?(万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千(?![米克瓦])|百(?!分))/y

function readScale(text: string, at: number): Scale {
  const chinese = capture(CHINESE_SCALE, text, at)
  if (chinese) return { to: chinese.to, factor: CHINESE_SCALES[chinese.word] ?? 1, isChinese: true }
  const letter = capture(LETTER_SCALE, text, at) ?? capture(LETTER_BEFORE_UNIT, text, at)
  const isUnit = isUnitWord(/[A-Za-zµ]+/.exec(text.slice(at, at + 12).trimStart())?.[0] ?? '')
  if (letter && !isUnit)
    return { to: letter.to, factor: LETTER_SCALES[letter.word] ?? 1e3, isChinese: false }
  let to = at
  let factor = 1
  for (let word = capture(WORD_SCALE, text, to); word; word = capture(WORD_SCALE, text, to)) {
    to = word.to
    factor *= WORD_SCALES[word.word.toLowerCase()] ?? 1
  }
  return { to, factor, isChinese: false }
}

const isUnitWord = (word: string): boolean =>
  TIME_UNITS.has(word) || SIZE_UNITS.has(word) || RATE_UNITS.has(word) || THROUGHPUT_UNITS.has(word)

function capture(pattern: RegExp, text: string, at: number): { word: string; to: number } | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match?.[1] === undefined ? null : { word: match[1], to: at + match[0].length }
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ENGLISH: ReadonlyMap<string, number> = new Map([
  ...ONES.split(' ').map((word, i) => [word, i] as const),
  ...TENS.split(' ').map((word, i) => [word, 20 + 10 * i] as const),
])
const ENGLISH_WORD = new RegExp(
  `(?<![A-Za-z])(?:(${TENS.replaceAll(' ', '|')})-(one|two|three|four|five|six|seven|eight|nine)|(${ONES.split(' ').reverse().join('|')}|${TENS.replaceAll(' ', '|')}))(?![A-Za-z])`,
  'iy',
)
const ARTICLE =
  /(?<![A-Za-z])(?:(half(?: an?| of an?)?(?= (?:second|minute|hour|day|week|month|year|million|billion)))|a(?= (?:hundred|thousand|million|billion|dozen)\b))/iy
const DOZEN = /\s*dozen(?![A-Za-z])/iy

function readEnglish(text: string, at: number): NumeralRead | null {
  ENGLISH_WORD.lastIndex = at
  const match = ENGLISH_WORD.exec(text)
  const of = (word: string | undefined): number => ENGLISH.get(word?.toLowerCase() ?? '') ?? 0
  const article = match ? undefined : matchStart(ARTICLE, text, at)
  if (!match && article === undefined) return null
  const value = match
    ? of(match[1]) + of(match[2]) + of(match[3])
    : article === 'a' || article === 'A'
      ? 1
      : 0.5
  const end = at + (match?.[0] ?? article ?? '').length
  const dozen = matchStart(DOZEN, text, end)
  if (dozen) return { to: end + dozen.length, value: value * 12, form: 'word' }
  const scale = readScale(text, end)
  return scale.isChinese
    ? { to: end, value, form: 'word' }
    : { to: scale.to, value: value * scale.factor, form: 'word' }
}
