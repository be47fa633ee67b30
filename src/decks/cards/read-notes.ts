// Notes as cards: every layout reads them, and the reading that explains them best is taken.
import type { Layout, Reading } from './layouts/layout.ts'
import { LAYOUTS } from './layouts/layouts.ts'
import { linesOf } from './note-lines.ts'
import { weighing } from './weigh.ts'

export type Weighed = {
  readonly layout: string
  readonly reading: Reading
  /** Another layout that explains nearly as much, with other cards. */
  readonly rival: { readonly layout: string; readonly cards: number } | null
}

/** A rival is named from this share of the best weight on. */
const CLOSE = 0.9

/** @param as the name of a layout, where the person knows better; undefined where nothing is found */
export function readNotes(text: string, as?: string): Weighed | undefined {
  const lines = linesOf(text)
  const weigh = weighing(lines)
  const asked = as === undefined ? LAYOUTS : LAYOUTS.filter(({ name }) => name === as)
  const all = asked
    .flatMap((layout) => {
      const best = bestOf(layout, weigh, layout.read(lines))
      return best ? [{ layout: layout.name, ...best }] : []
    })
    .toSorted((a, b) => b.weight - a.weight)
  const [first, second] = all
  if (first === undefined) return undefined
  const isClose =
    second !== undefined &&
    second.weight > first.weight * CLOSE &&
    second.reading.cards.length !== first.reading.cards.length
  return {
    layout: first.layout,
    reading: first.reading,
    rival: isClose ? { layout: second.layout, cards: second.reading.cards.length } : null,
  }
}

function bestOf(
  layout: Layout,
  weigh: ReturnType<typeof weighing>,
  readings: readonly Reading[],
): { readonly reading: Reading; readonly weight: number } | undefined {
  return readings
    .filter(({ cards, unfinished }) => cards.length + unfinished.length > 0)
    .map((reading) => ({ reading, weight: weigh(reading, layout) }))
    .toSorted((a, b) => b.weight - a.weight)[0]
}
