/** A change is told and not from where: "by 70 %", "to 99.9 %". */
import type { Span } from '../numbers.ts'
import type { Claim } from './claim.ts'

export function withoutBaseline(claim: Claim): readonly Span[] | null {
  const { pairs, deltas, ends, field, numbers, metrics } = claim
  // A target is no claim, and the size of what was there needs no before.
  if (pairs.length > 0 || field === 'task' || field === 'situation' || field === 'relevance')
    return null
  // A result is a change: what was measured afterwards says little alone.
  const measured =
    field === 'result' && metrics.length > 0
      ? numbers.filter(({ dimension }) => dimension !== 'bare' && dimension !== 'count')
      : []
  const places = [
    ...deltas.map(({ span }) => span),
    ...[...ends, ...measured].map(({ from, to }): Span => [from, to]),
  ].sort((a, b) => a[0] - b[0])
  const spans = places.filter(([from], i) => places.findIndex(([other]) => other === from) === i)
  return spans.length > 0 ? spans : null
}
