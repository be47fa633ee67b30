/** Over which time something was measured. "Per second" and "a day" are units and no windows. */
import type { Span } from '../../numbers/numbers.ts'
import { before, spansOf, withoutOverlaps } from '../terms/lexicon.ts'

const SPAN_EN =
  '(?:day|week|month|quarter|year|sprint|season|release|hour|fortnight|weekend|semester|term|trimester|decade)s?'
const NUM_EN =
  '(?:\\d+(?:[.,]\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety|several|a few|half an?|a couple of|the first|the next|the last)'
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const EN: readonly RegExp[] = [
  new RegExp(
    `\\b(?:median|average|mean|sum|total) (?:of|over|for) (?:the )?(?:last |first |next )?${NUM_EN} ${SPAN_EN}\\b`,
    'gi',
  ),
  /\b(?:over|across|on|during|for|in) (?:the |these |all |its )*(?:next |following |last |first |past )*(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|several) (?:\w+ )?(?:Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays|weekends|nights|mornings|evenings|sales|campaigns|releases|deploys|deployments|peaks|load tests|runs)\b/gi,
  /\b(?:in|over|across|during|for) (?:the |all |its )?(?:next |following |last |first |\d+ |two |three |four |five |six |ten )+\w+s (?:after|since|before|that followed)\b/gi,
  // over the next 30 days, for three weeks, in its first quarter, within two sprints
  new RegExp(
    `\\b(?:over|for|during|within|in|across|after|throughout|since|through|inside|before|against|versus|compared (?:to|with)|by the end of|at the end of)\\s+(?:(?:the|a|an|its|our|my|this|that|full|whole|entire|next|following|last|past|previous|first|these|those|all|about|around|roughly|just|under|less than|more than|nearly|almost|only)\\s+)*(?:${NUM_EN}[\\s-]+)?(?:of\\s+)?(?:\\w+\\s+){0,2}?${SPAN_EN}\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?:the\\s+)?(?:next|following|last|past|previous|first|same|this|that)\\s+(?:${NUM_EN}\\s+)?(?:\\w+\\s+)?${SPAN_EN}\\b`,
    'gi',
  ),
  new RegExp(
    `\\b${NUM_EN}\\s+(?:full\\s+)?${SPAN_EN}\\s+(?:later|after|afterwards|in a row|straight|of|before|long|since|on end|running|on(?=,|\\s*$)|in(?=,|\\s*$)|down the (?:line|road)|ago|prior)\\b`,
    'gi',
  ),
  new RegExp(
    `\\b${NUM_EN}[- ](?:day|week|month|quarter|year|sprint|hour|minute)(?:[- ]long)?\\s+(?:window|period|average|mean|load test|soak|run|canary|test|trial|pilot|sale|peak|median|rolling|measurement|experiment|observation|comparison)`,
    'gi',
  ),
  new RegExp(
    `\\b(?:in|since|until|by|during|from|of|through|between|early|late|mid)[\\s-]+(?:the\\s+)?(?:(?:end|start|beginning|middle)\\s+of\\s+)?(?:early\\s+|late\\s+|mid-?\\s*)?(?:${MONTH}|(?:19|20)\\d\\d|[QH][1-4]|spring|summer|autumn|fall|winter|Black Friday|Christmas|the holidays?)\\b`,
    'gi',
  ),
  new RegExp(
    `\\b(?:${MONTH}|[QH][1-4])\\s+(?:19|20)\\d\\d\\b|\\bQ[1-4]\\b|\\b${MONTH}\\s+(?:to|through|until|and|with|-)\\s+${MONTH}\\b`,
    'g',
  ),
  /\b(?:(?:first|second) half(?: of the year)?|half of the year|year[- ]over[- ]year|month[- ]over[- ]month|week[- ]over[- ]week|quarter[- ]over[- ]quarter|yoy|mom|wow|overnight|black friday|cyber monday|double eleven|singles'? day|(?:holiday|peak|sale|busy) season|the (?:whole|entire) (?:sale|season|quarter|year|month|peak)|during the (?:\w+ )?(?:sale|peak|event|campaign|rush)|over the (?:\w+ )?(?:holidays?|weekend|summer|winter|spring|autumn|sale|campaign))\b/gi,
  // Two thirds of the year, in half the quarter
  new RegExp(
    `\\b(?:(?:in|over|during|for|within|through|across) (?:(?:about|nearly|almost|roughly|less than|more than) )?(?:half|most)|(?:an?|one|two|three|four)[ -](?:thirds?|quarters?|fifths?))(?: of)? (?:the|an?|that|this|its|our) (?:\\w+ )?${SPAN_EN}\\b`,
    'gi',
  ),
  /\b(?:24|48|72|96)\s?-?\s?h(?:ours?|rs?)?\b|\b\d+[- ](?:day|week|month|hour|minute)s?\s+(?:window|period|average)/gi,
]

/** The fortnight before, that quarter: a definite stretch is no unit of a rate, and no length that was cut. */
const DEFINITE_EN =
  /\b(?:the|this|that|these|those|same|both|each of the)\s+(?:(?!per\b|and\b|or\b|of\b)[\w-]+\s+){0,2}?(?:weeks?|months?|quarters?|years?|fortnights?|semesters?|half-years?)\b(?!['’]?s?[- ]\w*(?:time|long))/gi

const NUM_ZH =
  '(?:\\d{1,4}(?:\\.\\d{1,3})?|[一二两三四五六七八九十半]{1,4}|几|数|整|全|单|多|首|头)'
/** How long one looked at it: 统计了 30 天. What took three days is no window: 修了 3 天. */
const WATCHED_ZH =
  '(?:(?:连续|一直|连着|持续)?(?:运行(?!了)|观察|观测|统计|跟踪|监控|对比|稳定|采样)|(?:连续|一直|连着|持续)(?:盯|测|看|跑))'
const ZH: readonly RegExp[] = [
  // 各取一周平均, 统计了一周, 高峰那一周: weeks and longer, unless they are what changed
  new RegExp(
    `(?<!每|[\\d一二两三四五六七八九十半])${NUM_ZH}\\s*个?(?:周|星期|月|季度|财季|财年|学期|双周|礼拜)(?!\\s*(?:一次|缩|降|减|变|压|到|→|->|才|上线|完成|交付|的?工期|份|初|底))`,
    'g',
  ),
  /[一二三四五六七八九十]{1,2}月(?!后|内|里)/g,
  new RegExp(
    `(?:之后|随后|此后|接下来|后续)(?:的)?\\s*${NUM_ZH}\\s*(?:场|次|期|轮|个版本|个迭代|届)`,
    'g',
  ),
  new RegExp(`${NUM_ZH}\\s*个?(?:天|日|小时)(?:的)?(?:平均|均值|中位数|数据|统计)`, 'g'),

  // 30 天内, 三个月后, 连续两周, 一个季度, 半年
  new RegExp(
    `(?:过去|最近|近|随后|之后|接下来|此后|连续|持续|后续|头|前|首|未来|上线后|接下来的|随后的|之后的|当|历时|为期|整个?|在|${WATCHED_ZH}[了过]?)\\s*(?:的)?\\s*${NUM_ZH}\\s*个?(?:天|日|周|星期|月|季度|财季|财年|学期|年|小时|礼拜|迭代|版本)`,
    'g',
  ),
  new RegExp(
    `${NUM_ZH}\\s*个?(?:天|日|周|星期|月|季度|财季|财年|学期|年|小时|礼拜|迭代|版本|分钟)(?:内|里|间|之后|之内|后|以来|的时间|期间|时间|以内|中|下来|的平均|均值|窗口|周期|的?数据|的?压测|的?统计|的?观察|的?灰度|的?大促|高峰)`,
    'g',
  ),
  /(?:一|两|三|四|六|[1-9])\s*个?季度|(?:第?[一二三四1-4]季度)|第[一二三四五六七八九十\d]{1,3}个?(?:天|周|月|季度|年)|Q[1-4]|H[12]|[上下]半年|全年|去年|今年|前年|上个?(?:月|周|季度)|当(?:天|月|周|年|季|晚|日)|本(?:月|周|季度|年)|同比|环比|整个(?:大促|季度|月|夏天|冬天|旺季|活动)|半年/g,
  /(?:双\s?(?:11|12|十一|十二)|(?<!\d)618|春节|国庆|大促|活动|高峰|黑五|旺季|秒杀|压测|灰度|试运行|观察期|统计周期|暑期|寒假|双旦|晚高峰|早高峰)(?:当天|期间|时段|那天|当晚|周期|内|整个周期|全程|全天|前后|这几天|那几天)/g,
  /(?:19|20)\d\d\s*年|(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:份|初|底|中旬|上旬|下旬|到|至|以来|起)|自[^，。]{1,8}(?:以来|起)/g,
]

/** Windows, less the times that are themselves an end of what changed: "down to 20 minutes". */
export function findWindows(text: string): readonly Span[] {
  const spans = [...EN, DEFINITE_EN, ...ZH]
    .flatMap((pattern) => spansOf(pattern, text))
    .filter(([from]) => !END_BEFORE.test(before(text, from, 30)))
  return withoutOverlaps([...spans, ...spansOf(PERIOD_ZH, text)])
}

/** 从五月到七月, 一到三季度: both ends are times, so neither is an end of what changed. */
const PERIOD_ZH =
  /(?:从|自|由)?(?:去年|今年|前年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月?(?:份|初|底|中旬|上旬|下旬)?\s*(?:到|至|-|~|—)\s*(?:去年|今年|当年|次年)?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*(?:月(?:份|初|底|中旬|上旬|下旬)?|季度)/g

const END_BEFORE =
  /(?:\b(?:to|from|by|than|was|were|took|takes|is)|到了?|至|从|由|(?<!周期|窗口|时间范围|口径)为|成|要|花|用了?)\s*$/
