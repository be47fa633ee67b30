/** Finds what was measured or counted in a text, in English and Chinese: never a date, a version, a name or a status code. */
import { NAMES } from './number-names.ts'
import { CHINESE_SCALES, narrow, readNumeral } from './numerals.ts'
import { type Dimension, inUnit, readLeadingPer, readUnit, type Unit } from './units.ts'

/** From and to, in UTF-16 units. */
export type Span = readonly [from: number, to: number]

export type FoundNumber = {
  /** The number with its unit. */
  readonly from: number
  readonly to: number
  /** As written, before any unit. */
  readonly plain: number
  /** In the canonical unit; as written where there is none. */
  readonly value: number
  /** Null for a bare number. */
  readonly unit: Unit | null
  readonly dimension: Dimension | 'bare'
  readonly form: 'digits' | 'word'
}

/** In the order of the text. */
export function findNumbers(text: string): readonly FoundNumber[] {
  const plain = narrow(text)
  const found: FoundNumber[] = []
  const names = spansOf(NAMES, plain)
  let at = 0
  let next = 0
  while (at < plain.length) {
    while ((names[next]?.[1] ?? plain.length) <= at) next++
    const [from, to] = names[next] ?? [plain.length, plain.length]
    if (from <= at) {
      at = to
      continue
    }
    const one = readAt(plain, at)
    // A number does not run into a name.
    if (one && one.to <= from) {
      if (one.dimension !== 'bare' || one.form === 'digits' || one.plain >= 2 || one.plain === 0)
        found.push(one)
      at = one.to
    } else at += LONG_RUN.exec(plain.slice(at, at + 200))?.[0].length ?? 1
  }
  return found
}

/** No number is written so: passed over as one. */
const LONG_RUN = /^[零〇一二两三四五六七八九十百千万亿半]{20,}/

/** Where each match of the patterns lies. */
function spansOf(patterns: readonly RegExp[], text: string): readonly Span[] {
  return patterns
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map(
        (match): Span => [match.index, match.index + match[0].length],
      ),
    )
    .filter(([from, to]) => to > from)
    .sort((a, b) => a[0] - b[0] || b[1] - a[1])
}

function readAt(text: string, at: number): FoundNumber | null {
  const before = text[at - 1] ?? ''
  if (/[A-Za-z\d_]/.test(before) && /[A-Za-z\d.]/.test(text[at] ?? '')) return null
  if (/[\d.]/.test(before) && /\d/.test(text[at] ?? '')) return null
  const leading = readLeadingPer(text, at)
  if (leading) {
    const inner = readPlain(text, leading.to)
    if (!inner) return null
    if (inner.unit && inner.dimension !== 'count' && inner.dimension !== 'size')
      return inner.dimension === 'rate' ? inner : null
    const unit: Unit = { dimension: 'rate', name: '/s', times: 1, over: leading.seconds }
    const size: Unit | null = inner.unit && {
      ...inner.unit,
      dimension: 'throughput',
      name: 'B/s',
      over: inner.unit.over * leading.seconds,
    }
    const whole = inner.dimension === 'size' && size ? size : unit
    return {
      ...inner,
      from: at,
      unit: whole,
      dimension: whole.dimension,
      value: inUnit(inner.plain, whole),
    }
  }
  return readPart(text, at) ?? readPlain(text, at)
}

/** 百分之三, 万分之一, 200 万分之一, 五百万分之三: so many of so many. 三分之一 is told apart, as a share. */
function readPart(text: string, at: number): FoundNumber | null {
  if (!text.slice(at, at + LONGEST_PART).includes(OF)) return null
  const scale = SCALE_ALONE.exec(text.slice(at, at + 4))?.[0] ?? ''
  const whole =
    scale === ''
      ? readNumeral(text, at)
      : { to: at + scale.length, value: CHINESE_SCALES[scale] ?? 1 }
  if (!whole || 'problem' in whole || whole.value < 100 || !text.startsWith(OF, whole.to))
    return null
  const numeral = readNumeral(text, whole.to + OF.length)
  if (!numeral || 'problem' in numeral) return null
  const unit: Unit = { dimension: 'percent', name: '%', times: 100, over: whole.value }
  const { to, value: plain, form } = numeral
  return { from: at, to, plain, value: inUnit(plain, unit), unit, dimension: 'percent', form }
}
const OF = '分之'
const LONGEST_PART = 24
const SCALE_ALONE = new RegExp(`^(?:${Object.keys(CHINESE_SCALES).join('|')})(?=${OF})`)

/** `2 400 postings a second`, `4 million invoices`: in a text any plural may be what is counted. */
function readNoun(text: string, at: number): { to: number; unit: Unit } | null {
  COUNTED.lastIndex = at
  const match = COUNTED.exec(text)
  if (!match?.[1]) return null
  const to = at + match[0].length
  const rate = readUnit(text, to)
  if (
    rate &&
    'unit' in rate &&
    rate.unit.dimension === 'rate' &&
    /^\s*(?:\/|per|an?|each|every)/i.test(text.slice(to))
  )
    return rate
  return { to, unit: { dimension: 'count', name: match[1].toLowerCase(), times: 1, over: 1 } }
}
const COUNTED =
  /\s+(?:[a-z]+ )?(?!(?:was|has|its|his|this|less|across|plus|versus|unless|always|does|is|as|us|towards?|perhaps|besides)(?![a-z]))([a-z]{3,}s)(?![A-Za-z])/iy

/** Words that look like a Chinese number and are none. */
const CHINESE_WORD =
  /^(?:一(?:个(?!月|小时|季度|星期)|些|直|起|样|般|致|定|旦|下|条|套|次|方面|线|手|系列|开始|边|点|步|共|遍|把|眼|种|份|位|件|张|台|家|组|层|版|轮|路|体|键|同|切|期|并|经|时)|十分|千万|万一|三方|两边|二者|两者|一|半(?!个?(?:秒|分钟|小时|天|周|个?月|年|季度)))/

function readPlain(text: string, at: number): FoundNumber | null {
  const slice = text.slice(at, at + 6)
  const numeral = readNumeral(text, at)
  if (!numeral || 'problem' in numeral) return null
  const isChinese = /^[\p{Script=Han}]/u.test(slice)
  const joint = /^-(?=[A-Za-z])/.exec(text.slice(numeral.to, numeral.to + 2)) ? 1 : 0
  const read = readUnit(text, numeral.to + joint) ?? readNoun(text, numeral.to)
  const isBareWord = numeral.form === 'word' && numeral.value < 2 && numeral.value > 0
  if (isChinese) {
    // 三 in 三方 is no number: a Chinese numeral needs something to count.
    if (/[第每]/.test(text[at - 1] ?? '')) return null
    if (!read && numeral.to - at < 2 && !/^[万亿]/.test(text.slice(numeral.to))) {
      if (!/^[名位家条套种项层台轮组块类步]/.test(text.slice(numeral.to))) return null
    }
    if (CHINESE_WORD.test(slice) && !(read && 'unit' in read && read.unit.dimension !== 'count'))
      return null
  }
  const unit = read && 'unit' in read ? read.unit : null
  if (isBareWord && (!unit || unit.dimension === 'count')) return null
  const to = read && 'unit' in read ? read.to : numeral.to
  return {
    from: at,
    to,
    plain: numeral.value,
    value: unit ? inUnit(numeral.value, unit) : numeral.value,
    unit,
    dimension: unit?.dimension ?? 'bare',
    form: numeral.form,
  }
}
