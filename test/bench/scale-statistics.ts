/**
 * Statistics and report with 10 000 questions and 100 000 attempts (and as many judged saves as a fifth of them have):
 * what reading, working out and drawing take. Prints medians of 15 rounds; absolute times depend on the machine.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayOf, endOf } from '../../src/core/day.ts'
import type { LogRow } from '../../src/core/log.ts'
import { countedDays } from '../../src/core/statistics/forecast.ts'
import type { StatisticsContext } from '../../src/core/statistics/past.ts'
import { firstShown } from '../../src/core/statistics/practice.ts'
import { statisticsOf } from '../../src/core/statistics/statistics.ts'
import { renderReport } from '../../src/report/report.ts'
import { openStore } from '../../src/store/store.ts'
import { wordsFor } from '../../src/words/words.ts'
import { attemptBody } from './attempt.ts'

const QUESTIONS = 10_000
const ATTEMPTS = 100_000
const DECKS = 40
const ROUNDS = 15
const LIMIT_MS = 50
const NOW = Date.UTC(2026, 2, 2, 12)
/** Two years of practice. */
const STEP_MS = (730 * 86_400_000) / ATTEMPTS

const questionOf = (n: number): string => `deck-${n % DECKS}/q${n % QUESTIONS}`
const decks = Array.from({ length: DECKS }, (_, i) => `deck-${i}`)

const rows = Array.from({ length: ATTEMPTS }, (_, n): readonly LogRow[] => {
  const at = Math.round(NOW - (ATTEMPTS - n) * STEP_MS)
  const stamp = { device: 'bench', at, offsetMin: 60 }
  const question = questionOf(n * 7919)
  const sitting = `s${n}`
  const isCode = n % 5 === 0
  const base = { ...attemptBody(n), question, sitting }
  const attempt = isCode
    ? {
        ...base,
        kind: 'code' as const,
        verdict: 'AC' as const,
        firstGreenMs: 60_000 + (n % 900) * 1000,
      }
    : { ...base, marks: {}, outcome: n % 11 === 0 ? ('self-reported' as const) : base.outcome }
  const body = { question, sitting, number: 1, ms: 900, activeMs: 60_000, digest: 'd' }
  const run = {
    ...body,
    verdict: n % 3 ? ('WA' as const) : ('AC' as const),
    failing: n % 3 ? [`Test${n % 7}`] : [],
  }
  return [
    { ...stamp, id: `a${n}`, kind: 'attempt', body: attempt },
    ...(isCode ? [{ ...stamp, id: `r${n}`, kind: 'run' as const, body: run }] : []),
  ]
}).flat()

const today = dayOf(NOW, 60, 4)
const context: StatisticsContext = {
  today,
  topicsOf: (question) => [
    `topic ${Number(question.split('/q')[1]) % 30}`,
    question.split('/')[0] ?? '',
  ],
  behavioursOf: () => ({
    digest: 'bench',
    behaviours: ['p1', 'p2', 'p3', 'p4'].map((id) => ({ id, text: `point ${id}`, most: 1 })),
  }),
}

const folder = mkdtempSync(join(tmpdir(), 'sparr-scale-'))
try {
  const store = openStore({
    dataDir: folder,
    clock: { now: () => NOW, monoMs: () => performance.now() },
    random: (size) => randomBytes(size),
    pid: process.pid,
    offsetMin: () => 60,
  })
  const filled = timed(() => store.merge(rows))
  const asked = {
    from: firstShown(today),
    ends: countedDays(today).map((day) => endOf(day, 60, 4)),
    decks,
  }
  const read = rounds(() => store.statistics(asked))
  const worked = rounds(() => statisticsOf(store.statistics(asked), context))
  const statistics = statisticsOf(store.statistics(asked), context)
  const words = wordsFor('en')
  const drawn = rounds(() =>
    renderReport(statistics, { words, now: NOW, offsetMin: () => 60, styleHash: '' }),
  )
  const figures = {
    attempts: statistics.totals.attempts,
    reviewed: statistics.retention?.n ?? 0,
    filledSeconds: Math.round(filled / 1000),
    readMs: median(read),
    readAndWorkedOutMs: median(worked),
    slowestMs: Math.round(Math.max(...worked)),
    limitMs: LIMIT_MS,
    reportMs: median(drawn),
  }
  console.log(JSON.stringify(figures, null, 2))
  store.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function timed(run: () => unknown): number {
  const began = performance.now()
  run()
  return performance.now() - began
}

function rounds(run: () => unknown): readonly number[] {
  return Array.from({ length: ROUNDS }, () => timed(run))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10
}
