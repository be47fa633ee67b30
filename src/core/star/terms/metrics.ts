/** Names of what is measured: P99, error rate, 成功率, `http_requests_total`. */
import type { Span } from '../../numbers/numbers.ts'
import { before, lexicon, spansOf } from './lexicon.ts'
import { METRIC_NAMES } from './metric-names.ts'

const WORDS = lexicon(METRIC_NAMES.flatMap(({ sure }) => sure).join('|'))

/** What goes wrong, counted: a metric once a number follows. */
const TROUBLES =
  /\b(?:errors?|exceptions|incidents|alerts|crashes|timeouts|failures|outages|retries|rollbacks|restarts|regressions|duplicates|pages|alarms|bugs|defects)(?=\s+(?:from|are at|fell|dropped|went|rose|grew|down|are down|\d)[^.;]{0,30}\d)/gi

const PERCENTILE =
  /(?<![A-Za-z])(?:TP|PCT|p)\s?\d{2}(?:\.?\d+)?(?![A-Za-z\d])|\d{2}(?:\.\d+)?(?:st|nd|rd|th)?[\s-]percentile|\d{2}(?:\.\d+)?\s*(?:分位数?|线(?!程|上|下))/gi
const SNAKE = /\b[a-z]+(?:_[a-z]+)*_(?:seconds|total|bytes|ratio|count|ms|rate)\b/g
const RATE_EN =
  /\b[a-z]+-[a-z]+ rates?\b(?!-limit)|\b(?!(?:at|with|and|for|of|to|by|in|on|from|cut|reduced|reduce|lower|improved|improve|when|where|whose|is|was|are|get|got|have|had|worse|bad|good|better|best|more|less|some|all|no|every|each|its|their|your|his|her|one|two|three|same|the|a|any|this|that|same|of|rate|high|higher|low|lower|first|second|our|my|heart|pay|hourly|tax|exchange|interest|known|last|current|old|these|those|new|s|yesterday)\b)[a-z]+[\s-](?:rates?(?![\s-]limit)|ratio|latency|frequency|times?(?=\s+(?:from|fell|dropped|went|rose|by|is|was|to|in|per|improved|shrank|decreased|increased|of|down|under|below|on|for|at|stayed|grew|over))|duration|volume|usage|counts?|lag|size)\b/gi
/** 回滚次数, 机器成本: what is counted says so by its last word. */
const SUFFIX_ZH =
  /[\p{Script=Han}A-Za-z]{2,6}?(?:次数|数量|总量|用量|成本|费用|并发数|得分|评分|满意度|准确度|时延|水位|积压量)/gu
const RATE_ZH = /(?:[\p{Script=Han}A-Za-z]{1,5})率(?!先|领|真|性)/gu
/** `Alerts per week`, `calls per click`; 部署时间, 每单成本. */
const PER =
  /\b[a-z]+s per (?:\w+)\b|CPU(?=[^.。，,]{0,20}(?:\d|usage|占|从|由|降|高))|[\p{Script=Han}]{1,3}(?:时间|时长|耗时)(?=[^，。]{0,8}\d)/giu
const NOT_RATE = /(?:效率|频率$|概率|汇率|草率|表率|统率)/
/** What is counted when something goes wrong or is used. */
const COUNTED =
  /\b(?:(?<!\ba )number of|count of|amount of|share of|percentage of)\s+\w+|\b(?:lost|failed|duplicated?|stuck|oversold|rejected|dropped|late|wrong|double|flaky|false|missed|refused|abandoned|support|open)\s+(?:[a-z]+s)\b(?=[^.;]{0,40}\d)|(?:投诉|告警|报警|工单|故障|事故|错误|失败|丢单|超时|重试|漏单|缺陷|bug)(?:数|量|次数|单数)?(?=[^，。]{0,6}(?:从|由|降|减|下降|升|涨))|(?:重复|丢失|失败|超时|错误|漏)[\p{Script=Han}]{1,4}(?=从|由|降|每|减)/giu

/** By how long a date was missed: a metric where a time follows, as in "the slip of the launch fell from 14 days". */
const LATE =
  /(?<![A-Za-z])(?:schedule |release )?(?:slips?|slippage|delays?|overruns?)(?![A-Za-z])(?! (?:by|to|back|into|past|away|through)\b)(?=[^.;。]{0,60}?(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve)) ?(?:\w+ )?(?:minute|hour|day|week|month|sprint)s?\b)|(?:延期|延误|逾期|超期)(?:天数|时间|时长)?(?!率)(?=[^，。；]{0,8}(?:从|由|降|减|缩|升|涨|平均))/gi

/** "I did not delay the call", "it will cost us": a verb, and no name. */
const isVerb = (text: string, [from, to]: Span): boolean =>
  /^(?:delay|slip|lag|cost|spend|recall|bill|overrun)s?$/i.test(text.slice(from, to)) &&
  /(?:n['’]t|(?<!(?:due|thanks|owing|close|next|compared) )\bto|\b(?:not|never|I|we|you|they|he|she|would|will|could|can|may|might|must|should)) $/i.test(
    before(text, from, 24),
  )

export const findMetrics = (text: string): readonly Span[] =>
  [
    // "Without downtime" measures nothing, and a memory leak is a fault.
    ...spansOf(WORDS, text).filter(
      ([from, to]) =>
        !/\b(?:without|no|zero)\s$/i.test(before(text, from, 12)) &&
        !/^(?:\s+(?:leak|pressure|allocator|pool|model|barrier|page)|泄漏|池|屏障|模型)/i.test(
          text.slice(to, to + 12),
        ),
    ),
    ...spansOf(LATE, text),
    ...spansOf(PERCENTILE, text),
    ...spansOf(SNAKE, text),
    ...spansOf(RATE_EN, text),
    ...spansOf(RATE_ZH, text).filter(([from, to]) => !NOT_RATE.test(text.slice(from, to))),
    ...spansOf(SUFFIX_ZH, text),
    ...spansOf(COUNTED, text),
    ...spansOf(TROUBLES, text),
    ...spansOf(PER, text).filter(
      ([from]) =>
        !/\d[\d\s.,kKM万]*$|\b(?:a|the|two|three|\w+ty|hundred|thousand|million)\s$/.test(
          before(text, from, 30),
        ),
    ),
  ]
    .filter((span) => !isVerb(text, span))
    .sort((a, b) => a[0] - b[0])

/** Metrics that are times or amounts and never shares: points do not fit them. */
const NO_SHARE =
  /latency|response time|throughput|QPS|RPS|TPS|build time|startup|load time|MTTR|lead time|duration|delay|cost|bill|revenue|延迟|时延|耗时|响应时间|吞吐|时长|时间|成本|费用|(?<![A-Za-z])p\d{2}/i
export const isNoShare = (text: string): boolean => NO_SHARE.test(text)
