/** A session over a server, from the host's side: started, guests invited, each half opened, ended. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../core/clock.ts'
import { lanNumbers, serverAddress, sshAddress } from '../address.ts'
import { writeInvite } from '../invite.ts'
import type { LinkOptions } from '../link.ts'
import { openNats } from '../nats/nats-link.ts'
import type { NatsLink } from '../nats/nats-options.ts'
import { guestRights, halves, inboxOf, OWNER, ownerRights } from '../nats/subjects.ts'
import { MOST_TICKET_MS, mintTicket, type Signer } from '../nats/tickets.ts'
import { readCredentials } from '../server/credentials.ts'
import { keepUp } from '../server/kept-up.ts'
import { newSession, placeOf, swapped } from '../session-name.ts'
import { openRemote } from '../ssh.ts'
import {
  copyPath,
  type Half,
  type KeptMeeting,
  keepMeeting,
  meetingFolder,
  type Reach,
} from './kept.ts'

export type HostMeetingOptions = {
  /** Of all sessions of this machine; private. */
  readonly folder: string
  readonly now: () => Instant
  /** How long a code is good, in milliseconds; four hours at most. */
  readonly codeMs?: number
  /** The nats-server; null: there is none. Looked for where nothing is said. */
  readonly program?: string | null
  /** The ssh program. */
  readonly ssh?: string
}

/** What the caller of a half brings; its role follows from the half. */
export type HalfOptions = Omit<LinkOptions, 'role'>

export type HostMeeting = {
  readonly session: string
  /** As codes name it. */
  readonly address: string
  /** A new code; the candidate's may be given out again, each observer has an own one. */
  readonly invite: (role: 'candidate' | 'observer') => Promise<string>
  readonly open: (half: Half, options: HalfOptions) => Promise<NatsLink>
  /** Ends what was started and leaves what is needed to take the session up again. */
  readonly leave: () => Promise<void>
  /** As `leave`, and takes the logs off the server; the copies stay. */
  readonly end: () => Promise<void>
}

/** The owner's ticket never leaves this machine. */
const OWN_TICKET_MS = 12 * 60 * 60 * 1000

/**
 * Throws `no-server`, `server-failed`, `no-network` (LAN), `bad-address`, `ssh-failed` (ssh), `no-credentials`,
 * `bad-credentials` (a group's server), and what the file system throws.
 */
export async function hostMeeting(reach: Reach, options: HostMeetingOptions): Promise<HostMeeting> {
  return meet({ side: 'host', session: newSession(), reach, observers: 0 }, options)
}

/** Takes up a session that was left or lost: at the same address, so that the codes that are out there stay good. */
export async function resumeMeeting(
  kept: Extract<KeptMeeting, { side: 'host' }>,
  options: HostMeetingOptions,
): Promise<HostMeeting> {
  return meet(kept, options)
}

