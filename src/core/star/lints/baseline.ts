/** A change is told and not from where: "by 70 %", "to 99.9 %". */
import type { Span } from '../../numbers/numbers.ts'
import type { Claim } from '../claim/claim.ts'
import { isLimit } from '../claim/limits.ts'
import { before } from '../terms/lexicon.ts'

/** "-37 % (base 42 min)", "40 % less than the 120 ms it took": the before stands there without a pair. */
const BASE =
  /(?:\b(?:base(?:line)?(?: of| was| is|:)?|from|it was|was|were|used to be|compared (?:to|with)|against|than the|instead of)|原来|原先|之前|以前|基线|基数|从|相比)(?:是|为|的)?\s*(?:about|around|roughly|约|大约|[$€£¥])?\s*$/i

export function withoutBaseline(claim: Claim): readonly Span[] | null {
  const { text, pairs, deltas, ends, field, numbers, metrics } = claim
  // A target is no claim, and the size of what was there needs no before.
  if (pairs.length > 0 || field === 'task' || field === 'situation' || field === 'relevance')
    return null
  if (deltas.length > 0 && numbers.some(({ from }) => BASE.test(before(text, from, 40))))
    return null
  // "12 points up to 94 %" names the before to whoever subtracts.
  if (
    deltas.some(({ kind }) => kind === 'points') &&
    ends.some(({ dimension }) => dimension === 'percent')
  )
    return null
  // A result is a change: what was measured afterwards says little alone.
  const measured =
    field === 'result' && metrics.length > 0
      ? numbers.filter(
          (one) => one.dimension !== 'bare' && one.dimension !== 'count' && !isLimit(text, one),
        )
      : []
  const places = [
    ...deltas.map(({ span }) => span),
    ...[...ends, ...measured].map(({ from, to }): Span => [from, to]),
  ].sort((a, b) => a[0] - b[0])
  const spans = places.filter(([from], i) => places.findIndex(([other]) => other === from) === i)
  return spans.length > 0 ? spans : null
}
