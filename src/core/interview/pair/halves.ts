/** Two halves of one evening: after the first the roles are swapped, in a log of its own, so that rights go by the role. */
import { MINUTE_MS } from '../../day.ts'
import type { Pair } from './pair.ts'

const SECOND = /-2$/

export const secondHalf = (session: string): string => `${session}-2`

/** There is no third. */
export const isSecondHalf = (session: string): boolean => SECOND.test(session)

const LEAST_MINUTES = 5

/** Equal time: what the first half took by its clock, in whole minutes. */
export function swapMinutes({ clock }: Pick<Pair, 'clock'>): number {
  const ms = clock.ms.reduce((sum, one) => sum + one, 0)
  return Math.max(LEAST_MINUTES, Math.round(ms / MINUTE_MS))
}