async function meet(
  begun: Extract<KeptMeeting, { side: 'host' }>,
  options: HostMeetingOptions,
): Promise<HostMeeting> {
  const { session } = begun
  const { folder, now, codeMs = MOST_TICKET_MS } = options
  const isNew = !existsSync(meetingFolder(folder, session))
  const place = await placeFor(begun.reach, session, options).catch((error: unknown) => {
    // Of a session that never was: its keys are nobody's.
    if (isNew) rmSync(meetingFolder(folder, session), { recursive: true, force: true })
    throw error
  })
  let kept = { ...begun, reach: place.reach }
  keepMeeting(folder, kept)
  const links: NatsLink[] = []
  const watching = (): readonly string[] =>
    Array.from({ length: kept.observers }, (_, i) => placeOf('observer', String(i + 1)))
  const both = halves(session, 'host', 'candidate')

  const door = async () => ({
    address: place.near,
    certificate: place.certificate,
    ticket: await mintTicket(place.owner, {
      name: `owner-${session}`,
      rights: ownerRights(both),
      tags: [`session:${session}`, `second:${both.second}`],
      expires: now() + OWN_TICKET_MS,
    }),
    inbox: inboxOf(session, OWNER),
    name: `sparr ${session} host`,
  })

  async function invite(role: 'candidate' | 'observer'): Promise<string> {
    if (role === 'observer') {
      kept = { ...kept, observers: kept.observers + 1 }
      keepMeeting(folder, kept)
    }
    const first = placeOf(role, String(kept.observers))
    const later = role === 'candidate' ? 'host' : first
    if (role === 'observer') for (const link of links) await link.admit(first)
    const expires = now() + Math.min(codeMs, MOST_TICKET_MS)
    const ticket = await mintTicket(place.guest, {
      name: `${first}-${session}`,
      rights: guestRights(halves(session, first, later)),
      tags: [`session:${session}`, `second:${both.second}`, `first:${first}`, `later:${later}`],
      expires,
    })
    const { far: address, ssh, certificate } = place
    return writeInvite({ address, ssh, session, place: first, ticket, certificate, expires })
  }

  async function open(half: Half, half_: HalfOptions): Promise<NatsLink> {
    const role = half === 1 ? 'host' : 'candidate'
    const guest = half === 1 ? 'candidate' : 'host'
    const link = await openNats({
      ...half_,
      role,
      place: role,
      session: half === 1 ? session : swapped(session),
      door: await door(),
      copyPath: copyPath(folder, session, half),
      guests: [guest, ...watching()],
      isPatient: true,
    })
    links.push(link)
    return link
  }

  async function leave(): Promise<void> {
    for (const link of links) await link.close()
    await place.close()
  }

  async function end(): Promise<void> {
    for (const link of links) await link.remove().catch(() => {})
    await leave()
    rmSync(join(meetingFolder(folder, session), SERVER), { recursive: true, force: true })
  }

  return { session, address: place.far, invite, open, leave, end }
}

const SERVER = 'server'

/** A server, near for the host and far for the guests, and who mints its tickets. */
type Place = {
  readonly reach: Reach
  readonly near: string
  readonly far: string
  readonly ssh: string | null
  readonly certificate: string | null
  readonly owner: Signer
  readonly guest: Signer
  readonly close: () => Promise<void>
}

async function placeFor(
  reach: Reach,
  session: string,
  options: HostMeetingOptions,
): Promise<Place> {
  if (reach.type === 'url') {
    const { address, certificate, owner, guest } = readCredentials(reach.creds)
    const near = serverAddress(address)
    return { reach, near, far: near, ssh: null, certificate, owner, guest, close: async () => {} }
  }
  const isLan = reach.type === 'lan'
  // Before anything is started that would have to be ended.
  const numbers = isLan ? lanNumbers() : []
  if (!isLan) sshAddress(reach.host)
  const server = await keepUp({
    folder: join(meetingFolder(options.folder, session), SERVER),
    host: isLan ? '0.0.0.0' : '127.0.0.1',
    now: options.now(),
    ...(options.program === undefined ? {} : { program: options.program }),
  })
  const { certificate, signer, port } = server
  const common = { certificate, owner: signer, guest: signer, near: `tls://127.0.0.1:${port}` }
  if (isLan) {
    const far = numbers.map((number) => `tls://${number}:${port}`).join(',')
    return { ...common, reach, far, ssh: null, close: server.stop }
  }
  try {
    const tunnel = await openRemote(reach.host, port, {
      port: reach.port,
      program: options.ssh ?? 'ssh',
    })
    return {
      ...common,
      reach: { ...reach, port: tunnel.port },
      far: `tls://127.0.0.1:${tunnel.port}`,
      // The guest logs in with an account of their own.
      ssh: reach.host.split('@').at(-1) ?? reach.host,
      close: async () => {
        await tunnel.close()
        await server.stop()
      },
    }
  } catch (error) {
    await server.stop()
    throw error
  }
}
