/** Works every told change out again from its before and after. */
import type { Span } from '../numbers.ts'
import type { Claim } from './claim.ts'
import type { Delta } from './deltas.ts'
import { sentenceAround } from './lexicon.ts'
import { isNoShare } from './metrics.ts'
import type { Pair } from './pairs.ts'

export type Sums = {
  /** Percent where points are meant, or the other way round. */
  readonly confused: readonly Span[]
  readonly mismatched: readonly Span[]
}

export function checkSums(claim: Claim): Sums {
  const confused: Span[] = []
  const mismatched: Span[] = []
  for (const delta of claim.deltas) {
    const [verdict, pair] = judge(claim, delta)
    const span: Span = pair
      ? [Math.min(pair.span[0], delta.span[0]), Math.max(pair.span[1], delta.span[1])]
      : delta.span
    if (verdict === 'confused') confused.push(span)
    if (verdict === 'mismatched') mismatched.push(span)
  }
  return { confused, mismatched }
}

type Verdict = 'right' | 'confused' | 'mismatched'

/** The kindest verdict over the pairs the change may belong to: those of its sentence, else the nearest before it. */
function judge({ text, pairs }: Claim, delta: Delta): readonly [Verdict, Pair | null] {
  const [start, end] = sentenceAround(text, delta.span[0])
  const inside = pairs.filter(({ span: [from] }) => from >= start && from < end)
  const nearest = pairs.findLast(({ span }) => span[1] <= delta.span[0])
  const candidates = inside.length > 0 ? inside : nearest ? [nearest] : []
  if (candidates.length === 0) {
    const isOdd =
      delta.kind === 'points' &&
      isNoShare(text.slice(start, end)) &&
      !/率|rate|ratio|share|%/i.test(text.slice(start, end))
    return [isOdd ? 'confused' : 'right', null]
  }
  const verdicts = candidates.map((pair) => [compare(pair, delta), pair] as const)
  for (const wanted of ['right', 'confused', 'mismatched'] as const) {
    const found = verdicts.find(([verdict]) => verdict === wanted)
    if (found) return found
  }
  return ['right', null]
}

function compare({ before, after }: Pair, delta: Delta): Verdict {
  const from = before.value
  const to = after.value
  const difference = Math.abs(to - from)
  const isShare = before.dimension === 'percent'
  const relative = from === 0 ? Number.NaN : (difference / from) * 100
  const slack = delta.isRough ? Math.max(3, delta.value * 0.1) : Math.max(0.5, delta.value * 0.005)
  const fits = (value: number): boolean => Math.abs(delta.value - value) <= slack + 1e-9
  switch (delta.kind) {
    case 'percent':
      if (fits(relative)) return 'right'
      return isShare && fits(difference) ? 'confused' : 'mismatched'
    case 'points':
      if (!isShare) return 'confused'
      if (fits(difference)) return 'right'
      return fits(relative) ? 'confused' : 'mismatched'
    case 'times': {
      if (from === 0 || to === 0) return 'right'
      const ratio = Math.max(from, to) / Math.min(from, to)
      const told = delta.value < 1 ? 1 / delta.value : delta.value
      const near = (value: number): boolean => Math.abs(told - value) <= Math.max(0.15 * value, 0.1)
      // "3 times more" and 提升了 3 倍 are said for three and for four times.
      return near(ratio) || near(ratio - 1) ? 'right' : 'mismatched'
    }
    case 'amount':
      if (Math.abs(delta.value - difference) <= Math.max(0.05 * difference, 1e-9)) return 'right'
      // An amount beside it may be of another kind: a pair of seconds and a saving in money.
      return 'right'
  }
}
