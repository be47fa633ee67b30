/** Whether the result begins where the situation stood: the same metric, another number, and one of the two is wrong. */
import type { FoundNumber, Span } from '../numbers/numbers.ts'
import { sentenceFinder } from '../sentences.ts'
import { type Claim, readClaim } from './claim/claim.ts'

/** "About one in thirty" and 3.2 % are one number, 5 ms and 5 s are none. */
const TOLERANCE = 1.3

/** The numbers before the change that the letters before it contradict. */
export function numbersApart(
  result: Claim,
  before: { readonly situation: string; readonly task: string },
): readonly Span[] {
  const known = [
    ...measuredIn(readClaim(before.situation, 'situation')),
    // What a task names alone is its target.
    ...pairsIn(readClaim(before.task, 'task')),
  ]
  return pairsIn(result).flatMap(({ number, metrics }) => {
    const same = known.filter(
      (one) =>
        isOneKind(one.number, number) &&
        one.metrics.some((name) => metrics.some((other) => isOneName(name, other))),
    )
    const agrees = same.some((one) => isNear(one.number.value, number.value))
    return same.length === 0 || agrees ? [] : [[number.from, number.to] as Span]
  })
}

/** A number with the names of what is measured with it. */
type Measured = { readonly number: FoundNumber; readonly metrics: readonly string[] }

const measuredIn = (claim: Claim): readonly Measured[] =>
  claim.numbers.map((number) => ({ number, metrics: namesAt(claim, number.from) }))

const pairsIn = (claim: Claim): readonly Measured[] =>
  claim.pairs.map(({ before }) => ({ number: before, metrics: namesAt(claim, before.from) }))

/** Of the metrics of its clause; where that names none, of the last one before it in the sentence. */
function namesAt({ text, metrics }: Claim, at: number): readonly string[] {
  const [from, to] = sentenceFinder(text)(at)
  const start = Math.max(from, ...commasIn(text, from, at))
  const end = Math.min(to, ...commasIn(text, at, to))
  const within = (first: number, last: number): readonly Span[] =>
    metrics.filter((span) => span[0] >= first && span[1] <= last)
  const own = within(start, end)
  const named = own.length > 0 ? own : within(from, at).slice(-1)
  return named.map((span) => nameOf(text.slice(...span)))
}

/** Not those inside of a number. */
const commasIn = (text: string, from: number, to: number): readonly number[] =>
  [...text.slice(from, to).matchAll(/[，；;]|,(?!\d{3})/g)].map(({ index }) => from + index)

const nameOf = (written: string): string =>
  written
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .replace(/s$/, '')

/** 结算失败率 is said again as 失败率. */
const isOneName = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a)

const isOneKind = (a: FoundNumber, b: FoundNumber): boolean =>
  a.dimension === b.dimension &&
  (a.dimension !== 'count' && a.dimension !== 'bare' ? true : a.unit?.name === b.unit?.name)

const isNear = (a: number, b: number): boolean =>
  a === b || (a > 0 && b > 0 && Math.max(a, b) / Math.min(a, b) <= TOLERANCE)
