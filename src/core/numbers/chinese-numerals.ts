/** Numbers in Chinese signs: 三千五百, 一亿零三百, 三点五, 半. */
import type { NumeralRead } from './numeral.ts'
import { matchStart } from './unit-table.ts'

const CHINESE_DIGITS: Readonly<Record<string, number>> = Object.fromEntries([
  ...[...'零一二三四五六七八九'].map((sign, i) => [sign, i]),
  ['〇', 0],
  ['两', 2],
])
const CHINESE_NUMERAL =
  /(?:[零〇一二两三四五六七八九十百千万亿]{1,24}(?:点[零〇一二三四五六七八九]{1,12})?|半)/y

/** The numeral in Chinese signs that begins at `at`; null where none does. */
export function readChinese(text: string, at: number): NumeralRead | null {
  const numeral = matchStart(CHINESE_NUMERAL, text, at)
  if (numeral === undefined) return null
  const to = at + numeral.length
  if (numeral === '半') return { to, value: 0.5, form: 'word' }
  const isMixed = /\d/.test(text[to] ?? '') || /\d/.test(text[at - 1] ?? '')
  const [whole = '', fraction] = numeral.split('点')
  const value = wholeChinese(whole)
  if (isMixed || value === null) return { to, problem: 'mixed-numerals' }
  if (fraction === undefined) return { to, value, form: 'word' }
  const digits = [...fraction].map((sign) => CHINESE_DIGITS[sign]).join('')
  return { to, value: Number(`${value}.${digits}`), form: 'word' }
}

/** 三万五千 -> 35000. Null for what is said but not written so: 三万五 (35 000), 三五 (three to five), 万. */
function wholeChinese(numeral: string): number | null {
  if (numeral === '零' || numeral === '〇') return 0
  const [upper, lower, ...more] = numeral.split('亿')
  if (more.length > 0 || upper === undefined) return null
  if (lower === undefined) return belowHundredMillion(upper)
  const high = belowHundredMillion(upper)
  const low = lower === '' ? 0 : belowHundredMillion(lower.replace(/^零/, ''))
  if (high === null || low === null || (low > 0 && /^[一二两三四五六七八九]$/.test(lower)))
    return null
  return high * 1e8 + low
}

function belowHundredMillion(numeral: string): number | null {
  const [upper, lower, ...more] = numeral.split('万')
  if (more.length > 0 || upper === undefined) return null
  if (lower === undefined) return belowTenThousand(upper)
  const high = belowTenThousand(upper)
  const low = lower === '' ? 0 : belowTenThousand(lower.replace(/^零/, ''))
  if (high === null || low === null || /^[一二两三四五六七八九]$/.test(lower)) return null
  return high * 1e4 + low
}

const SECTION =
  /^(?:([一二两三四五六七八九])千)?(零)?(?:([一二两三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/

function belowTenThousand(numeral: string): number | null {
  const match = SECTION.exec(numeral)
  if (!match || numeral === '') return null
  const [, thousands, , hundreds, , tens, ten, ones] = match
  // 两百五 is said for 250 and would be read as 205.
  if ((thousands || hundreds) && !ten && ones && !numeral.includes('零')) return null
  const digit = (sign: string | undefined): number => (sign ? (CHINESE_DIGITS[sign] ?? 0) : 0)
  const tensValue = ten ? (tens ? digit(tens) : 1) * 10 : 0
  return digit(thousands) * 1000 + digit(hundreds) * 100 + tensValue + digit(ones)
}
