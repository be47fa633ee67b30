/** Names of what is measured: P99, error rate, 成功率, `http_requests_total`. */
import type { Span } from '../numbers.ts'
import { before, lexicon, spansOf } from './lexicon.ts'

const WORDS = lexicon(
  'latency|latencies|response time|throughput|error rate|success rate|failure rate|availability|uptime|downtime|QPS|RPS|TPS|IOPS|' +
    'CPU usage|CPU time|CPU load|CPU utili*|memory|memory usage|heap size|RSS|memory footprint|GC pause|GC time|pause time|MTTR|MTTD|MTBF|' +
    'time to recover|recovery time|time to detect|time to restore|lead time|cycle time|deploy frequency|deployment frequency|' +
    'change failure rate|test coverage|coverage|conversion|conversion rate|bounce rate|hit rate|hit ratio|miss rate|' +
    'cache hit|build time|start up time|startup time|startup|cold start|load time|page load|render time|boot time|' +
    'crash rate|crash free|retention|churn|NPS|CSAT|apdex|LCP|FCP|TTI|TTFB|CLS|INP|bundle size|binary size|image size|' +
    'consumer lag|queue depth|queue length|backlog|lag|replication lag|delay|DAU|MAU|GMV|revenue|cost|bill|spend|' +
    'cloud cost|percentile|median|average|mean time|utilization|utilisation|' +
    'allocation|allocs|goroutine count|connection count|false positive rate|false positive|precision|recall|accuracy|' +
    'turnaround time|turnaround|wait time|waiting time|processing time|execution time|run time|runtime|duration|query time|' +
    'review time|merge time|onboarding time|time to first|time to merge|ticket volume|ticket count|complaint rate|' +
    'incident count|alert volume|alert count|timeout rate|retry rate|drop rate|loss rate|rejection rate|' +
    'oversell|oversold|flaky rate|flake rate|flakiness|pass rate|defect rate|bug count|bug rate|escape rate|disk usage|storage cost|bandwidth|' +
    'request rate|request volume|rate of|packet loss|pages per|on-call load|page volume|RTO|RPO|' +
    '延迟|时延|耗时|响应时间|响应速度|吞吐|吞吐量|可用性|使用率|利用率|占用率?|内存|停顿|恢复时间|恢复时长|故障时长|投诉量|投诉数|投诉率|工单量|工单数|' +
    '构建时间|构建时长|部署频率|发布频率|发布时长|启动时间|启动耗时|加载时间|加载耗时|首屏|积压|积压量|堆积|堆积量|成本|费用|账单|人力|故障数|事故数|' +
    '告警数|告警量|报警量|缺陷数|崩溃|卡顿|留存|日活|月活|在线人数|并发数|连接数|协程数|线程数|队列长度|带宽|磁盘占用|单量|订单量|' +
    '处理时间|执行时间|平均时间|交付周期|时长|回滚时间|误报|漏报|超卖|丢失数|丢包|重试次数|评审时间|合并时间|体积|包大小|首字节|查询时间|查询耗时|误差|准确|中位数|平均值|分位',
)

/** What goes wrong, counted: a metric once a number follows. */
const TROUBLES =
  /\b(?:errors?|exceptions|incidents|alerts|crashes|timeouts|failures|outages|retries|rollbacks|restarts|regressions|duplicates|pages|alarms|bugs|defects)(?=\s+(?:from|are at|fell|dropped|went|rose|grew|down|are down|\d)[^.;]{0,30}\d)/gi

const PERCENTILE =
  /(?<![A-Za-z])(?:TP|PCT|p)\s?\d{2}(?:\.?\d+)?(?![A-Za-z\d])|\d{2}(?:\.\d+)?(?:st|nd|rd|th)?[\s-]percentile|\d{2}(?:\.\d+)?\s*(?:分位数?|线(?!程|上|下))/gi
const SNAKE = /\b[a-z]+(?:_[a-z]+)*_(?:seconds|total|bytes|ratio|count|ms|rate)\b/g
const RATE_EN =
  /\b[a-z]+-[a-z]+ rates?\b(?!-limit)|\b(?!(?:at|with|and|for|of|to|by|in|on|from|cut|reduced|reduce|lower|improved|improve|when|where|whose|is|was|are|get|got|have|had|worse|bad|good|better|best|more|less|some|all|no|every|each|its|their|your|his|her|one|two|three|same|the|a|any|this|that|same|of|rate|high|higher|low|lower|first|second|our|my|heart|pay|hourly|tax|exchange|interest|known|last|current|old|these|those|new|s|yesterday)\b)[a-z]+[\s-](?:rates?(?![\s-]limit)|ratio|latency|frequency|times?(?=\s+(?:from|fell|dropped|went|rose|by|is|was|to|in|per|improved|shrank|decreased|increased|of|down|under|below|on|for|at|stayed|grew|over))|duration|volume|usage|counts?|lag|size)\b/gi
const RATE_ZH = /(?:[\p{Script=Han}A-Za-z]{1,5})率(?!先|领|真|性)/gu
/** `Alerts per week`, `calls per click`; 部署时间, 每单成本. */
const PER =
  /\b[a-z]+s per (?:\w+)\b|CPU(?=[^.。，,]{0,20}(?:\d|usage|占|从|由|降|高))|[\p{Script=Han}]{1,3}(?:时间|时长|耗时)(?=[^，。]{0,8}\d)/giu
const NOT_RATE = /(?:效率|频率$|概率|汇率|草率|表率|统率)/
/** What is counted when something goes wrong or is used. */
const COUNTED =
  /\b(?:(?<!\ba )number of|count of|amount of|share of|percentage of)\s+\w+|\b(?:lost|failed|duplicated?|stuck|oversold|rejected|dropped|late|wrong|double|flaky|false|missed|refused|abandoned|support|open)\s+(?:[a-z]+s)\b(?=[^.;]{0,40}\d)|(?:投诉|告警|报警|工单|故障|事故|错误|失败|丢单|超时|重试|漏单|缺陷|bug)(?:数|量|次数|单数)?(?=[^，。]{0,6}(?:从|由|降|减|下降|升|涨))|(?:重复|丢失|失败|超时|错误|漏)[\p{Script=Han}]{1,4}(?=从|由|降|每|减)/giu

export const findMetrics = (text: string): readonly Span[] =>
  [
    // "Without downtime" measures nothing.
    ...spansOf(WORDS, text).filter(
      ([from]) => !/\b(?:without|no|zero)\s$/i.test(before(text, from, 12)),
    ),
    ...spansOf(PERCENTILE, text),
    ...spansOf(SNAKE, text),
    ...spansOf(RATE_EN, text),
    ...spansOf(RATE_ZH, text).filter(([from, to]) => !NOT_RATE.test(text.slice(from, to))),
    ...spansOf(COUNTED, text),
    ...spansOf(TROUBLES, text),
    ...spansOf(PER, text).filter(
      ([from]) =>
        !/\d[\d\s.,kKM万]*$|\b(?:a|the|two|three|\w+ty|hundred|thousand|million)\s$/.test(
          before(text, from, 30),
        ),
    ),
  ].sort((a, b) => a[0] - b[0])

/** Metrics that are times or amounts and never shares: points do not fit them. */
const NO_SHARE =
  /latency|response time|throughput|QPS|RPS|TPS|build time|startup|load time|MTTR|lead time|duration|delay|cost|bill|revenue|延迟|时延|耗时|响应时间|吞吐|时长|时间|成本|费用|(?<![A-Za-z])p\d{2}/i
export const isNoShare = (text: string): boolean => NO_SHARE.test(text)
