/** Changes told as one number: `by 40 %`, `3x faster`, `降低了 40%`, `doubled`; and ends told without a beginning: `to 42 ms`. */
import type { FoundNumber, Span } from '../../numbers/numbers.ts'
import { isLimit } from './limits.ts'
import type { Pair } from './pairs.ts'

export type Delta = {
  readonly span: Span
  /** `percent` and `points` as written, `times` as a factor, `amount` in the canonical unit. */
  readonly kind: 'percent' | 'points' | 'times' | 'amount'
  readonly value: number
  /** "nearly", "over", "约": not to be taken to the digit. */
  readonly isRough: boolean
}

const VERBS_EN =
  'cut|cuts|cutting|reduc\\w+|dropp?\\w*|fell|falls?|falling|fallen|rose|risen?|rises|rising|increas\\w+|decreas\\w+|improv\\w+|grew|grow\\w*|rais\\w+|lower\\w*|shrank|shrunk|shrink\\w*|shorten\\w*|sav(?:ed|es?|ing)|slash\\w*|trimm?\\w*|gain\\w*|declin\\w+|boost\\w*|speed(?:s|ed)? up|sped up|climb\\w*|jump\\w*|went up|went down|went|goes|going|brought|down|up|accelerat\\w+|optimi[sz]\\w+|better|eliminat\\w+|remov\\w+|scal(?:ed|es|ing)|push\\w*|drove'
/** These have an end and no size: "reached 97 %". */
const ARRIVALS_EN = `${VERBS_EN}|reach\\w*|achiev\\w+|hit|kept|got|stabili[sz]\\w+|stay\\w*`
const CHANGE_LEFT_EN = new RegExp(
  `(?<![A-Za-z])(?:${VERBS_EN})(?![A-Za-z])(?:[^.;。；]|\\.(?=\\d|e\\.)|(?<=i\\.e)\\.){0,60}$`,
  'i',
)
const ROUGH =
  /(?:about|around|roughly|nearly|almost|over|more than|at least|up to|some|another|a further|approximately|close to|well over|~|≈|约|大约|近|将近|接近|超过|超|至少|大概|差不多|了|又|整整|足足|达|高达|\s)+$/i
const PREPOSITION_EN =
  /(?:\b(?:to|from|at|in|within|under|below|of|for|over|with|between|and|every|per|than|above|after|since|during|on|or|the|last|next|past|first|across|until|until|through|only|just|is|was|are|were)|[,(:])\s*$/i
const RIGHT_EN =
  /^[\s-]*(?:points?\s)?(?:\w+\s){0,2}?(?:less|fewer|lower|higher|faster|slower|more|reductions?|drop|decrease|increase|improvements?|gain|cut|decline|growth|shorter|smaller|savings?|better|worse|rise|speed-?up|uplift|cheaper|quicker)\b/i
const VERBS_ZH =
  '降低|下降|减少|缩短|缩小|提升|提高|增长|增加|上升|上涨|涨|降|减|节省|节约|省|提速|快|优化|压缩|改善|下跌|回落|增|升|跌|少|多|翻|快|↓|↑|▲|▼'
const LEFT_ZH = new RegExp(
  `(?:${VERBS_ZH})(?:幅度?|率)?(?:了|约|近|超过|将近|至少|大约|达|为|接近|超|\\s)*$`,
)
const SIGN_LEFT = /\b(?:plus|minus)\s*$|[↓↑▲▼]\s*$|(?<=^|[\s(（,，])[-−+]$/
const RIGHT_ZH =
  /^(?:以上|左右|多)?的?(?:性能)?(?:提升|下降|降低|增长|优化|改善|提速|收益|降幅|增幅|涨幅|减少|节省)/

/** `doubled`, `翻倍`: a factor without a numeral. */
const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:doubl(?:ed|es|ing)|twofold|twice as)\b|翻(?:了一)?(?:倍|番)|成倍/gi, 2],
  [
    /\b(?:halv(?:ed|es|ing)|(?:by|in) (?:about |around |nearly |almost |roughly |more than )?half)\b|减半|砍半|half of what (?:it|they)|(?:减少|降低|下降|缩短|缩小|节省|少|降|省|砍)(?:了|掉)?(?:近|约|将近|大约)?一半/gi,
    0.5,
  ],
  [/\b(?:tripl(?:ed|es|ing)|threefold)\b/gi, 3],
  [/\b(?:quadrupl(?:ed|es|ing)|fourfold)\b/gi, 4],
  [/\bfivefold\b/gi, 5],
  [/\bsixfold\b/gi, 6],
  [/\beightfold\b/gi, 8],
  [/\btenfold\b/gi, 10],
  [
    /\b(?:to|only|just|now) (?:about |around |roughly )?a third\b|(?:到|的)(?:了|约|大约|不到)?三分之一/gi,
    3,
  ],
  [
    /\b(?:to|only|just|now) (?:about |around |roughly )?a quarter\b|(?:到|的)(?:了|约|大约|不到)?四分之一/gi,
    4,
  ],
  [
    /\b(?:to|only|just|now) (?:about |around |roughly )?a fifth\b|(?:到|的)(?:了|约|大约|不到)?五分之一/gi,
    5,
  ],
  [
    /\b(?:to|only|just|now) (?:about |around |roughly )?a tenth\b|(?:到|的)(?:了|约|大约|不到)?十分之一/gi,
    10,
  ],
]

