/** Works every told change out again from its before and after. */
import type { Span } from '../../numbers/numbers.ts'
import { sentenceFinder } from '../../sentences.ts'
import type { Claim } from '../claim/claim.ts'
import type { Delta } from '../claim/deltas.ts'
import type { Pair } from '../claim/pairs.ts'
import { isNoShare } from '../terms/metrics.ts'

export type Sums = {
  /** Percent where points are meant, or the other way round. */
  readonly confused: readonly Span[]
  readonly mismatched: readonly Span[]
}

export function checkSums(claim: Claim): Sums {
  const confused: Span[] = []
  const mismatched: Span[] = []
  const sentenceAt = sentenceFinder(claim.text)
  for (const delta of claim.deltas) {
    const [verdict, pair] = judge(claim, delta, sentenceAt(delta.span[0]))
    const span: Span = pair
      ? [Math.min(pair.span[0], delta.span[0]), Math.max(pair.span[1], delta.span[1])]
      : delta.span
    if (verdict === 'confused') confused.push(span)
    if (verdict === 'mismatched') mismatched.push(span)
  }
  return { confused, mismatched }
}

type Verdict = 'right' | 'confused' | 'mismatched'

/** The kindest verdict over the pairs of its sentence that the change may belong to. */
function judge(
  { text, pairs }: Claim,
  delta: Delta,
  [start, end]: Span,
): readonly [Verdict, Pair | null] {
  const sentence = text.slice(start, end)
  const inside = pairs.filter(({ span: [from] }) => from >= start && from < end)
  const before = ABOUT_THE_LAST.test(sentence)
    ? pairs.filter(({ span }) => span[1] <= delta.span[0]).slice(-1)
    : []
  const candidates = [...inside, ...before].filter(
    ({ span }) => isNear(span, delta.span) && isSameMatter(text, span, delta.span),
  )
  if (candidates.length === 0) {
    // Points of a time or of money, with no share anywhere near.
    const isOdd = delta.kind === 'points' && isNoShare(sentence) && !SHARE.test(sentence)
    return [isOdd ? 'confused' : 'right', null]
  }
  const verdicts = candidates.map((pair) => [compare(pair, delta), pair] as const)
  for (const wanted of ['right', 'confused', 'mismatched'] as const) {
    const found = verdicts.find(([verdict]) => verdict === wanted)
    if (found) return found
  }
  return ['right', null]
}

const SHARE = /率|\brates?\b|\bratio\b|\bshares?\b|占比|coverage|覆盖/i
/** A sentence of its own that still speaks of the change before it. */
const ABOUT_THE_LAST =
  /^\s*(?:that(?:'s| is| was| makes)|this (?:is|was|makes)|which is|a (?:drop|cut|rise|gain|reduction|decrease|increase|decline)|so|it (?:fell|rose|dropped|improved)|也就是|即|降幅|增幅|涨幅|相当于|整体|提升|下降|降低|增长|减少|缩短)/i

/** A new subject between the two: "P99 fell from 9 s to 2 s, and writes rose by 8 %". */
const NEW_MATTER_EN =
  /(?:\b(?:and|while|but|plus|whereas|with|although)\b|,)\s+(?:the |a |an |our |its |my )?(?!that\b|this\b|which\b|it\b|thus\b|so\b|an? (?:drop|cut|rise|gain|reduction|decrease|increase|decline|improvement|change|saving)\b|down\b|up\b|or\b|i\.e|reduced\b|measured\b|averaged\b|over\b|in\b|during\b|meaning\b|saving\b|equal\b|roughly\b|about\b|nearly\b|almost\b|improv|drop|cut|fell|rose|from\b|better\b|making|cutting|counted|compar|taken|by\b|a\b|within|after|total|for\b|only|just|now)[a-z-]+ (?:[a-z-]+ ){0,4}?(?:rose|fell|went|grew|dropped|is|are|was|were|cost|costs|use[sd]?|got|need|increased|decreased|improved|takes?)\b/i
const NEW_MATTER_ZH =
  /[，,、；](?!\s*(?:上升|上涨|下跌|回落|合计|平均|也就是|即|整体|总共|足足|一共|共|降幅|增幅|涨幅|相当于|提升|提高|下降|降低|增长|增加|减少|缩短|节省|少了|多了|快了|降|升|涨|减|翻|只要|只有|是|约|近|统计|按|取|[一二两三四五六七八九十半\d]+个?(?:季度|月|周|年|天)|当[月季年周]|全年|前后|差不多|等于|改善|优化|幅度|性能提升|达到|直接|整整|下降幅度))[^，,、；]{1,14}(?:涨|降|升|多|少|提升|下降|增加|减少|节省)/

const FURTHEST = 120
const isNear = (a: Span, b: Span): boolean =>
  Math.max(a[0], b[0]) - Math.min(a[1], b[1]) <= FURTHEST

function isSameMatter(text: string, pair: Span, delta: Span): boolean {
  const gap = text.slice(Math.min(pair[1], delta[1]), Math.max(pair[0], delta[0]))
  return !NEW_MATTER_EN.test(gap) && !NEW_MATTER_ZH.test(gap)
}

function compare({ before, after }: Pair, delta: Delta): Verdict {
  const from = before.value
  const to = after.value
  const difference = Math.abs(to - from)
  const isShare = before.dimension === 'percent'
  const relative = from === 0 ? Number.NaN : (difference / from) * 100
  const slack = delta.isRough ? Math.max(3, delta.value * 0.1) : Math.max(0.5, delta.value * 0.005)
  const fits = (value: number): boolean => Math.abs(delta.value - value) <= slack + 1e-9
  const isExact = (value: number): boolean => Math.abs(delta.value - value) < 0.051
  switch (delta.kind) {
    case 'percent':
      // 97 % to 99.5 %, "+2.5 %": to the digit it is the points, and only about the percent.
      if (isShare && isExact(difference) && !isExact(relative)) return 'confused'
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
