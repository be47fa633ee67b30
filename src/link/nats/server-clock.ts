/** The time of the log on this side: from this side's own events, which the server has stamped between two moments that are known here. */
import type { Instant } from '../../core/clock.ts'
import { better, type Offset, offsetOf } from './offset.ts'
import type { Sent } from './sender.ts'

export type ServerClock = {
  /** Acknowledged; its stamp may have been read already, or comes. */
  readonly acknowledged: (sent: Sent) => void
  /** One's own, as it came back. */
  readonly stamped: (id: string, at: Instant) => void
  /** Null until an event was both; never runs backwards. */
  readonly now: () => Instant | null
}

/** More are never under way at once. */
const MOST = 256

export function serverClock(monoMs: () => number): ServerClock {
  const acknowledged = new Map<string, Sent>()
  const stamps = new Map<string, Instant>()
  let offset: Offset | null = null
  let shown = 0

  function estimate(sent: Sent, at: Instant): void {
    acknowledged.delete(sent.id)
    stamps.delete(sent.id)
    offset = better(offset, offsetOf({ ...sent, at }))
  }

  return {
    acknowledged: (sent) => {
      const at = stamps.get(sent.id)
      if (at === undefined) keep(acknowledged, sent.id, sent)
      else estimate(sent, at)
    },
    stamped: (id, at) => {
      const sent = acknowledged.get(id)
      if (sent === undefined) keep(stamps, id, at)
      else estimate(sent, at)
    },
    now: () => {
      if (offset === null) return null
      // A better offset may be a little behind.
      shown = Math.max(shown, monoMs() + offset.ms)
      return shown
    },
  }
}

function keep<T>(map: Map<string, T>, id: string, value: T): void {
  map.set(id, value)
  const [oldest] = map.keys()
  if (map.size > MOST && oldest !== undefined) map.delete(oldest)
}
