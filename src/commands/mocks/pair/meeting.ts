/** Where two people meet: how the log of a session is opened, whatever carries it. */
import type { Role } from '../../../core/interview/pair/envelope.ts'
import type { Link, LinkOptions } from '../../../link/link.ts'
import type { Invite } from '../../../ui/screens/pair/invite-rows.ts'
import type { Reach } from './seats.ts'

export type Meeting = {
  readonly session: string
  readonly reach: Reach
  /** What the candidate runs, or is sent; null for who joined. */
  readonly invite: Invite | null
  readonly open: (options: Seated) => Promise<Link>
  /** The same two, in the other's role each. */
  readonly second: () => Meeting
  /** Lets go of everything that was started for it. */
  readonly end: () => Promise<void>
}

type Seated = LinkOptions & { readonly who: string; readonly role: Role }
