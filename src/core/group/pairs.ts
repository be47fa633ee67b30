/** Who practises with whom in a week: a round robin that everybody computes alike. */
import type { Day } from '../day.ts'
import { weekNumber } from './week.ts'

/** Two of them, or three; of `rest` nobody meets anybody this week. */
export type Pairs = {
  readonly pairs: readonly (readonly string[])[]
  readonly rest: readonly string[]
}

/**
 * By the circle method: in as many weeks as there are others, everybody meets everybody once. Of an odd number one is left
 * over, another one each week: they make a three of a pair, or rest.
 */
export function pairsOf(handles: readonly string[], week: Day, odd: 'three' | 'rest'): Pairs {
  const sorted: (string | null)[] = [...new Set(handles)].sort()
  if (sorted.length < 2) return { pairs: [], rest: handles }
  if (sorted.length % 2 === 1) sorted.push(null)
  const [fixed = null, ...circle] = sorted
  const rounds = circle.length
  const turn = ((weekNumber(week) % rounds) + rounds) % rounds
  const turned = [...circle.slice(turn), ...circle.slice(0, turn)]
  const seats = [fixed, ...turned]
  const all = Array.from({ length: seats.length / 2 }, (_, i) =>
    [seats[i] ?? null, seats[seats.length - 1 - i] ?? null].filter((handle) => handle !== null),
  )
  const pairs = all.filter((pair) => pair.length === 2).map((pair) => pair.toSorted())
  const [single] = all.find((pair) => pair.length === 1) ?? []
  if (single === undefined) return { pairs, rest: [] }
  const [first, ...others] = pairs
  if (odd === 'rest' || !first) return { pairs, rest: [single] }
  return { pairs: [[...first, single].toSorted(), ...others], rest: [] }
}
