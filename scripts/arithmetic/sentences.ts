/** Arithmetic without a sign: what numbers of one sentence come to, and one amount in two units. */
import type { FoundNumber } from '../../src/core/numbers/numbers.ts'
import { COMES_TO, isLimit, isWhat, readings, spellings } from './amounts.ts'
import { isRounded } from './rounding.ts'

/** `doubtful`: it may be arithmetic and would be wrong, or it is none. */
export type Verdict = 'right' | 'off' | 'doubtful'

const IN_ONE_BREATH = /^(?:[^.;。；!?？！\n]|\.(?=\d)){0,60}$/u
const FARTHEST = 4

/**
 * A number that two others of the same sentence come to, without a sign between them: "at 20 000 a second, 50 ms are 1 000
 * units", "43 million a day of 300 KB are 13 TB".
 */
export function sentenceAt(
  numbers: readonly FoundNumber[],
  between: readonly string[],
  at: number,
): { readonly from: number; readonly verdict: Verdict } | null {
  const result = numbers[at]
  if (!result || isTrivial(result)) return null
  const from = beginOf(between, at)
  const before = numbers.slice(from, at)
  const isSaid = COMES_TO.test(between[at - 1] ?? '') || COMES_TO.test(between[at - 2] ?? '')
  if (!isSaid || before.length < 2) return null
  for (let i = before.length - 2; i >= 0; i--)
    for (const b of before.slice(i + 1)) {
      const a = before[i]
      if (a && !isTrivial(a) && !isTrivial(b) && isFromTwo(a, b, result, between[from + i] ?? ''))
        return { from: from + i, verdict: 'right' }
    }
  // "100 million people with 500 entries of 16 bytes are 800 GB".
  const [x, y, z] = before.slice(-3)
  if (x && y && z && isFromThree([x, y, z], result)) return { from: at - 3, verdict: 'right' }
  const last = numbers.slice(at - 2, at + 1)
  const words = between[at - 1] ?? ''
  if (!COMES_TO.test(words) || isLimit(words)) return null
  if (isPlain(last, between[at - 2] ?? '')) return { from: at - 2, verdict: 'off' }
  return isMeasured(last) ? { from: at - 2, verdict: 'doubtful' } : null
}

/** Where the sentence begins, or the last few numbers of it. */
function beginOf(between: readonly string[], at: number): number {
  let from = at
  while (from > 0 && at - from < FARTHEST && IN_ONE_BREATH.test(between[from - 1] ?? '')) from--
  return from
}

const isTrivial = ({ plain, dimension }: FoundNumber): boolean =>
  plain === 0 || (plain === 1 && (dimension === 'bare' || dimension === 'count'))
const AND = /\b(?:and|plus)\b|和|加/

function isFromTwo(a: FoundNumber, b: FoundNumber, c: FoundNumber, between: string): boolean {
  const isProduct = spellings([readings(a), readings(b)]).some(([x = 0, y = 0]) =>
    [x * y, x / y, y / x].some((value) => isWhat(c, value)),
  )
  const isSum =
    AND.test(between) &&
    (isWhat(c, a.value + b.value) || isWhat(c, a.plain + b.plain)) &&
    a.dimension === b.dimension
  return isProduct || isSum
}

function isFromThree(three: readonly FoundNumber[], result: FoundNumber): boolean {
  if (three.some(isTrivial)) return false
  return spellings(three.map(readings)).some(([x = 0, y = 0, z = 0]) =>
    [x * y * z, (x * y) / z, (x * z) / y].some((value) => isWhat(result, value)),
  )
}

/** One of them is a rate, one a time, and one a count: they ought to agree. Or one is the share that two others are. */
function isMeasured(three: readonly FoundNumber[]): boolean {
  const has = (...names: readonly string[]): boolean =>
    three.some(({ dimension }) => names.includes(dimension))
  if (has('rate') && has('time') && has('count', 'bare')) return true
  if (has('throughput') && has('time') && has('size')) return true
  return three.filter(({ dimension }) => dimension === 'percent').length === 1
}

const joined = (words: string): RegExp =>
  new RegExp(
    `^(?:(?:\\s+\\p{L}+){0,2}|\\p{Script=Han}{0,4})\\s*(?:${words})(?:\\s+(?:each|the|an?))?\\s*$`,
    'iu',
  )
const EACH = joined('of|with|at|each|的|[、,]每\\p{Script=Han}{0,2}|[、,]?按')
const DURING = joined('for|in|over|at|,|[、,]?按')
/** What of what comes to what: 30 versions of 2 GB are gigabytes, 500 a second for 20 s are so many. */
const PLAIN: readonly (readonly [from: string, by: string, to: string, join: RegExp])[] = [
  ['count', 'size', 'size', EACH],
  ['count', 'size', 'throughput', EACH],
  ['rate', 'size', 'throughput', EACH],
  ['count', 'time', 'time', EACH],
  ['percent', 'count', 'count', EACH],
  ['percent', 'rate', 'rate', EACH],
  ['count', 'percent', 'count', EACH],
  ['rate', 'percent', 'rate', EACH],
  ['rate', 'time', 'count', DURING],
  ['throughput', 'time', 'size', DURING],
  ['count', 'rate', 'time', DURING],
  ['size', 'throughput', 'time', DURING],
]

/** Nothing else can be meant. */
function isPlain(three: readonly FoundNumber[], between: string): boolean {
  const sorts = three.map(({ dimension }) => (dimension === 'bare' ? 'count' : dimension))
  return PLAIN.some(
    ([from, by, to, join]) =>
      from === sorts[0] && by === sorts[1] && to === sorts[2] && join.test(between),
  )
}

const IN_OTHER_WORDS =
  /^\s*(?:[,(]\s*)?(?:or|=|≈|is|are|i\.e\.|that is|which is|就是|也就是|即|等于|约|合)?\s*(?:about|nearly|over|more than|less than|not quite|almost|约|将近|近|不到|大约)?\s*$/iu
const NOT_THE_SAME = 1.5

/** "1 600 s, about 27 minutes": one time or size in two units; null where two different ones stand side by side. */
export function againAt(a: FoundNumber, b: FoundNumber, between: string): Verdict | null {
  const isMeasure = a.dimension === 'time' || a.dimension === 'size'
  if (between.trim() === '') return null
  if (!isMeasure || a.dimension !== b.dimension || !IN_OTHER_WORDS.test(between)) return null
  if (a.unit?.times === b.unit?.times && a.unit?.over === b.unit?.over) return null
  const factor = a.value > b.value ? a.value / b.value : b.value / a.value
  if (factor > NOT_THE_SAME) return null
  const times = (number: FoundNumber): number => number.value / number.plain
  if (isRounded(b.plain, a.value / times(b)) || isRounded(a.plain, b.value / times(a)))
    return 'right'
  return isLimit(between) ? null : 'off'
}
