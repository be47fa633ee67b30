/** Shares as bars of text; what is drawn from them needs no screen. */
import type { Signs } from './signs.ts'

/** Shares from 0 to 1 as bars of that height, one cell each. Nothing at all is the lowest bar. */
export function barsText(shares: readonly number[], { bars }: Pick<Signs, 'bars'>): string {
  return shares.map((share) => bars[Math.round(clamped(share) * (bars.length - 1))] ?? '').join('')
}

/** A share of `cells` as full bars and one of the height that is left over; 0 is empty. */
export function progressText(share: number, cells: number, { bars }: Pick<Signs, 'bars'>): string {
  const filled = clamped(share) * cells
  const whole = Math.floor(filled)
  const rest = filled - whole
  const tip = rest === 0 ? '' : (bars[Math.floor(rest * bars.length)] ?? '')
  return (bars.at(-1) ?? '').repeat(whole) + tip
}

function clamped(share: number): number {
  return Number.isFinite(share) ? Math.max(0, Math.min(1, share)) : 0
}
