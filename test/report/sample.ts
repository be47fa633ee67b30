/** Statistics of a plausible half year, the same at each call. */
import { addDays, type Day } from '../../src/core/day.ts'
import type { Grade, Outcome, Stats } from '../../src/core/log.ts'
import type { Kind } from '../../src/core/question/question.ts'
import type { Verdict } from '../../src/core/question/verdict.ts'
import type { PastAttempt, PastRun, PracticeDay } from '../../src/core/statistics/past.ts'
import { ascending, quantile } from '../../src/core/statistics/quantile.ts'
import {
  type Statistics,
  type StatisticsRows,
  statisticsOf,
} from '../../src/core/statistics/statistics.ts'

export const TODAY: Day = '2026-03-05'
export const NOW = Date.UTC(2026, 2, 5, 19)
const MINUTE = 60_000

/** What stands for every text of a deck, a test or a person. */
export type Naming = (text: string) => string

const QUESTIONS: readonly (readonly [name: string, kind: Kind, minutes: number, tags: string])[] = [
  ['go-concurrency/fanout-fetch', 'code', 25, 'context goroutines'],
  ['go-concurrency/circuit-breaker', 'code', 25, 'resilience mutex'],
  ['go-concurrency/lease-registrar', 'code', 30, 'context leases'],
  ['typescript-async/bounded-map', 'code', 20, 'async abort'],
  ['go-recall/gmp-why-p', 'recall', 1.5, 'scheduler'],
  ['go-recall/happens-before', 'recall', 2, 'memory-model'],
  ['go-recall/select-rules', 'recall', 1.5, 'goroutines'],
  ['go-recall/typed-nil-error', 'recall', 1.5, 'interfaces'],
  ['system-design/partner-gateway', 'design', 35, 'resilience 幂等'],
  ['behavioral/hidden-429', 'behavioral', 2.5, 'incident'],
  ['behavioral/intro', 'behavioral', 2, '自我介绍'],
]
const TESTS = ['TestOrder', 'TestLimit', 'TestDeadline', 'TestNoLeak']
const TITLES = [
  'Results come back in the order of the addresses',
  'The limit is kept, and used',
  'A deadline keeps what was fetched',
  'No call outlives the return',
]
const POINTS = [
  'holds the run queue and the allocation cache',
  'a blocked thread hands its P on',
  '写清楚谁来重试，以及最多重试几次',
]

/** Numbers from 0 to 1 that look random. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

export function sampleStatistics(naming: Naming = (text) => text, count = 420): Statistics {
  const next = numbers(7)
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T
  const attempts: PastAttempt[] = []
  const runs: PastRun[] = []
  for (let i = 0; i < count; i++) {
    const [name, kind, minutes] = pick(QUESTIONS)
    const budgetMs = minutes * MINUTE
    const activeMs = Math.round(budgetMs * (0.3 + next() * 1.1 + i / count / 3))
    const chosen = pick<Grade>(['again', 'hard', 'good', 'good', 'good', 'easy'])
    const outcome: Outcome = name.endsWith('intro')
      ? 'self-reported'
      : next() < 0.05
        ? 'gave-up'
        : chosen === 'again' || chosen === 'hard'
          ? 'failed'
          : 'passed'
    attempts.push({
      question: naming(name),
      kind,
      digest: 'd1',
      outcome,
      chosen,
      activeMs,
      budgetMs,
      firstGreenMs: kind === 'code' && outcome === 'passed' ? Math.round(activeMs * 0.9) : null,
      marks: Object.fromEntries(POINTS.map((_, p) => [`p${p}`, next() < 0.6 ? 1 : 0])),
      predicted: i < count * 0.7 ? 0.55 + next() * 0.44 : null,
    })
    if (kind !== 'code') continue
    for (let run = 0; run < 1 + next() * 4; run++) {
      const verdict = pick<Verdict>(['AC', 'WA', 'WA', 'CE', 'RACE', 'LEAK', 'TLE'])
      const failing = verdict === 'AC' ? [] : TESTS.filter(() => next() < 0.4)
      runs.push({ question: naming(name), verdict, failing: failing.map(naming) })
    }
  }
  const topics = new Map(
    QUESTIONS.map(([name, , , tags]) => [naming(name), tags.split(' ').map(naming)]),
  )
  const rows: StatisticsRows = {
    stats: statsOf(attempts),
    days: daysOf(attempts, next),
    attempts,
    runs,
    dues: [3, ...Array.from({ length: 14 }, () => Math.floor(next() * 12))],
  }
  return statisticsOf(rows, {
    today: TODAY,
    topicsOf: (question) => topics.get(question) ?? [],
    behavioursOf: (question) => ({
      digest: 'd1',
      behaviours: attempts.some((one) => one.question === question && one.kind === 'code')
        ? TESTS.map((id, t) => ({ id: naming(id), text: naming(TITLES[t] ?? ''), most: 1 }))
        : POINTS.map((text, p) => ({ id: `p${p}`, text: naming(text), most: 1 })),
    }),
  })
}

function statsOf(attempts: readonly PastAttempt[]): Stats {
  const passed = (all: readonly PastAttempt[]): number =>
    all.filter(({ outcome }) => outcome === 'passed').length
  const decks = Map.groupBy(attempts, ({ question }) => question.split('/')[0] ?? '')
  return {
    totals: {
      attempts: attempts.length,
      passed: passed(attempts),
      activeMs: attempts.reduce((sum, { activeMs }) => sum + activeMs, 0),
    },
    decks: [...decks].map(([id, own]) => {
      const selfReported = own.filter(({ outcome }) => outcome === 'self-reported').length
      const checked = own.length - selfReported
      const passRate = checked === 0 ? null : passed(own) / checked
      const budgets = ascending(own.map(({ activeMs, budgetMs }) => activeMs / budgetMs))
      const medianOfBudget = quantile(budgets, 0.5)
      return {
        id,
        attempts: own.length,
        passed: passed(own),
        passRate,
        medianOfBudget,
        selfReported,
        ticked: { said: { n: 0, passed: 0 }, typed: { n: 0, passed: 0 } },
      }
    }),
    recent: attempts.slice(0, 20).map(({ question, outcome, chosen, activeMs, kind }, i) => ({
      id: `id${i}`,
      question,
      at: NOW - i * 3_600_000,
      outcome,
      verdict: kind === 'code' ? (outcome === 'passed' ? 'AC' : 'WA') : null,
      suggested: chosen,
      chosen,
      activeMs,
    })),
  }
}

/** The attempts spread over the days, with some days off. */
function daysOf(attempts: readonly PastAttempt[], next: () => number): readonly PracticeDay[] {
  const days: PracticeDay[] = []
  let at = 0
  for (let back = 0; at < attempts.length && back < 170; back++) {
    if (next() < 0.35) continue
    const own = attempts.slice(at, at + 1 + Math.floor(next() * 7))
    at += own.length
    days.push({
      date: addDays(TODAY, -back),
      attempts: own.length,
      passed: own.filter(({ outcome }) => outcome === 'passed').length,
      activeMs: own.reduce((sum, { activeMs }) => sum + activeMs, 0),
    })
  }
  return days.toReversed()
}

export function emptyStatistics(): Statistics {
  const stats: Stats = {
    totals: { attempts: 0, passed: 0, activeMs: 0 },
    decks: [],
    recent: [],
  }
  return statisticsOf(
    { stats, days: [], attempts: [], runs: [], dues: null },
    { today: TODAY, topicsOf: () => [], behavioursOf: () => undefined },
  )
}
