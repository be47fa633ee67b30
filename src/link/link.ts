/** How the events of an interview get from one person to the others: the same for one machine, a LAN and a server. */
import type { Instant } from '../core/clock.ts'
import type { Delivered, Envelope, Role } from '../core/interview/pair/envelope.ts'

/**
 * `lost`: it tries again by itself. `replaced`: the same role was taken elsewhere, and this side writes no more. `refused`:
 * the ticket is not good, or not any more. `closed`: by this side.
 */
export type LinkState = 'connecting' | 'connected' | 'lost' | 'replaced' | 'refused' | 'closed'

export type Link = {
  readonly kind: 'local' | 'nats'
  readonly session: string
  readonly role: Role
  /**
   * On this machine's disk when it returns, so that neither a crash nor a cut loses it; from there it goes to the log in the
   * order of the calls, each id once.
   */
  readonly publish: (envelope: Envelope) => void
  /** Published and not in the log yet. */
  readonly unsent: () => number
  /** The time of the log, in milliseconds since the epoch; null until it is known. Runs on a monotonic clock. */
  readonly now: () => Instant | null
  readonly state: () => LinkState
  /** Sends what waits, for two seconds at most, and lets go of everything it started. */
  readonly close: () => Promise<void>
}

type LinkListener = {
  /** Every event of the log, each once and in the order of `seq`, one's own too, from the first after `from`. */
  readonly onDelivered: (delivered: Delivered) => void
  readonly onState: (state: LinkState) => void
}

/** What every link is opened with. */
export type LinkOptions = LinkListener & {
  readonly role: Role
  /** The last `seq` that is known; 0: from the beginning. */
  readonly from: number
  /** Of this start of the program: of two with one role the newer one stays, and the older is `replaced`. */
  readonly seat: string
}
