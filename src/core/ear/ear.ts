/**
 * The ear: which of a few things a text means, learnt from examples of how people say each. A linear model over the words of
 * the examples, solved in closed form (decision 24); what each word gave is read off it, so that every answer says why.
 */
import { type Feature, featuresOf } from './features.ts'
import { cholesky, inverseDiagonal, kernelOf, solve } from './ridge.ts'
import { type Space, spaceOf, type Vector } from './vectors.ts'

export type Example = {
  readonly text: string
  /** The id of what it means; null: nothing of it. */
  readonly means: string | null
  /** From 0 to 1: a doubtful example bends the model less. */
  readonly weight: number
}

export type Sound = {
  /** About 1 is as an example, 0 is like none of its; the best first. */
  readonly scores: readonly { readonly id: string; readonly score: number }[]
  /** How much it sounds like what means nothing. */
  readonly none: number
}

export type Ear = {
  readonly listen: (features: readonly Feature[]) => Sound
  /** What was written that spoke for an id, as typed but in lower case, the most telling first. */
  readonly why: (features: readonly Feature[], id: string) => readonly string[]
  /** Each example, and how it would sound had it not been among them. */
  readonly leftOut: () => readonly { readonly example: Example; readonly sound: Sound }[]
}

/** What an example may be missed by, so that no single one is learnt by heart. */
const RIDGE = 0.5

export function learn(ids: readonly string[], authored: readonly Example[]): Ear {
  // Sums come out the same in whatever order things were written down.
  const examples = authored.toSorted(byMeaning)
  const texts = examples.map(({ text }) => featuresOf(text))
  const space = spaceOf(texts)
  const vectors = texts.map((features) => space.vectorOf(features))
  const ridges = examples.map(({ weight }) => RIDGE / weight)
  const lower = cholesky(kernelOf(vectors, ridges), examples.length)
  // The last class is what means nothing.
  const classes: readonly (string | null)[] = [...ids, null]
  const duals = classes.map((id) =>
    solve(
      lower,
      Float64Array.from(examples, ({ means }) => Number(means === id)),
    ),
  )
  const weights = duals.map((dual) => folded(dual, vectors, space.size))
  return {
    listen: (features) => {
      const vector = space.vectorOf(features)
      return soundOf(
        ids,
        weights.map((all) => dot(vector, all)),
      )
    },
    why: (features, id) => telling(features, space, weights[ids.indexOf(id)]),
    leftOut() {
      const diagonal = inverseDiagonal(lower, examples.length)
      return examples.map((example, i) => ({
        example,
        sound: soundOf(
          ids,
          classes.map((id, c) => Number(example.means === id) - at(duals[c], i) / at(diagonal, i)),
        ),
      }))
    },
  }
}

const keyOf = ({ means, text }: Example): string => `${means ?? ''}\0${text}`
const byMeaning = (a: Example, b: Example): number => (keyOf(a) < keyOf(b) ? -1 : 1)

const at = (values: Float64Array | undefined, i: number): number => values?.[i] ?? 0

const soundOf = (ids: readonly string[], all: readonly number[]): Sound => ({
  scores: ids
    .map((id, i) => ({ id, score: all[i] ?? 0 }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)),
  none: all[ids.length] ?? 0,
})

/** The weight of each feature for one class. */
function folded(dual: Float64Array, vectors: readonly Vector[], size: number): Float64Array {
  const weights = new Float64Array(size)
  for (const [i, vector] of vectors.entries())
    for (const [number, value] of vector)
      weights[number] = at(weights, number) + at(dual, i) * value
  return weights
}

function dot(vector: Vector, weights: Float64Array): number {
  let sum = 0
  for (const [number, value] of vector) sum += value * at(weights, number)
  return sum
}

/** Words that gave at least this share of what the best one gave, and at most so many. */
const LEAST_OF_BEST = 0.4
const MOST_WORDS = 4

function telling(
  features: readonly Feature[],
  space: Space,
  weights: Float64Array | undefined,
): readonly string[] {
  const gains = new Map<string, number>()
  for (const { name, weight, written } of features) {
    const number = space.numberOf(name)
    if (number === undefined) continue
    const words = written.split(' ')
    const gain = (weight * space.rarity(number) * at(weights, number)) / words.length
    for (const word of words) gains.set(word, (gains.get(word) ?? 0) + gain)
  }
  const sorted = [...gains].sort((a, b) => b[1] - a[1])
  const least = Math.max(1e-9, (sorted[0]?.[1] ?? 0) * LEAST_OF_BEST)
  return sorted
    .filter(([, gain]) => gain >= least)
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
}
