/** Ideas as many words, and ideas near another. All of them read text in lower case. */
import { finderOf, type Idea, type Place } from './phrases.ts'

export type { Idea } from './phrases.ts'

/**
 * Words are divided by `|`: English ones whole, with an `s` or `es` behind them if need be, Chinese ones wherever they stand.
 * A blank stands for blanks or a hyphen, `*` for any letters and `~` for up to two words between. What holds a sign of a pattern
 * is a pattern.
 */
export const words = (list: string): Idea =>
  forLast(
    finderOf(
      list
        .split('|')
        .map((word) => word.trim())
        .filter(Boolean),
    ),
  )

const REACH = 48

/** One idea and another no further than a clause apart, in either order. */
export const near = (one: Idea, other: Idea, reach: number = REACH): Idea =>
  forLast((text) => [...inOrder(one, other, reach, text), ...inOrder(other, one, reach, text)])

/** One idea and behind it another. */
export const followed = (one: Idea, other: Idea, reach: number = REACH): Idea =>
  forLast((text) => inOrder(one, other, reach, text))

/** Several ideas in one sentence, in any order; the first of them is where it stands. */
export const together = (first: Idea, ...others: readonly Idea[]): Idea =>
  forLast((text) => (others.every((one) => one(text).length > 0) ? first(text) : []))

function inOrder(one: Idea, other: Idea, reach: number, text: string): readonly Place[] {
  const behind = other(text)
  if (behind.length === 0) return []
  return one(text).flatMap(([from, to]): readonly Place[] => {
    const next = behind.find((place) => place[0] >= to && place[0] - to <= reach)
    return next ? [[from, next[1]]] : []
  })
}

/** Many subjects share an idea, and all are asked about the same text. */
function forLast(find: Idea): Idea {
  let last: string | undefined
  let places: readonly Place[] = []
  return (text) => {
    if (text !== last) {
      places = find(text)
      last = text
    }
    return places
  }
}
