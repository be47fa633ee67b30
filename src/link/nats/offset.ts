/** The server's time, from the events of one's own: each was stamped by the server between its sending and its acknowledgement. Pure. */
import type { Instant } from '../../core/clock.ts'

/** Server's time minus ours, and how far it may be off; both in milliseconds. */
export type Offset = { readonly ms: number; readonly slackMs: number; readonly monoMs: number }

/** All on the monotonic clock but `at`, which is the server's. */
export type Probe = { readonly sentMs: number; readonly ackedMs: number; readonly at: Instant }

/** Two quartzes go apart by less. */
const DRIFT = 0.0001

export function offsetOf({ sentMs, ackedMs, at }: Probe): Offset {
  return { ms: at - (sentMs + ackedMs) / 2, slackMs: (ackedMs - sentMs) / 2, monoMs: ackedMs }
}

/** The one that is off by less, at the time of the newer one. */
export function better(old: Offset | null, fresh: Offset): Offset {
  if (old === null) return fresh
  const grown = old.slackMs + (fresh.monoMs - old.monoMs) * DRIFT
  return fresh.slackMs <= grown ? fresh : old
}
