/** Ranges of lines that somebody points at, with the keyboard: a cursor, an open end, and what was named so far. */

/** First and last line, counted from 1. */
export type Spot = { readonly id: string; readonly from: number; readonly to: number }

export type Spotting = {
  /** Counted from 1. */
  readonly cursor: number
  /** Where the range that is being named begins. */
  readonly anchor: number | null
  readonly spots: readonly Spot[]
}

export const NO_SPOTS: Spotting = { cursor: 1, anchor: null, spots: [] }

export const moveTo = (spotting: Spotting, line: number, last: number): Spotting => ({
  ...spotting,
  cursor: Math.max(1, Math.min(last, line)),
})

/** The first time a range begins, the second time it ends. Returns the spot that was made, if one was. */
export function span(spotting: Spotting): readonly [Spotting, Spot | null] {
  const { cursor, anchor, spots } = spotting
  if (anchor === null) return [{ ...spotting, anchor: cursor }, null]
  const from = Math.min(anchor, cursor)
  const to = Math.max(anchor, cursor)
  const spot = { id: `l${from}-${to}`, from, to }
  const others = spots.filter(({ id }) => id !== spot.id)
  return [{ ...spotting, anchor: null, spots: [...others, spot] }, spot]
}

/** Takes away the open end, or else the spots at the cursor. */
export function unspan(spotting: Spotting): Spotting {
  const { cursor, anchor, spots } = spotting
  if (anchor !== null) return { ...spotting, anchor: null }
  return { ...spotting, spots: spots.filter(({ from, to }) => cursor < from || cursor > to) }
}

type Range = readonly [from: number, to: number]

const overlaps = ({ from, to }: Spot, [first, last]: Range): boolean => from <= last && first <= to

/** Ranges that some spot overlaps, and spots that overlap none. */
export function compareSpots(
  spots: readonly Spot[],
  ranges: readonly Range[],
): { readonly hits: readonly boolean[]; readonly falseAlarms: readonly Spot[] } {
  return {
    hits: ranges.map((range) => spots.some((spot) => overlaps(spot, range))),
    falseAlarms: spots.filter((spot) => !ranges.some((range) => overlaps(spot, range))),
  }
}
