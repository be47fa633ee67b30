/** One typed answer to "how many, how fast, how big": its value in the unit that was asked for, or why there is none. */
import { evaluate, steps } from './arithmetic.ts'
import { asPlainNumber, resultIn } from './around.ts'
import { isCountedAlike } from './counted-alike.ts'
import { narrow, readNumeral } from './numerals.ts'
import {
  askedUnit,
  inUnit,
  isGeneric,
  readLeadingPer,
  readUnit,
  skipBlanks,
  type Unit,
} from './units.ts'

export type EstimateFault =
  | { readonly code: 'empty' }
  | { readonly code: 'not-a-number'; readonly text: string }
  | { readonly code: 'unknown-unit'; readonly text: string }
  | { readonly code: 'ambiguous-unit'; readonly text: string }
  | { readonly code: 'needs-unit'; readonly asked: string }
  | { readonly code: 'wrong-unit'; readonly asked: string; readonly found: string }
  | { readonly code: 'negative' }
  | { readonly code: 'too-big' }
  | { readonly code: 'too-small' }
  | { readonly code: 'mixed-numerals'; readonly text: string }
  | { readonly code: 'range' }
  | { readonly code: 'unknown-asked'; readonly asked: string }

export type Estimate =
  | {
      /** In the canonical unit. */
      readonly value: number
      /** `/s s B B/s % pp`, or a plural English noun; empty for a bare number nobody asked a unit for. */
      readonly unit: string
      /** How arithmetic in the answer was worked out; empty where there was none. */
      readonly steps: readonly string[]
    }
  | { readonly fault: EstimateFault }

const LONGEST = 200
const MOST_TYPED = 1000
/**
 * `parseEstimate('3.5k/s', '/s')` -> 3500 `/s`. Without `asked` any unit is taken and a bare number is a count. Never
 * throws.
 */
export function parseEstimate(typed: string, asked?: string): Estimate {
  const wanted = asked === undefined || asked === '' ? null : askedUnit(asked)
  if (asked && !wanted) return { fault: { code: 'unknown-asked', asked } }
  // Before any pattern looks at it.
  if (typed.length > MOST_TYPED)
    return { fault: { code: 'not-a-number', text: typed.trim().slice(0, 20) } }
  const whole = read(typed, wanted)
  if (!('fault' in whole)) return whole
  const result = resultIn(narrow(typed))
  const last = result === null ? whole : read(result, wanted)
  return 'fault' in last ? whole : last
}

