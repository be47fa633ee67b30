/** How alike a text is to the example of each class that is nearest to it: what the ridge smooths over. */
import { dot } from './meanings.ts'
import type { Place } from './vectors.ts'

export type Neighbour = { readonly place: Place; readonly means: string | null }

/** @returns for each class, in its order; 0 where nothing is alike */
export function nearestIn(
  place: Place,
  neighbours: readonly Neighbour[],
  classes: readonly (string | null)[],
): readonly number[] {
  const most = new Map<string | null, number>()
  for (const neighbour of neighbours) {
    if (neighbour.place === place) continue
    const alike = likeness(place, neighbour.place)
    if (alike > (most.get(neighbour.means) ?? 0)) most.set(neighbour.means, alike)
  }
  return classes.map((id) => most.get(id) ?? 0)
}

function likeness(a: Place, b: Place): number {
  let sum = dot(a.direction, b.direction)
  for (const [number, value] of a.vector) sum += value * (b.vector.get(number) ?? 0)
  return sum
}
