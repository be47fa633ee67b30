/** Reads units in text: `ms`, `GiB`, `requests per second`, `次/秒`, `个百分点`. */
import {
  AMBIGUOUS,
  COUNT_NOUNS,
  COUNTERS,
  matchStart,
  PERCENT,
  PERMILLE,
  PLAIN,
  POINTS,
  RATE_UNITS,
  SIZE_UNITS,
  TENTHS,
  THROUGHPUT_UNITS,
  TIME_UNITS,
  TIMES,
  type Unit,
} from './unit-table.ts'

export type { Dimension, Unit } from './unit-table.ts'

export type UnitRead =
  | { readonly to: number; readonly unit: Unit }
  | { readonly to: number; readonly ambiguous: string }

export type UnitOptions = {
  /** `5m` is five minutes: a time is asked. */
  readonly isTimeAsked?: boolean
  /** A noun that counts here although the table does not know it, as a plural. */
  readonly noun?: string
}

/** The unit that begins at `at`, white space before it included; null where none does. */
export function readUnit(text: string, at: number, options: UnitOptions = {}): UnitRead | null {
  const from = skipBlanks(text, at)
  const base = readBase(text, from, options)
  const rate = readPer(text, base?.to ?? from)
  if (!base) return rate && { to: rate.to, unit: { ...PER_SECOND, over: rate.seconds } }
  if (!rate) return 'perOnly' in base ? { to: base.to, ambiguous: text.slice(from, base.to) } : base
  const { to, seconds } = rate
  if ('ambiguous' in base) return { to, ambiguous: text.slice(from, to) }
  const { unit } = base
  if (unit.dimension === 'size') {
    // `mb/s` may be megabytes or megabits; `MB/s` may not.
    if (/^[kmgt]b$/.test(text.slice(from, base.to)))
      return { to, ambiguous: text.slice(from, to).trim() }
    return {
      to,
      unit: { ...unit, dimension: 'throughput', name: 'B/s', over: unit.over * seconds },
    }
  }
  if (unit.dimension === 'count')
    return { to, unit: { ...PER_SECOND, times: unit.times, over: unit.over * seconds } }
  return base
}

const PER_SECOND: Unit = { dimension: 'rate', name: '/s', times: 1, over: 1 }

/** A value in its canonical unit. Never adds the noise of binary fractions: 0.1 ms is 0.0001 s. */
export function inUnit(value: number, { times, over }: Unit): number {
  const exact = (value * times) / over
  return Number.isSafeInteger(exact) || !Number.isFinite(exact)
    ? exact
    : Number(exact.toPrecision(15))
}

/**
 * What a question asks for, as a unit: `/s`, `ms`, `MB`, `calls`. A noun nobody knows counts. Null for what is neither a
 * unit nor a word.
 */
export function askedUnit(name: string): Unit | null {
  const text = name.trim()
  const read = readUnit(text, 0, { isTimeAsked: text === 'm' })
  if (read && 'unit' in read && read.to === text.length) return read.unit
  return /^(?![十百千万亿])\p{L}[\p{L} -]*$/u.test(text) && !AMBIGUOUS.has(text)
    ? { dimension: 'count', name: pluralOf(text), times: 1, over: 1 }
    : null
}

const pluralOf = (word: string): string =>
  COUNT_NOUNS.get(word.toLowerCase()) ?? (/\p{Script=Han}|s$/u.test(word) ? word : `${word}s`)

export function isGeneric(name: string): boolean {
  return name === '' || name === 'times'
}

type Base = UnitRead | { readonly to: number; readonly unit: Unit; readonly perOnly: true }

const POINT_WORDS =
  /(?:percentage[- ]points?|percent[- ]points?|pct[- ]points?|%[- ]points?|p\.p\.|pp|ppts?)(?![A-Za-z])|个?百分点/iy
const PERCENT_WORDS = /%|％|(?:percent|per cent|pct)(?![A-Za-z])/iy
const LATIN = /[A-Za-zµμ]+(?:-sets)?/y
const CHINESE_UNITS = [
  ...TIME_UNITS.keys(),
  ...SIZE_UNITS.keys(),
  ...COUNT_NOUNS.keys(),
  ...COUNTERS,
  ...AMBIGUOUS,
  '成',
]
  .filter((name) => /\p{Script=Han}/u.test(name))
  .sort((a, b) => b.length - a.length)
const HAN = new RegExp(CHINESE_UNITS.join('|'), 'y')

function readBase(text: string, at: number, options: UnitOptions): Base | null {
  const points = matchStart(POINT_WORDS, text, at)
  if (points) return { to: at + points.length, unit: POINTS }
  const percent = matchStart(PERCENT_WORDS, text, at)
  if (percent) return { to: at + percent.length, unit: PERCENT }
  if (text[at] === '‰') return { to: at + 1, unit: PERMILLE }
  if (text[at] === '×') return { to: at + 1, unit: TIMES }
  const word = matchStart(LATIN, text, at)
  if (word) return readLatin(word, at + word.length, options)
  const asked = askedNoun(text, at, options.noun)
  if (asked) return asked
  const han = matchStart(HAN, text, at)
  return han ? readHan(han, at + han.length, options) : null
}

