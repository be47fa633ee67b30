/**
 * The same metric with another value in another place. What cannot be compared is no conflict: another percentile, another
 * subject, a before and an after. Two stories may each have a P99, as long as each says of what.
 */
import type { Source } from '../telling.ts'
import type { Figure, Slot } from './figures.ts'

export type Conflict = {
  /** Canonical name of the metric, such as `latency`, and its percentile. */
  readonly metric: string
  readonly slot: Slot
  /** Each value with the places it was told in; two at least. */
  readonly values: readonly (readonly [Figure, ...Figure[]])[]
}

export function conflictsIn(figures: readonly Figure[]): readonly Conflict[] {
  const groups = Map.groupBy(figures, ({ metric, slot }) => `${metric.name}\n${metric.of}\n${slot}`)
  return [...groups.values()].flatMap((group) => {
    const pool = figures.filter(({ metric }) => isSameMetric(metric, group[0]?.metric))
    return clustersIn(group, pool).map((cluster): Conflict => {
      const [first] = cluster
      return {
        metric: [first.metric.of, first.metric.name].filter(Boolean).join(' '),
        slot: first.slot,
        values: byValue(cluster),
      }
    })
  })
}

const isSameMetric = (a: Figure['metric'], b: Figure['metric'] | undefined): boolean =>
  a.name === b?.name && a.of === b.of

type Some = readonly [Figure, ...Figure[]]

/** Figures that are in conflict, directly or over others. */
function clustersIn(group: readonly Figure[], pool: readonly Figure[]): readonly Some[] {
  const against = new Map<Figure, Figure[]>()
  for (const [i, one] of group.entries())
    for (const other of group.slice(i + 1))
      if (isConflict(one, other, pool)) {
        against.set(one, [...(against.get(one) ?? []), other])
        against.set(other, [...(against.get(other) ?? []), one])
      }
  const seen = new Set<Figure>()
  return group.flatMap((start) => {
    if (seen.has(start) || !against.has(start)) return []
    const cluster: Figure[] = []
    const open = [start]
    for (let one = open.pop(); one; one = open.pop()) {
      if (seen.has(one)) continue
      seen.add(one)
      cluster.push(one)
      open.push(...(against.get(one) ?? []))
    }
    const [first, ...rest] = group.filter((one) => cluster.includes(one))
    return first ? [[first, ...rest] as const] : []
  })
}

function isConflict(a: Figure, b: Figure, pool: readonly Figure[]): boolean {
  if (partOf(a) === partOf(b)) return false
  if (!isComparable(a, b) || isSameValue(a, b)) return false
  return !isTold(a, b, pool) && !isTold(b, a, pool)
}

const sourceKey = (source: Source): string =>
  source.type === 'story' ? `story ${source.story} ${source.lang}` : `attempt ${source.id}`

/** Within one letter somebody tells one thing after the other; the whole is not cross-checked there. */
const partOf = ({ source, letter }: Figure): string => `${sourceKey(source)} ${letter}`

function isComparable(a: Figure, b: Figure): boolean {
  if (!isSameKind(a, b)) return false
  // What a single step came to is not what all of them came to.
  if (a.slot === 'after' && (a.letter === 'action') !== (b.letter === 'action')) return false
  const isOneTelling = sourceKey(a.source) === sourceKey(b.source)
  if (a.family !== b.family)
    return !a.isGuessed && !b.isGuessed && a.slot !== 'state' && isSameSubject(a, b)
  if (isOneTelling && (a.isGuessed || b.isGuessed || a.slot === 'state')) return false
  if (a.slot === 'state' && a.letter !== b.letter) return false
  return mayBeSameSubject(a, b)
}

/** 30 % and 0.3 can be compared, and differ; 300 ms and 30 % cannot. */
function isSameKind(a: Figure, b: Figure): boolean {
  return a.dimension === b.dimension || a.dimension === 'bare' || b.dimension === 'bare'
}

function isSameSubject({ metric: a }: Figure, { metric: b }: Figure): boolean {
  if (a.subject.type === 'none' || b.subject.type === 'none')
    return a.subject.type === b.subject.type
  return a.subject.name === b.subject.name
}

/** Of the same events: what is not said, or not known in the other language, may be the same. */
function mayBeSameSubject(a: Figure, b: Figure): boolean {
  const [one, other] = [a.metric.subject, b.metric.subject]
  if (one.type === 'none' || other.type === 'none' || one.name === other.name) return true
  const isOneLanguage = a.source.lang === b.source.lang
  return !isOneLanguage && !(one.isShared && other.isShared)
}

/** Whether the other's part of the tale has the value too: then the two are two metrics of one name, each told twice. */
function isTold(figure: Figure, other: Figure, pool: readonly Figure[]): boolean {
  const isOneTelling = sourceKey(figure.source) === sourceKey(other.source)
  return pool.some(
    (one) =>
      one !== figure &&
      (isOneTelling
        ? partOf(one) === partOf(other)
        : sourceKey(one.source) === sourceKey(other.source)) &&
      (one.slot === figure.slot || one.isGuessed || figure.isGuessed) &&
      isSameKind(one, figure) &&
      mayBeSameSubject(one, figure) &&
      isSameValue(one, figure),
  )
}

const ROUGHLY = 0.1

function isSameValue(a: Figure, b: Figure): boolean {
  // A bare number beside one with a unit is taken as it is written.
  const [x, y] = a.dimension === b.dimension ? [a.value, b.value] : [a.plain, b.plain]
  const slack = a.isRough || b.isRough ? ROUGHLY : 1e-9
  return Math.abs(x - y) <= slack * Math.max(Math.abs(x), Math.abs(y))
}

function byValue(cluster: Some): readonly Some[] {
  const values: [Figure, ...Figure[]][] = []
  for (const figure of cluster) {
    const same = values.find(([first]) => isSameKind(first, figure) && isSameValue(first, figure))
    if (same) same.push(figure)
    else values.push([figure])
  }
  return values
}
