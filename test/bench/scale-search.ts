/**
 * Search over 10 000 questions, against Fuse over all of them: p50 and p99 of a key, and the ratio of the medians of one
 * interleaved run.
 */
import Fuse from 'fuse.js'
import type { SearchRecord } from '../../src/decks/search/record.ts'
import { searchIndex } from '../../src/decks/search/search-index.ts'

const QUESTIONS = 10_000
const ROUNDS = 12
/** Fuse alone takes a fifth of a second for one query: a few are enough. */
const FUSE_QUERIES = 10

const EN =
  'design implement explain debug rate limiter cache queue shard failover replica leader election consistency latency throughput goroutine channel mutex deadlock race context cancel worker pool select timeout retry backoff idempotent transaction isolation lock tracing metrics logging gateway load balancer circuit breaker memory leak garbage collector escape analysis interface pointer slice map atomic pipeline conflict leadership ownership failure mentor deadline stakeholder tradeoff result the a of to and in that is for with what how why when does it you your'.split(
    ' ',
  )
const ZH =
  '设计 限流器 缓存 分片 故障转移 副本 选主 一致性 延迟 吞吐 协程 通道 互斥锁 死锁 数据竞争 上下文 取消 工作池 超时 重试 幂等 消息队列 数据库 索引 事务 隔离级别 分布式 链路追踪 网关 负载均衡 熔断 内存泄漏 垃圾回收 逃逸分析 接口 指针 切片 并发 行为面试 冲突 领导力 失败 截止日期 权衡 结果 的 是 在 和 为什么 怎么'.split(
    ' ',
  )
const QUERIES = [
  ...['r', 'ra', 'rat', 'rate', 'rate l', 'rate lim', 'rate limiter', 'goroutin leak'],
  ...['mutx deadlok', 'shard failover', '限', '限流', '限流器', '数据竞争', '分布式 cache'],
  ...['死锁 mutex', 'leadership conflict', 'kafka idempotent', 'escape analysis', 'backof retry'],
  ...[
    'what happens when the leader is lost',
    '为什么协程会泄漏',
    'ratelimiter',
    'q4711',
    'circut braker',
  ],
]

/** The same questions in each run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1)
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
    return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32
  }
}

function questions(count: number): readonly SearchRecord[] {
  const random = seeded(42)
  const of = (words: readonly string[], n: number, between: string): string =>
    Array.from({ length: n }, () => words[Math.floor(random() * words.length)]).join(between)
  return Array.from({ length: count }, (_, i) => ({
    question: `scale/q${i}`,
    kind: 'recall' as const,
    titles: [of(EN, 6, ' '), of(ZH, 4, '')],
    tags: [of(EN, 1, ''), of(EN, 1, '')],
    places: [`q${i}`, 'recall', 'scale', 'A generated deck', 'runtime', 'owner'],
    prompts: [of(EN, 45, ' '), of(ZH, 30, '')],
    answers: [
      of(EN, 120, ' '),
      of(ZH, 80, ''),
      ...Array.from({ length: 5 }, () => of(EN, 10, ' ')),
    ],
  }))
}

function timed<T>(run: () => T): readonly [T, number] {
  const began = performance.now()
  return [run(), performance.now() - began]
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

const records = questions(QUESTIONS)
const [index, buildMs] = timed(() => searchIndex(records))
const options = { ignoreLocation: true, threshold: 0.3 }
const fuse = new Fuse(records, { ...options, keys: ['titles', 'tags', 'prompts', 'answers'] })
const fuseOfTitles = new Fuse(records, { ...options, keys: ['titles', 'tags'] })
for (const query of QUERIES) index.search(query, 50)

const ours: number[] = []
const theirs: number[] = []
const theirTitles: number[] = []
const byQuery = new Map<string, number[]>(QUERIES.map((query) => [query, []]))
for (let round = 0; round < ROUNDS; round++)
  QUERIES.forEach((query, i) => {
    const [, ms] = timed(() => index.search(query, 50))
    ours.push(ms)
    byQuery.get(query)?.push(ms)
    if (round > 0 || i % Math.ceil(QUERIES.length / FUSE_QUERIES) !== 0) return
    theirs.push(timed(() => fuse.search(query, { limit: 50 }))[1])
    theirTitles.push(timed(() => fuseOfTitles.search(query, { limit: 50 }))[1])
  })

const medians = Array.from(byQuery, ([query, times]) => [query, quantile(times, 0.5)] as const)
const [slowest = '', slowestMs = 0] = medians.toSorted((a, b) => b[1] - a[1])[0] ?? []
const [p50, p99] = [quantile(ours, 0.5), quantile(ours, 0.99)]
const against = (times: readonly number[]): string => {
  const median = quantile(times, 0.5)
  return `p50 ${median.toFixed(0)} ms, ${(median / p50).toFixed(0)} times our p50 and ${(median / p99).toFixed(0)} times our p99`
}
console.log(
  [
    `search over ${QUESTIONS} questions: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms; the slowest query takes ${slowestMs.toFixed(1)} ms in the median ("${slowest}")`,
    `new Fuse(all).search: ${against(theirs)}`,
    `new Fuse(all).search over titles and tags alone: ${against(theirTitles)}`,
    `the index was built in ${buildMs.toFixed(0)} ms`,
  ].join('\n'),
)
