/** Which question holds which token, where it stands best, and how often. */

/** Where a token stands; the first is the most telling. */
export const TITLE = 0
export const TAG = 1
export const PLACE = 2
export const PROMPT = 3
export const ANSWER = 4

export type Postings = {
  readonly add: (token: number, record: number, place: number) => void
  /** Each packed, see `recordIn`, `placeIn` and `weightOf`. */
  readonly of: (token: number) => readonly number[]
}

/** Records are added one after the other. */
export function newPostings(): Postings {
  const lists: number[][] = []
  const none: readonly number[] = []
  return {
    add(token, record, place) {
      lists[token] ??= []
      const list = lists[token]
      const last = list.at(-1)
      if (last === undefined || recordIn(last) !== record) list.push(pack(record, place, 1))
      else list[list.length - 1] = pack(record, Math.min(place, placeIn(last)), timesIn(last) + 1)
    },
    of: (token) => lists[token] ?? none,
  }
}

const MOST_TIMES = 15

const pack = (record: number, place: number, times: number): number =>
  record * 256 + place * 16 + Math.min(times, MOST_TIMES)
export const recordIn = (posting: number): number => posting >>> 8
export const placeIn = (posting: number): number => (posting >>> 4) & 15
const timesIn = (posting: number): number => posting & 15

const WEIGHTS = [1, 0.9, 0.6, 0.5, 0.35]

/** What a token tells there, from 0 to 1: a title most, and a text that has it again and again more than one that has it once. */
export function weightOf(posting: number): number {
  const often = 1 + 0.08 * Math.min(5, timesIn(posting) - 1)
  return Math.min(1, (WEIGHTS[placeIn(posting)] ?? 0) * often)
}
