/** A question may take several evenings: where its clock stood each time it was put down, so that each evening has its own. */
import type { Stop } from '../../log.ts'
import type { Spent } from '../drill.ts'

/** All that the clock has seen, typing too. */
export const clockMs = ({ reading, solving, speaking, typing }: Spent): number =>
  reading + solving + speaking + typing

/** More are not kept: the oldest are of evenings that are long over. */
const MOST_STOPS = 30

/** A draft is taken up again: `last` is when it was put down. */
export function withStop(stops: readonly Stop[], last: Stop): readonly Stop[] {
  const ms = Math.round(last.ms)
  // A look at it moves no clock.
  return ms === (stops.at(-1)?.ms ?? 0) ? stops : [...stops, { at: last.at, ms }].slice(-MOST_STOPS)
}

/** What evenings before this one had of it. */
export function earlierMs(stops: readonly Stop[], isEarlier: (at: Stop['at']) => boolean): number {
  return Math.max(0, ...stops.filter(({ at }) => isEarlier(at)).map(({ ms }) => ms))
}
