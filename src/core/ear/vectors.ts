/** Texts as directions: each feature of the examples is an axis, and what is rare among them points furthest. */
import type { Feature } from './features.ts'
import type { Meant } from './meanings.ts'

/** By the number of the feature. */
type Vector = ReadonlyMap<number, number>

/** A text as the ear takes it. */
export type Said = {
  readonly features: readonly Feature[]
  /** None for an ear that knows words alone. */
  readonly meant: readonly Meant[]
}

/** What speaks for one of the things that a text may mean: how much each feature does, and the direction that does. */
export type Weights = { readonly features: Float64Array; readonly direction: Float64Array }

/** A text by its features, and by what its words mean. */
export type Place = { readonly vector: Vector; readonly direction: Float64Array }

export type Space = {
  readonly size: number
  readonly numberOf: (name: string) => number | undefined
  /** How rare it is among the examples. */
  readonly rarity: (number: number) => number
  /** Of length 1, less what the examples do not know: who says much else says less of this. */
  readonly vectorOf: (features: readonly Feature[]) => Vector
}

/** What no example has counts less than its rarity: people have words of their own. */
const OF_UNKNOWN = 0.6

export function spaceOf(examples: readonly (readonly Feature[])[]): Space {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  for (const features of examples)
    for (const name of new Set(features.map((one) => one.name))) {
      const number = numbers.get(name) ?? numbers.size
      numbers.set(name, number)
      counts[number] = (counts[number] ?? 0) + 1
    }
  const rarityOf = (count: number): number => Math.max(0, Math.log(examples.length / (count + 0.5)))
  const rarities = counts.map(rarityOf)
  const ofUnknown = rarityOf(0) * OF_UNKNOWN
  return {
    size: numbers.size,
    numberOf: (name) => numbers.get(name),
    rarity: (number) => rarities[number] ?? 0,
    vectorOf(features) {
      const known = new Map<number, number>()
      const unknown = new Map<string, number>()
      for (const { name, weight } of features) {
        const number = numbers.get(name)
        if (number === undefined) unknown.set(name, (unknown.get(name) ?? 0) + weight * ofUnknown)
        else known.set(number, (known.get(number) ?? 0) + weight * (rarities[number] ?? 0))
      }
      const length = Math.hypot(...known.values(), ...unknown.values()) || 1
      for (const [number, value] of known) known.set(number, value / length)
      return known
    },
  }
}
