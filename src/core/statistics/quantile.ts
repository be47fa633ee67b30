/** Linear between the two nearest values, so that the half is the usual median; null without values. */
export function quantile(sorted: readonly number[], share: number): number | null {
  const at = share * (sorted.length - 1)
  const lower = sorted[Math.floor(at)]
  const upper = sorted[Math.ceil(at)]
  if (lower === undefined || upper === undefined) return null
  return lower + (upper - lower) * (at - Math.floor(at))
}

export function ascending(values: readonly number[]): readonly number[] {
  return values.toSorted((a, b) => a - b)
}
