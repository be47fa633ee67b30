/** Which words spoke for what was heard, the most telling first: each gave so much of the sum, so nothing is guessed. */
import { dot, lengthOf, REACH } from './meanings.ts'
import type { Said, Space, Weights } from './vectors.ts'

/** Words that gave at least this share of what the best one gave, and at most so many. */
const LEAST_OF_BEST = 0.4
const MOST_WORDS = 4

export function telling(
  { features, meant }: Said,
  space: Space,
  weights: Weights | undefined,
): readonly string[] {
  if (!weights) return []
  const gains = new Map<string, number>()
  for (const { name, weight, written } of features) {
    const number = space.numberOf(name)
    if (number === undefined) continue
    const words = written.split(' ')
    const gain = (weight * space.rarity(number) * (weights.features[number] ?? 0)) / words.length
    for (const word of words) gains.set(word, (gains.get(word) ?? 0) + gain)
  }
  const length = lengthOf(meant) / REACH
  for (const { word, vector } of meant)
    gains.set(word, (gains.get(word) ?? 0) + dot(vector, weights.direction) / length)
  const sorted = [...gains].sort((a, b) => b[1] - a[1])
  const least = Math.max(1e-9, (sorted[0]?.[1] ?? 0) * LEAST_OF_BEST)
  return sorted
    .filter(([, gain]) => gain >= least)
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
}
