/** A session over a server, from a guest's side: what a code opens. */

import type { Instant } from '../../core/clock.ts'
import type { Role } from '../../core/interview/pair/envelope.ts'
import { type Invite, readInvite } from '../invite.ts'
import { openNats } from '../nats/nats-link.ts'
import type { NatsLink } from '../nats/nats-options.ts'
import { inboxOf } from '../nats/subjects.ts'
import { roleOfPlace, swapped } from '../session-name.ts'
import { reachRemote } from '../ssh.ts'
import type { HalfOptions } from './host-meeting.ts'
import { copyPath, type Half, keepMeeting } from './kept.ts'

export type JoinOptions = {
  readonly folder: string
  readonly now: () => Instant
  /** The guest's own account at the machine of the code: `user@host`. */
  readonly ssh?: string
  /** The ssh program. */
  readonly program?: string
  /** A session that was in before waits for a server that is not there. */
  readonly isPatient?: boolean
}

export type JoinedMeeting = {
  readonly session: string
  readonly role: Role
  /** Which observer this is; the same at a rejoin. */
  readonly place: string
  readonly expires: Instant
  /** Throws `no-connection`, `ticket-refused`. */
  readonly open: (half: Half, options: HalfOptions) => Promise<NatsLink>
  readonly close: () => Promise<void>
}

/** Throws what `readInvite` throws, `ssh-failed`, `bad-address`, and what the file system throws. */
export async function joinMeeting(code: string, options: JoinOptions): Promise<JoinedMeeting> {
  const { folder, now, isPatient = false } = options
  const invite = readInvite(code, now())
  const { session, place, ticket, certificate, expires } = invite
  const way = await wayTo(invite, options)
  keepMeeting(folder, { side: 'guest', session, code })
  const links: NatsLink[] = []
  const first = roleOfPlace(place) ?? 'observer'

  return {
    session,
    role: first,
    place,
    expires,
    open: async (half, half_) => {
      const isSwapped = half === 2 && first === 'candidate'
      const role = isSwapped ? 'host' : first
      const link = await openNats({
        ...half_,
        role,
        place: isSwapped ? 'host' : place,
        session: half === 1 ? session : swapped(session),
        door: {
          address: way.address,
          certificate,
          ticket,
          inbox: inboxOf(session, place),
          name: `sparr ${session} ${place}`,
        },
        copyPath: copyPath(folder, session, half),
        guests: null,
        isPatient,
      })
      links.push(link)
      return link
    },
    close: async () => {
      for (const link of links) await link.close()
      await way.close()
    },
  }
}

type Way = { readonly address: string; readonly close: () => Promise<void> }

async function wayTo({ address, ssh }: Invite, options: JoinOptions): Promise<Way> {
  if (ssh === null) return { address, close: async () => {} }
  const port = Number(address.split(':').at(-1))
  const tunnel = await reachRemote(options.ssh ?? ssh, port, options.program)
  return { address: `tls://127.0.0.1:${tunnel.port}`, close: tunnel.close }
}
