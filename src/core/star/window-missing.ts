/** A measured change without the time over which it was measured. */
import type { Span } from '../numbers.ts'
import type { Claim } from './claim.ts'

export function missesWindow(claim: Claim): readonly Span[] | null {
  const { pairs, deltas, ends, windows, field } = claim
  if (windows.length > 0 || (field !== null && field !== 'result')) return null
  const spans = [
    ...pairs.map(({ span }) => span),
    ...deltas.map(({ span }) => span),
    ...ends.map(({ from, to }): Span => [from, to]),
  ]
  return spans.length > 0 ? spans : null
}
