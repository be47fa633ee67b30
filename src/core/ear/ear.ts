/**
 * The ear: which of a few things a text means, learnt from examples of how people say each. A linear model over the words of
 * the examples, solved in closed form (decision 24); what each word gave is read off it, so that every answer says why.
 */
import { featuresOf } from './features.ts'
import { directionOf, dot, type Meanings, meantIn } from './meanings.ts'
import { type Neighbour, nearestIn } from './nearest.ts'
import { cholesky, inverseDiagonal, kernelOf, solve } from './ridge.ts'
import { type Place, type Said, spaceOf, type Weights } from './vectors.ts'
import { telling } from './why.ts'

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
  /** @param correct gives the word that a misspelt one was meant to be */
  readonly said: (text: string, correct?: (word: string) => string) => Said
  readonly listen: (said: Said) => Sound
  /** What was written that spoke for an id, as typed but in lower case, the most telling first. */
  readonly why: (said: Said, id: string) => readonly string[]
  /** Each example, and how it would sound had it not been among them. */
  readonly leftOut: () => readonly { readonly example: Example; readonly sound: Sound }[]
}

/** What an example may be missed by, so that no single one is learnt by heart. */
const RIDGE = 0.5

export type Taught = {
  /** What words mean beyond the examples; null: the ear knows words alone. */
  readonly meanings?: Meanings | null
  /** How much the nearest example of a class counts beside all of them. */
  readonly ofNearest?: number
}

export function learn(
  ids: readonly string[],
  authored: readonly Example[],
  { meanings = null, ofNearest = 0 }: Taught = {},
): Ear {
  // Sums come out the same in whatever order things were written down.
  const examples = authored.toSorted(byMeaning)
  const saidOf = (text: string, correct?: (word: string) => string): Said => ({
    features: featuresOf(text, correct),
    meant: meanings ? meantIn(text, meanings) : [],
  })
  const texts = examples.map(({ text }) => saidOf(text))
  const space = spaceOf(texts.map(({ features }) => features))
  const width = meanings?.width ?? 0
  const placeOf = ({ features, meant }: Said): Place => ({
    vector: space.vectorOf(features),
    direction: directionOf(meant, width),
  })
  const places = texts.map(placeOf)
  const ridges = examples.map(({ weight }) => RIDGE / weight)
  const lower = cholesky(kernelOf(places, ridges), examples.length)
  // The last class is what means nothing.
  const classes: readonly (string | null)[] = [...ids, null]
  const duals = classes.map((id) =>
    solve(
      lower,
      Float64Array.from(examples, ({ means }) => Number(means === id)),
    ),
  )
  const weights = duals.map((dual) => folded(dual, places, space.size, width))
  const neighbours = places.flatMap((place, i): readonly Neighbour[] => {
    const { means, weight } = examples[i] as Example
    return ofNearest > 0 && weight === 1 ? [{ place, means }] : []
  })
  /** All examples together, and the nearest one beside them. */
  const heard = (place: Place, scores: readonly number[]): Sound => {
    const nearest = nearestIn(place, neighbours, classes)
    return soundOf(
      ids,
      scores.map((score, c) => score + ofNearest * (nearest[c] ?? 0)),
    )
  }
  return {
    said: saidOf,
    listen: (said) => {
      const place = placeOf(said)
      return heard(
        place,
        weights.map((all) => along(place, all)),
      )
    },
    why: (said, id) => telling(said, space, weights[ids.indexOf(id)]),
    leftOut() {
      const diagonal = inverseDiagonal(lower, examples.length)
      return examples.map((example, i) => ({
        example,
        sound: heard(
          places[i] as Place,
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

/** What speaks for one class: how much each feature does, and the direction that does. */
function folded(
  dual: Float64Array,
  places: readonly Place[],
  size: number,
  width: number,
): Weights {
  const features = new Float64Array(size)
  const direction = new Float64Array(width)
  for (const [i, place] of places.entries()) {
    const by = at(dual, i)
    for (const [number, value] of place.vector) features[number] = at(features, number) + by * value
    for (let k = 0; k < width; k++) direction[k] = at(direction, k) + by * at(place.direction, k)
  }
  return { features, direction }
}

function along({ vector, direction }: Place, weights: Weights): number {
  let sum = dot(direction, weights.direction)
  for (const [number, value] of vector) sum += value * at(weights.features, number)
  return sum
}
