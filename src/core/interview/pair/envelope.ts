/** What travels between two people in one interview: one event in a shared log, whatever carries it. */
import type { Instant } from '../../clock.ts'

/** Of everything that is written to a shared log; a log with a newer one is refused as a whole. */
export const WIRE_VERSION = 1

/** `host`: interviews, owns the phases. `candidate`: answers. `observer`: reads, and scores at the end. */
export const ROLES = ['host', 'candidate', 'observer'] as const
export type Role = (typeof ROLES)[number]

/** As it is written. `body` is typed by `kind` once it has been read (`readWire`); a link does not look into it. */
export type Envelope = {
  readonly v: number
  /** UUIDv7, made by who writes: what is sent twice counts once. */
  readonly id: string
  readonly kind: string
  /** Who wrote it: made when a person joins and kept by their machine, so that a rejoin is the same person. */
  readonly who: string
  readonly body: unknown
}

/**
 * As it comes out of the log. Order is `seq`, and time is that of the log and not of who wrote. `role` is what the link
 * gave the right to write to: never what an envelope says of itself.
 */
export type Delivered = {
  readonly seq: number
  readonly at: Instant
  readonly role: Role
  /** Not checked: a stranger may have written it. */
  readonly envelope: unknown
}
