import type { QuestionName } from '../question/question.ts'
import type { PastAttempt } from './past.ts'
import { ascending, quantile } from './quantile.ts'
import { budgetsOf, timed } from './timed.ts'

/** How fast, compared with nobody but oneself. */
export type Pace = {
  /** The most practised first. */
  readonly topics: readonly TopicPace[]
  /** Of code questions that turned green. */
  readonly firstGreen: {
    readonly n: number
    readonly medianMs: number
    readonly p90Ms: number
  } | null
}

type TopicPace = {
  readonly topic: string
  readonly n: number
  /** Budgets used. */
  readonly median: number
  readonly p90: number
  /** The newest attempts against all before them; null where there are too few of either. */
  readonly latest: {
    readonly n: number
    readonly median: number
    /** Share of the earlier attempts that were slower, 0 to 1: above a half is faster than usual. */
    readonly fasterThan: number
    readonly earlier: number
  } | null
}

const LATEST = 5
/** Below this a percentile is an accident. */
const LEAST_EARLIER = 10

export function paceOf(
  attempts: readonly PastAttempt[],
  topicsOf: (question: QuestionName) => readonly string[],
): Pace {
  const byTopic = new Map<string, number[]>()
  for (const attempt of timed(attempts))
    for (const topic of topicsOf(attempt.question)) {
      const known = byTopic.get(topic)
      if (known) known.push(budgetsOf(attempt))
      else byTopic.set(topic, [budgetsOf(attempt)])
    }
  const topics = [...byTopic].map(([topic, budgets]) => topicPace(topic, budgets))
  const greens = ascending(attempts.flatMap(({ firstGreenMs }) => firstGreenMs ?? []))
  const medianMs = quantile(greens, 0.5)
  const p90Ms = quantile(greens, 0.9)
  return {
    topics: topics.toSorted((a, b) => b.n - a.n || (a.topic < b.topic ? -1 : 1)),
    firstGreen: medianMs === null || p90Ms === null ? null : { n: greens.length, medianMs, p90Ms },
  }
}

/** `budgets`: the newest first. */
function topicPace(topic: string, budgets: readonly number[]): TopicPace {
  const all = ascending(budgets)
  return {
    topic,
    n: all.length,
    median: quantile(all, 0.5) ?? 0,
    p90: quantile(all, 0.9) ?? 0,
    latest: latestOf(budgets),
  }
}

function latestOf(budgets: readonly number[]): TopicPace['latest'] {
  const earlier = budgets.slice(LATEST)
  const median = quantile(ascending(budgets.slice(0, LATEST)), 0.5)
  if (median === null || earlier.length < LEAST_EARLIER) return null
  const slower = earlier.filter((one) => one > median).length
  const same = earlier.filter((one) => one === median).length
  const fasterThan = (slower + same / 2) / earlier.length
  return { n: LATEST, median, fasterThan, earlier: earlier.length }
}