/** 路 where 路 is asked for, with or without a counter before it: 个槽位 and 槽位 are one. */
function askedNoun(text: string, at: number, noun = ''): Base | null {
  const bare = withoutCounter(noun)
  if (!/^\p{Script=Han}/u.test(bare)) return null
  const from = at + text.slice(at).length - withoutCounter(text.slice(at)).length
  return text.startsWith(bare, from) ? { to: from + bare.length, unit: countOf(noun) } : null
}
const withoutCounter = (text: string): string =>
  COUNTERS.has(text[0] ?? '') ? text.slice(1) : text

function readLatin(word: string, to: number, { isTimeAsked, noun }: UnitOptions): Base | null {
  if (word === 'S' && isTimeAsked) return { to, unit: SECOND }
  if (word === 'm' && isTimeAsked) return { to, unit: { ...SECOND, times: 60 } }
  const lower = word.toLowerCase()
  if (lower === 'ops') return { to, unit: countOf('operations'), perOnly: true }
  if (AMBIGUOUS.has(word)) return { to, ambiguous: word }
  const isWord = word.length > 2
  const unit =
    TIME_UNITS.get(word) ??
    SIZE_UNITS.get(word) ??
    THROUGHPUT_UNITS.get(word) ??
    RATE_UNITS.get(lower) ??
    (isWord ? (TIME_UNITS.get(lower) ?? wholeWordSize(lower)) : undefined)
  if (unit) return { to, unit }
  const plural = COUNT_NOUNS.get(lower) ?? (noun && isForm(lower, noun) ? noun : undefined)
  return plural === undefined ? null : { to, unit: countOf(plural) }
}

const SECOND: Unit = { dimension: 'time', name: 's', times: 1, over: 1 }
const countOf = (name: string): Unit => ({ dimension: 'count', name, times: 1, over: 1 })
/** `Bytes` is no other unit than `bytes`, but `MB` is not `mb`. */
const wholeWordSize = (lower: string): Unit | undefined =>
  lower.length > 3 ? SIZE_UNITS.get(lower) : undefined
const isForm = (word: string, plural: string): boolean =>
  word === plural.toLowerCase() || `${word}s` === plural.toLowerCase()

function readHan(word: string, to: number, { isTimeAsked, noun }: UnitOptions): Base {
  if (word === '分' && isTimeAsked) return { to, unit: { ...SECOND, times: 60 } }
  if (AMBIGUOUS.has(word)) return { to, ambiguous: word }
  if (word === '成') return { to, unit: TENTHS }
  const unit = TIME_UNITS.get(word) ?? SIZE_UNITS.get(word)
  if (unit) return { to, unit }
  const plural = COUNT_NOUNS.get(word)
  if (plural !== undefined) return { to, unit: countOf(plural) }
  return { to, unit: noun === undefined ? PLAIN : countOf(noun) }
}

const PER =
  /\s*(?:\/|\bper\b|\ban?\b|\beach\b|\bevery\b)\s*([A-Za-z]+)(?![A-Za-z])|\s*(?:\/|每|一)\s*(秒钟?|分钟|小时|天|日|周|个?月|年)/iy

/** `/s`, ` per minute`, ` a day`, `/秒`, `每天`. */
function readPer(text: string, at: number): { to: number; seconds: number } | null {
  PER.lastIndex = at
  const match = PER.exec(text)
  const name = match?.[1]?.toLowerCase() ?? match?.[2]
  if (!match || name === undefined) return null
  const unit = TIME_UNITS.get(PER_NAMES[name] ?? name)
  return unit ? { to: at + match[0].length, seconds: unit.times / unit.over } : null
}
const PER_NAMES: Readonly<Record<string, string>> = { 日: '天', 月: '个月' }

/** `每秒 2 万`: the time that stands before its number; null where none does. */
export function readLeadingPer(text: string, at: number): { to: number; seconds: number } | null {
  LEADING_PER.lastIndex = at
  const match = LEADING_PER.exec(text)
  if (!match) return null
  const name = match[1] ?? (match[0].startsWith('日') ? '天' : '秒')
  const unit = TIME_UNITS.get(PER_NAMES[name] ?? name)
  return unit ? { to: at + match[0].length, seconds: unit.times / unit.over } : null
}
const LEADING_PER =
  /(?:每(?:个)?(秒钟?|分钟|小时|天|日|周|个?月|年)|日均|(?:QPS|TPS|RPS)\s*(?:为|是|[:=：])?)\s*(?:约为?|大约|大概|近|峰值|平均)?\s*(?:是|为)?\s*/iy

export function skipBlanks(text: string, at: number): number {
  let from = at
  while (/\s/.test(text[from] ?? '')) from++
  return from
}
