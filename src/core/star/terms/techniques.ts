/** Names of techniques and tools: what an interviewer can ask about. */
import type { Span } from '../../numbers/numbers.ts'
import { spansOf, withoutOverlaps } from './lexicon.ts'
import { PRACTICES } from './practices.ts'
import { inStories } from './terms.ts'
import { TOOLS } from './tools.ts'

const TOOL = inStories(TOOLS)
const PRACTICE = inStories(PRACTICES)

/** Names nobody can list: `pg_stat_statements`, CamelCase. Metrics and plain plurals are none. */
const CODE_LIKE =
  /`[^`\n]{2,40}`|(?<![A-Za-z])[A-Z][a-z]+(?:[A-Z][a-z0-9]+)+(?![A-Za-z])|(?<![A-Za-z])[a-z]+_[a-z_]*[a-z](?![A-Za-z(])|(?<![A-Za-z])(?!e(?:CPM|CPC|CTR)\b)[a-z]+[A-Z][A-Za-z]+(?![A-Za-z])/g
const METRIC_SNAKE = /_(?:seconds|total|bytes|ratio|count|ms|rate)$/

/** `metrics`: names of what is measured, which may hold a technique's name: the cache of a cache hit rate. */
export function findTechniques(text: string, metrics: readonly Span[]): readonly Span[] {
  const all = [
    ...spansOf(PRACTICE, text),
    ...spansOf(CODE_LIKE, text).filter(([from, to]) => !METRIC_SNAKE.test(text.slice(from, to))),
  ]
  const isOver = (span: Span, others: readonly Span[]): boolean =>
    others.some(([from, to]) => from < span[1] && span[0] < to)
  // The CI of a CI build time is part of its name; the Kafka of a Kafka lag is not.
  const isNameOf = ([, to]: Span): boolean =>
    metrics.some(([from]) => from === to + 1 && text[to] === ' ')
  const tools = spansOf(TOOL, text).filter((span) => !isOver(span, metrics))
  return withoutOverlaps([
    ...tools,
    ...all.filter((span) => !isOver(span, [...metrics, ...tools]) && !isNameOf(span)),
  ])
}
