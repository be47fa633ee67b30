/** Key words of a posting in an answer, in either language: each idea counts once. */
import type { Span } from '../numbers.ts'
import { spansOf } from './lexicon.ts'

export type JdHit = { readonly keyword: string; readonly spans: readonly Span[] }

/** The same idea in two languages. */
const SAME: readonly (readonly string[])[] = (
  'SLO|SLOs|service level objective;SLI|service level indicator;on-call|on call|oncall|值班|轮值;rate limiting|rate limit|rate limiter|限流|限速;' +
  'incident|outage|故障|事故;incident review|postmortem|post-mortem|故障复盘|复盘;root cause|RCA|根因;cross-team|across teams|other teams|several teams|跨团队|跨部门;' +
  'migration|migrate|迁移;message queue|message broker|消息队列|消息中间件;trade-off|tradeoff|weigh|权衡|取舍;high concurrency|concurrent|concurrency|高并发|并发;' +
  'cache|caching|缓存;consistency|consistent|一致性|强一致|最终一致;monitoring|监控;observability|可观测性|可观测;performance|性能;performance tuning|性能优化|调优;' +
  'latency|延迟|时延;availability|高可用|可用性;stability|reliability|稳定性|可靠性;order service|order services|订单服务|订单系统;canary|canary release|灰度|灰度发布|金丝雀;' +
  'code quality|代码质量;code standard|代码规范;time zone|time zones|时区|跨时区;search|搜索;database|数据库;security|安全;microservice|microservices|微服务;' +
  'distributed system|distributed systems|distributed|分布式|分布式系统;testing|测试;load test|load testing|压测;mentoring|mentor|带新人|辅导;ownership|主人翁|担当;' +
  'architecture|架构;scalability|scalable|扩展性|可扩展;communication|沟通;teamwork|collaboration|团队协作|协作;delivery|交付;deployment|release|发布|部署;' +
  'technology choice|technical choice|技术选型|选型;flash sale|秒杀;payment|支付;cost|成本;tracing|链路追踪;leadership|领导力;open source|开源;' +
  'circuit breaker|circuit breaking|熔断;idempotency|idempotent|幂等;sharding|shard|分片|分库分表;refactoring|refactor|重构;automation|自动化;API|接口;gateway|网关;' +
  'data pipeline|数据管道;machine learning|机器学习;capacity planning|容量规划;code review|代码评审;documentation|文档;remote|远程;conflict|冲突'
)
  .split(';')
  .map((group) => group.split('|'))

/** Hits of a posting's key words. Key words of one idea (限流, rate limiting) are one hit. */
export function findKeywords(text: string, keywords: readonly string[]): readonly JdHit[] {
  const seen = new Set<string>()
  return keywords.flatMap((keyword) => {
    const forms = formsOf(keyword)
    const idea = forms[0] ?? keyword
    if (seen.has(idea)) return []
    const spans = forms.flatMap((form) => spansOf(patternOf(form), text))
    if (spans.length === 0) return []
    seen.add(idea)
    return [{ keyword, spans: [...spans].sort((a, b) => a[0] - b[0]) }]
  })
}

/** Key words no story answers. */
export function missingKeywords(text: string, keywords: readonly string[]): readonly string[] {
  const hits = new Set(findKeywords(text, keywords).map(({ keyword }) => formsOf(keyword)[0]))
  return keywords.filter((keyword) => !hits.has(formsOf(keyword)[0]))
}

/** What a key word stands for, the same for all its forms and in both languages. */
export const ideaOf = (keyword: string): string => normal(formsOf(keyword)[0] ?? keyword)

const formsOf = (keyword: string): readonly string[] => GROUPS.get(normal(keyword)) ?? [keyword]

const normal = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/s$/, '')
    .trim()

const GROUPS = new Map(
  SAME.toReversed().flatMap((forms) => forms.map((form) => [normal(form), forms] as const)),
)

const SUFFIX = /(?:ations?|ions?|ing|ers?|ed|es|s|e|y|ies)$/i

function patternOf(form: string): RegExp {
  const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  if (/\p{Script=Han}/u.test(form)) return new RegExp(escaped(form), 'gi')
  const words = form.trim().split(/[\s_-]+/)
  // Short names are names: `Go` is not "go".
  if (words.length === 1 && form.length <= 4)
    return new RegExp(
      `(?<![A-Za-z0-9])${escaped(form)}s?(?![A-Za-z0-9])`,
      /[A-Z]/.test(form) ? 'g' : 'gi',
    )
  const body = words
    .map((word) => {
      const stem = word.replace(SUFFIX, '')
      return stem.length >= 4 ? `${escaped(stem)}[a-z]{0,5}` : `${escaped(word)}s?`
    })
    .join('[\\s_-]*')
  return new RegExp(`(?<![A-Za-z0-9])${body}(?![A-Za-z0-9])`, 'gi')
}
