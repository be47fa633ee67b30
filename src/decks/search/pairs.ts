/** Pairs of Chinese characters, with those that share a character for the case that one is mistyped. */
import type { Meant } from './vocabulary.ts'

export type Pairs = {
  /** The number of a pair, which it gets when it is seen first. */
  readonly learn: (pair: string) => number
  /** What a typed pair, or a single character, may mean. */
  readonly meant: (pair: string) => readonly Meant[]
}

export function newPairs(nextId: () => number): Pairs {
  const ids = new Map<string, number>()
  const firsts = new Map<string, number[]>()
  const seconds = new Map<string, number[]>()
  return {
    learn(pair: string): number {
      const known = ids.get(pair)
      if (known !== undefined) return known
      const id = nextId()
      ids.set(pair, id)
      listOf(firsts, pair[0]).push(id)
      listOf(seconds, pair.at(-1)).push(id)
      return id
    },
    meant(pair: string): readonly Meant[] {
      const id = ids.get(pair)
      const [first = '', second] = pair
      if (second === undefined)
        return [...listOf(firsts, first), ...listOf(seconds, first)].map((one) => ({
          id: one,
          quality: one === id ? 1 : 0.8,
        }))
      if (id !== undefined) return [{ id, quality: 1 }]
      return [...listOf(firsts, first), ...listOf(seconds, second)].map((one) => ({
        id: one,
        quality: 0.35,
      }))
    },
  }
}

function listOf(lists: Map<string, number[]>, key = ''): number[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