/** "by a third", 减少了三分之一: a share of what was there. */
const SHARES: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:by|down|up|lost|dropped|fell) (?:about |around |nearly |almost |more than |over )?a third\b|\ba third (?:less|fewer|lower|faster|more)\b|(?:降低|下降|减少|缩短|少|省|提升|增加)了?(?:近|约)?三分之一/gi,
    100 / 3,
  ],
  [
    /\b(?:by|down|up) (?:about |around |nearly |almost |more than |over )?two[- ]thirds\b|(?:降低|下降|减少|缩短|少|省)了?(?:近|约)?三分之二/gi,
    200 / 3,
  ],
  [
    /\b(?:by|down|up) (?:about |around |nearly |almost |more than |over )?a quarter\b|\ba quarter (?:less|fewer|lower|faster|more)\b|(?:降低|下降|减少|缩短|少|省|提升|增加)了?(?:近|约)?四分之一/gi,
    25,
  ],
  [
    /\b(?:by|down|up) (?:about |around |nearly |almost |more than |over )?three[- ]quarters\b|(?:降低|下降|减少|缩短|少|省)了?(?:近|约)?四分之三/gi,
    75,
  ],
  [/\b(?:by|down|up) (?:about |around |nearly |almost |more than |over )?a fifth\b/gi, 20],
]

export function findDeltas(
  text: string,
  numbers: readonly FoundNumber[],
  pairs: readonly Pair[],
): readonly Delta[] {
  const ends = new Set(pairs.flatMap(({ before, after }) => [before.from, after.from]))
  const told = numbers.flatMap((number): readonly Delta[] => {
    if (ends.has(number.from)) return []
    const kind = kindOf(number)
    const left = text.slice(Math.max(0, number.from - 80), number.from)
    const right = text.slice(number.to, number.to + 40)
    if (!isDelta(left, right, kind, number.dimension === 'points')) return []
    if (isLimit(text, number)) return []
    const isRough =
      /(?:about|around|roughly|nearly|almost|over|more than|least|some|approximately|close to|~|≈|约|近|超|接近|多|大概)\s*$/i.test(
        left,
      ) || /^\s*(?:以上|左右|多|or (?:so|more))/.test(right)
    return [{ span: [number.from, number.to], kind, value: number.value, isRough }]
  })
  const factors = FACTORS.flatMap(([pattern, value]) =>
    [...text.matchAll(pattern)].map(
      (match): Delta => ({
        span: [match.index, match.index + match[0].length],
        kind: 'times',
        value,
        isRough: true,
      }),
    ),
  )
  const shares = SHARES.flatMap(([pattern, value]) =>
    [...text.matchAll(pattern)].map(
      (match): Delta => ({
        span: [match.index, match.index + match[0].length],
        kind: 'percent',
        value,
        isRough: true,
      }),
    ),
  )
  return [...told, ...[...factors, ...shares].filter(({ span }) => !isOfTime(text, span))].sort(
    (a, b) => a.span[0] - b.span[0],
  )
}

