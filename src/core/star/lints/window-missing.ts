/** A measured change without the time over which it was measured. */
import type { Span } from '../../numbers/numbers.ts'
import type { Claim } from '../claim/claim.ts'
import { isMeasure } from '../claim/evidence.ts'
import { isLimit } from '../claim/limits.ts'

export function missesWindow(claim: Claim): readonly Span[] | null {
  const { text, pairs, deltas, ends, windows, field, numbers, metrics } = claim
  if (windows.length > 0 || (field !== null && field !== 'result')) return null
  const spans = [
    ...pairs.map(({ span }) => span),
    ...deltas.map(({ span }) => span),
    ...[
      ...ends,
      ...(field === 'result' && metrics.length > 0
        ? numbers.filter((one) => isMeasure(one) && !isLimit(text, one))
        : []),
    ].map(({ from, to }): Span => [from, to]),
  ].filter(([from], i, all) => all.findIndex(([other]) => other === from) === i)
  return spans.length > 0 ? spans : null
}
