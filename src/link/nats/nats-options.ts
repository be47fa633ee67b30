/** What a link over a server is opened with, and what it can do beyond a link. */
import type { Link, LinkOptions } from '../link.ts'
import type { MachineClock } from '../machine-clock.ts'
import type { Door } from './connect.ts'

export type NatsOptions = LinkOptions & {
  readonly door: Door
  readonly session: string
  /** What the ticket gives; of `role`. */
  readonly place: string
  /** The copy of this side, which is the same at a rejoin. */
  readonly copyPath: string
  /** The places that get a consumer, where this side owns the session; null: a guest. */
  readonly guests: readonly string[] | null
  /** Taken up again: a server that is not there yet is waited for, where a first meeting says so at once. */
  readonly isPatient?: boolean
  readonly clock?: MachineClock
}

export type NatsLink = Link & {
  /** Makes room for one more guest; for the owner. */
  readonly admit: (place: string) => Promise<void>
  /** Takes the log off the server, for the owner when all is over; the copies stay. */
  readonly remove: () => Promise<void>
}
