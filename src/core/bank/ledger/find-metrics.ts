/** Finds names of metrics with what they are of: the canonical name, which percentile, and whose. */
import type { Span } from '../../numbers/numbers.ts'
import { lexicon, withoutOverlaps } from '../../star/terms/lexicon.ts'
import { METRIC_NAMES, type Measure } from '../../star/terms/metric-names.ts'
import { findMetrics } from '../../star/terms/metrics.ts'
import { type Subject, subjectOf } from './subject.ts'

export type MetricHere = {
  readonly span: Span
  /** Canonical; of an unknown metric its own words. */
  readonly name: string
  /** `p99`, `peak`, `average`; empty where nothing is said. */
  readonly of: string
  readonly measure: Measure
  readonly subject: Subject
}

const KNOWN = METRIC_NAMES.filter(({ measure }) => measure !== 'any').map(
  ({ id, measure, names }) => ({ id, measure, pattern: lexicon(names.join('|')) }),
)

/** `P99`, `TP99`, `p99.9`, `the 99th percentile`, `99 线`, `99 分位`. */
const PERCENTILE =
  /(?<![A-Za-z\d.])(?:TP|PCT|p)\s?(\d{2}(?:\.?\d+)?)(?![A-Za-z\d])|(?<![\d.])(\d{2}(?:\.\d+)?)(?:st|nd|rd|th)?[\s-]percentile(?: of)?|(?<![\d.])(\d{2}(?:\.\d+)?)\s*(?:分位数?|线(?!程|上|下))/gi

const PEAK = /(?:\bpeak|\bmax(?:imum)?|\bworst|峰值|最大|最高|高峰)\s*的?\s*$/i
const AVERAGE = /(?:\baverage|\bavg|\bmean|平均)\s*的?\s*$/i
const MEDIAN = /(?:\bmedian|中位数?)\s*的?\s*$/i

export function findNamedMetrics(text: string): readonly MetricHere[] {
  const percentiles = [...text.matchAll(PERCENTILE)].map((match) => ({
    span: [match.index, match.index + match[0].length] as const,
    of: `p${(match[1] ?? match[2] ?? match[3] ?? '').replace('.', '')}`,
  }))
  const known = KNOWN.flatMap(({ id, measure, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      span: [match.index, match.index + match[0].length] as const,
      id,
      measure,
    })),
  )
  const isTaken = ([from, to]: Span): boolean =>
    [...known, ...percentiles].some(({ span }) => span[0] < to && from < span[1])
  const others = findMetrics(text)
    .filter((span) => !isTaken(span))
    .map((span) => ({ span, id: stemmed(text.slice(...span)), measure: 'any' as const }))
  const all = [...known, ...others]
  const kept = new Set(
    withoutOverlaps(all.map(({ span }) => span)).map(([from, to]) => `${from} ${to}`),
  )
  const named = all.filter(({ span }, i) => {
    const key = `${span[0]} ${span[1]}`
    return kept.has(key) && all.findIndex((one) => `${one.span[0]} ${one.span[1]}` === key) === i
  })
  const lone = percentiles
    .filter(({ span }) => !named.some((one) => isBeside(text, span, one.span)))
    .map(({ span }) => ({ span, id: 'latency', measure: 'time' as const }))
  return [...named, ...lone]
    .map(({ span, id, measure }): MetricHere => {
      const own = percentiles.find(
        (one) => one.span[0] === span[0] || isBeside(text, one.span, span),
      )
      const from = Math.min(span[0], own?.span[0] ?? span[0])
      const to = Math.max(span[1], own?.span[1] ?? span[1])
      const left = text.slice(Math.max(0, from - 20), from)
      const plainFrom = from - (aggregate(left)?.length ?? 0)
      return {
        span: [from, to],
        name: id,
        of: own?.of ?? aggregateOf(left),
        measure,
        subject: subjectOf(text, [plainFrom, to]),
      }
    })
    .sort((a, b) => a.span[0] - b.span[0])
}

const aggregate = (left: string): string | undefined =>
  [PEAK, AVERAGE, MEDIAN].map((pattern) => pattern.exec(left)?.[0]).find(Boolean)

function aggregateOf(left: string): string {
  if (PEAK.test(left)) return 'peak'
  if (AVERAGE.test(left)) return 'average'
  return MEDIAN.test(left) ? 'p50' : ''
}

/** "P99 latency", "latency at P99", P99 的延迟: the percentile is of the metric beside it. */
function isBeside(text: string, a: Span, b: Span): boolean {
  const gap = text.slice(Math.min(a[1], b[1]), Math.max(a[0], b[0]))
  return (a[0] < b[1] && b[0] < a[1]) || /^\s*(?:的|at|\()?\s*$/i.test(gap)
}

/** Words in the singular and in lower case, so that "retries per order" is "retry per order". */
const stemmed = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/([a-z]{3,}?)(?:ies)\b/g, '$1y')
    .replace(/([a-z]{3,}?[^s])s\b/g, '$1')
    .trim()
