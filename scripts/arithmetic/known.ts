/** Quantities that are known, and what is one operation away from them. */
import type { Mention } from '../../src/core/numbers/mention.ts'
import { isRounded } from './rounding.ts'

/** What is measured in what: a bare number may count or be a rate. */
export type Sort = 'number' | 'rate' | 'time' | 'size' | 'flow' | 'share'
export type Quantity = { readonly sort: Sort; readonly value: number }

const UNITS: readonly Quantity[] = [
  ...[60, 3600, 86400, 30 * 86400, 365 * 86400].map((value) => ({ sort: 'time' as const, value })),
  ...[2, 7, 24, 30, 365].map((value) => ({ sort: 'number' as const, value })),
]

/** In each sense that a mention has: as it is written, and in the unit of its sort. */
export function quantitiesOf({ values, dimension, perCent }: Mention): readonly Quantity[] {
  const last = values.at(-1) ?? 0
  if (perCent !== undefined) return [{ sort: 'share', value: perCent / 100 }]
  switch (dimension) {
    case 'time':
    case 'size':
      return [{ sort: dimension, value: last }]
    case 'throughput':
      return [{ sort: 'flow', value: last }]
    case 'percent':
    case 'points':
      return [{ sort: 'share', value: last }]
    case 'rate':
      // 864 million a day are so many a second, and 864 million.
      return [
        { sort: 'rate', value: last },
        { sort: 'number', value: values[0] ?? last },
      ]
    case 'count':
    case 'bare':
      return values.flatMap((value) => [
        { sort: 'number', value },
        { sort: 'rate', value },
      ])
  }
}

/** Product and ratio by the sorts of their operands; sums and differences are of one sort. */
const PRODUCTS: readonly (readonly [Sort, Sort, Sort])[] = [
  ['number', 'number', 'number'],
  ['number', 'rate', 'rate'],
  ['number', 'time', 'time'],
  ['number', 'size', 'size'],
  ['number', 'flow', 'flow'],
  ['number', 'share', 'share'],
  ['rate', 'time', 'number'],
  ['rate', 'size', 'flow'],
  ['flow', 'time', 'size'],
  ['share', 'number', 'number'],
  ['share', 'rate', 'rate'],
  ['share', 'time', 'time'],
  ['share', 'size', 'size'],
  ['share', 'flow', 'flow'],
  ['share', 'share', 'share'],
]

/** Everything one operation away, by its sort. */
export function derivedFrom(known: readonly Quantity[]): ReadonlyMap<Sort, readonly number[]> {
  const derived = new Map<Sort, number[]>()
  const add = (sort: Sort, value: number): void => {
    const values = derived.get(sort) ?? []
    if (Number.isFinite(value) && value > 0) values.push(value)
    derived.set(sort, values)
  }
  const all = [...distinct(known), ...UNITS]
  for (const [i, a] of all.entries())
    for (const b of all.slice(i)) {
      if (a.sort === b.sort) {
        add(a.sort, a.value + b.value)
        add(a.sort, Math.abs(a.value - b.value))
        for (const ratio of [a.value / b.value, b.value / a.value]) {
          add('number', ratio)
          if (ratio < 1) add('share', ratio)
        }
      }
      for (const [x, y, product] of PRODUCTS) {
        if ((a.sort === x && b.sort === y) || (a.sort === y && b.sort === x))
          add(product, a.value * b.value)
        // A product by one of its factors is the other.
        if (a.sort === product && b.sort === x) add(y, a.value / b.value)
        if (a.sort === product && b.sort === y) add(x, a.value / b.value)
        if (b.sort === product && a.sort === x) add(y, b.value / a.value)
        if (b.sort === product && a.sort === y) add(x, b.value / a.value)
      }
    }
  return derived
}

function distinct(known: readonly Quantity[]): readonly Quantity[] {
  const byKey = new Map(known.map((one) => [`${one.sort} ${one.value}`, one]))
  return [...byKey.values()].filter(({ value }) => value > 0)
}

export type Explained = 'known' | 'derived' | 'not-derived'

export function explain(
  mention: Mention,
  known: readonly Quantity[],
  derived: ReadonlyMap<Sort, readonly number[]>,
): Explained {
  const senses = quantitiesOf(mention)
  const isKnown = senses.some(({ sort, value }) =>
    known.some((one) => one.sort === sort && isRounded(value, one.value)),
  )
  if (isKnown || senses.every(({ value }) => isSmallOrConstant(value))) return 'known'
  const isDerived = senses.some(({ sort, value }) => {
    const scale = scaleOf(mention, value)
    return derived.get(sort)?.some((one) => isRounded(value / scale, one / scale))
  })
  return isDerived ? 'derived' : 'not-derived'
}

const FEW = 3
const isSmallOrConstant = (value: number): boolean => value <= FEW && Number.isInteger(value)

/** What one of its unit is: rounding is of what was written. */
function scaleOf({ values, perCent }: Mention, value: number): number {
  const [plain = 0] = values
  if (perCent !== undefined) return 0.01
  return plain === 0 ? 1 : value / plain
}