function read(typed: string, wanted: Unit | null): Estimate {
  const text = asPlainNumber(withoutSign(narrow(typed), wanted))
  if (text === '') return { fault: { code: 'empty' } }
  if (text.length > LONGEST) return { fault: { code: 'not-a-number', text: text.slice(0, 20) } }
  if (/^[-−–]\s*[\d.(]/.test(text) || /^负\S/.test(text)) return { fault: { code: 'negative' } }
  const amount = readCompoundTime(text) ?? readAmount(withSizes(text, wanted), wanted)
  return 'fault' in amount ? amount : fitted(amount, wanted)
}

/** Where dollars are asked, the sign stands for the word. */
const withoutSign = (text: string, wanted: Unit | null): string =>
  wanted?.name === 'dollars' ? text.replace(/^\s*(?:US)?\$\s*/, '') : text

/** Where a size is asked, 20G is said for 20 GB. */
const withSizes = (text: string, wanted: Unit | null): string =>
  wanted?.dimension === 'size' ? text.replace(/(\d\s*[KkMGTP])$/, '$1B') : text

/**
 * Whether an answer is within a factor of the right one: 1.5 accepts two thirds to three halves, 1 is exact (less what
 * binary fractions lose). Both in the same unit.
 */
function isWithin(value: number, answer: number, within: number): boolean {
  if (answer === 0 || value === 0) return value === answer
  const factor = value > answer ? value / answer : answer / value
  return factor > 0 && factor <= within * (1 + 1e-9)
}

export type Compared =
  | {
      readonly isRight: boolean
      readonly value: number
      readonly answer: number
      readonly unit: string
    }
  | { readonly fault: EstimateFault }

/** A typed answer against the right one. `answer` comes back in the canonical unit too. */
export function compareEstimate(
  typed: string,
  asked: { readonly answer: number; readonly unit: string; readonly within: number },
): Compared {
  const estimate = parseEstimate(typed, asked.unit)
  if ('fault' in estimate) return estimate
  const unit = askedUnit(asked.unit)
  const answer = unit ? inUnit(asked.answer, unit) : asked.answer
  const { value } = estimate
  return { isRight: isWithin(value, answer, asked.within), value, answer, unit: estimate.unit }
}

type Amount = {
  readonly value: number
  /** Null for a bare number. */
  readonly unit: Unit | null
  readonly steps: readonly string[]
}
type Failed = { readonly fault: EstimateFault }

function fitted({ value, unit, steps }: Amount, wanted: Unit | null): Estimate {
  const name = unit?.name ?? ''
  if (unit && !Number.isFinite(inUnit(value, unit))) return { fault: { code: 'too-big' } }
  if (unit && value !== 0 && inUnit(value, unit) === 0) return { fault: { code: 'too-small' } }
  const canonical = unit ? inUnit(value, unit) : value
  if (!wanted) return { value: canonical, unit: name, steps }
  if (!unit) {
    if (wanted.dimension !== 'count') return { fault: { code: 'needs-unit', asked: wanted.name } }
    return { value: canonical, unit: wanted.name, steps }
  }
  const isSame =
    unit.dimension === wanted.dimension &&
    (unit.name === wanted.name ||
      (unit.dimension === 'count' && isGeneric(unit.name)) ||
      isCountedAlike(unit, wanted))
  if (!isSame) return { fault: { code: 'wrong-unit', asked: wanted.name, found: name } }
  return { value: canonical, unit: wanted.name, steps }
}

const FRACTION_OF = /^(百|千|万)分之\s*/
const FRACTION_PERCENT: Readonly<Record<string, number>> = { 百: 1, 千: 10, 万: 100 }

function readAmount(text: string, wanted: Unit | null): Amount | Failed {
  const part = FRACTION_OF.exec(text)
  if (part) {
    const rest = readAmount(text.slice(part[0].length), null)
    if ('fault' in rest || rest.unit) return { fault: { code: 'not-a-number', text } }
    const over = FRACTION_PERCENT[part[1] ?? ''] ?? 1
    return { ...rest, unit: { dimension: 'percent', name: '%', times: 1, over } }
  }
  const leading = readLeadingPer(text, 0)
  const expression = readExpression(text, leading?.to ?? 0)
  if ('fault' in expression) return expression
  const unit = readTail(text, expression.to, wanted)
  if (unit && 'fault' in unit) return unit
  const { value, steps } = expression
  if (!leading) return { value, unit, steps }
  // 每秒 2 万次: the time stands before the number, what is counted behind it.
  const over = leading.seconds
  if (!unit || unit.dimension === 'count' || (unit.dimension === 'rate' && over === 1))
    return { value, unit: { dimension: 'rate', name: '/s', times: 1, over }, steps }
  if (unit.dimension === 'size')
    return {
      value,
      unit: { ...unit, dimension: 'throughput', name: 'B/s', over: unit.over * over },
      steps,
    }
  return { fault: { code: 'unknown-unit', text } }
}

/** The unit at the end of the text, which it must reach; null for none. */
function readTail(text: string, at: number, wanted: Unit | null): Unit | null | Failed {
  const from = skipBlanks(text, at)
  if (from === text.length) return null
  const rest = text.slice(from)
  if (/^(?:[-–—~～]|to\b|到|至)\s*[\d.]/.test(rest)) return { fault: { code: 'range' } }
  const read = readUnit(text, at, {
    isTimeAsked: wanted?.dimension === 'time',
    ...(wanted?.dimension === 'count' ? { noun: wanted.name } : {}),
  })
  if (read && 'ambiguous' in read && read.to === text.length)
    return { fault: { code: 'ambiguous-unit', text: rest } }
  if (read && 'unit' in read && read.to === text.length) return read.unit
  return { fault: { code: /^[\d,._'!]/.test(rest) ? 'not-a-number' : 'unknown-unit', text: rest } }
}

const OPERATOR = /\s*([+*×·÷^()]|\/(?=\s*[\d(.])|(?<!^0)x(?=\s*\d))\s*/y
const AS_TYPED: Readonly<Record<string, string>> = { '×': '*', '·': '*', x: '*', '÷': '/' }

/** A number, or arithmetic over numbers: `3 * 0.8`, `200k / 10`. A minus is none: `2-3` is a range. */
function readExpression(
  text: string,
  start: number,
): { value: number; to: number; steps: readonly string[] } | Failed {
  let formula = ''
  let operands = 0
  let last = 0
  let to = start
  for (;;) {
    OPERATOR.lastIndex = to
    const operator = OPERATOR.exec(text)
    if (operator?.[1]) {
      formula += ` ${AS_TYPED[operator[1]] ?? operator[1]} `
      to = OPERATOR.lastIndex
      continue
    }
    if (/\d\s*$/.test(formula)) break
    const from = skipBlanks(text, to)
    const numeral = readNumeral(text, from)
    if (!numeral) break
    if ('problem' in numeral) {
      const { problem } = numeral
      return { fault: problem === 'mixed-numerals' ? { code: problem, text } : { code: problem } }
    }
    formula += String(numeral.value)
    last = numeral.value
    operands++
    to = numeral.to
  }
  if (operands === 0) return { fault: { code: 'not-a-number', text } }
  if (/^\s*(?:\+\s*)?[\d.e+]+$/.test(formula) && operands === 1)
    return { value: last, to, steps: [] }
  const result = evaluate(formula)
  if ('problem' in result) {
    const { code } = result.problem
    return { fault: code === 'not-finite' ? { code: 'too-big' } : { code: 'not-a-number', text } }
  }
  return { value: Number(result.value.toPrecision(15)), to, steps: steps(formula) }
}

/** `1h30m`, `1 min 30 s`, `1分30秒`: two units or more, each smaller than the one before. */
function readCompoundTime(text: string): Amount | null {
  let at = 0
  let value = 0
  let before = Number.POSITIVE_INFINITY
  let parts = 0
  while (at < text.length) {
    const numeral = readNumeral(text, skipBlanks(text, at))
    if (!numeral || 'problem' in numeral) return null
    const read = readUnit(text, numeral.to, { isTimeAsked: true })
    if (!read || 'ambiguous' in read || read.unit.dimension !== 'time') return null
    const size = read.unit.times / read.unit.over
    if (size >= before) return null
    before = size
    value += inUnit(numeral.value, read.unit)
    at = skipBlanks(text, read.to)
    parts++
  }
  if (parts < 2) return null
  return {
    value: Number(value.toPrecision(15)),
    unit: { dimension: 'time', name: 's', times: 1, over: 1 },
    steps: [],
  }
}