/** "In half a year", "by half a second", 一年的三分之一: a part of a stretch of time, and none of what changed. */
const TIME_RIGHT =
  /^(?:[\s-]+(?:of[\s-]+)?(?:(?:an?|the|that|this|each|every|our|its)[\s-]+)?(?:(?:first|next|last|whole|following|working)[\s-]+)?(?:milli|micro)?(?:second|minute|hour|day|week|month|quarter|year|sprint|season|semester|term|decade|century)s?\b)/i
const TIME_LEFT = /(?:年|季度?|月|周|星期|学期|小时|天)(?:里|中)?$/

function isOfTime(text: string, [from, to]: Span): boolean {
  const isOfStretch = text[from] === '的' && TIME_LEFT.test(text.slice(Math.max(0, from - 4), from))
  return isOfStretch || TIME_RIGHT.test(text.slice(to, to + 40))
}

function kindOf({ dimension, unit }: FoundNumber): Delta['kind'] {
  if (dimension === 'percent') return 'percent'
  // "up 12 points" is said for percentage points.
  if (dimension === 'points' || unit?.name === 'points') return 'points'
  return unit?.name === 'times' ? 'times' : 'amount'
}

const SAVED = /\bsav(?:ed|es|ing)\b[^.;]{0,30}[$€£¥]\s*$|(?:节省|节约|省)(?:了|下)?[^。；，]{0,8}$/i

function isDelta(left: string, right: string, kind: Delta['kind'], isSure: boolean): boolean {
  const bare = left.replace(/[$€£¥]\s*$/, ' ').replace(ROUGH, ' ')
  const isBy = /\bby\s*$/i.test(bare)
  if (isBy && CHANGE_LEFT_EN.test(bare)) return true
  if (isSure) return true
  if (LEFT_ZH.test(left)) return kind !== 'amount' || !/(?:为|达)\s*$/.test(left)
  if (kind === 'amount') return SAVED.test(left)
  if (
    /\b(?:drop|decrease|increase|reduction|improvement|gain|cut|decline|growth|rise|jump|saving) of\s*$/i.test(
      bare,
    )
  )
    return true
  if (
    kind === 'times' &&
    (/^\s*(?:as (?:much|many|fast|long|high|large))/.test(right) ||
      /(?:是|为|达|到)(?:了)?(?:原来|之前|以前|过去)的?\s*$/.test(left))
  )
    return true
  if (SIGN_LEFT.test(left) || RIGHT_EN.test(right) || RIGHT_ZH.test(right)) return true
  if (/\p{Script=Han}\s*$/u.test(bare)) return false
  return CHANGE_LEFT_EN.test(bare) && !PREPOSITION_EN.test(bare)
}

const TO_LEFT_EN = new RegExp(
  `(?<![A-Za-z])(?:${ARRIVALS_EN})(?![A-Za-z])(?:[^.;。；]|\\.(?=\\d)){0,60}?\\b(?:to|down to|up to|below|under|at|within)\\s*(?:about|around|just|only|under|below|over|nearly|almost|less than|more than|~|≈)*\\s*$`,
  'i',
)
const TO_LEFT_ZH =
  /(?:降|升|涨|减|缩短?|提高?|增长?|压|优化|改善|恢复|稳定|控制|保持|维持|达|做|提升|降低|减少)(?:到了?|至|为|在|成)\s*(?:了|约|大约|不到|只有|仅|近|低于|超过|平均|\s)*$|(?:达到|高达|突破)了?\s*$/
const NOW_LEFT =
  /\b(?:is now|are now|now|reached|reaches|achieved|hit)\b[^.;,]{0,30}$|(?:现在|目前|如今|已经?)[^。；，]{0,12}$/i

/** Ends of a change whose beginning nobody told. */
export function findEnds(
  text: string,
  numbers: readonly FoundNumber[],
  pairs: readonly Pair[],
  deltas: readonly Delta[],
): readonly FoundNumber[] {
  const used = new Set([
    ...pairs.flatMap(({ before, after }) => [before.from, after.from]),
    ...deltas.map(({ span: [from] }) => from),
  ])
  return numbers.filter((number) => {
    if (used.has(number.from)) return false
    const left = text.slice(Math.max(0, number.from - 80), number.from)
    const isEnd = TO_LEFT_EN.test(left) || TO_LEFT_ZH.test(left) || NOW_LEFT.test(left)
    return isEnd && !isLimit(text, number)
  })
}
