/** The code that a guest pastes: everything that is needed to come in, and good for some hours. It travels in chats, so it takes what they do to it. */
import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Instant } from '../core/clock.ts'
import { SparrError } from '../core/errors.ts'
import { serverAddress, sshAddress } from './address.ts'
import type { Ticket } from './nats/tickets.ts'
import { isSession, roleOfPlace } from './session-name.ts'

export type Invite = {
  /** `tls://host:port`, several with commas. */
  readonly address: string
  /** The machine whose loopback the address is on, reached by ssh; null: the address is reached as it is. */
  readonly ssh: string | null
  readonly session: string
  /** In the first half; in the second the candidate hosts. */
  readonly place: string
  /** For both halves. */
  readonly ticket: Ticket
  /** PEM; null: of an issuer that every machine trusts. */
  readonly certificate: string | null
  readonly expires: Instant
}

const PREFIX = 'sparr-'
const VERSION = 1
const SUM_BYTES = 6
const MOST_TEXT = 16 * 1024
const MOST_BYTES = 64 * 1024
/** Spaces and line breaks of a chat, marks of a quotation, what a chat makes of code, and the frame of a lobby that was copied from a screen. */
const CHAT = /[\s\u200b-\u200d\u2060\ufeff`"'<>*│|]/g
const JWT = /^[\w-]{1,4000}\.[\w-]{1,8000}\.[\w-]{1,200}$/
const SEED = /^SU[A-Z2-7]{56}$/

export function writeInvite(invite: Invite): string {
  const { address, ssh, session, place, ticket, certificate, expires } = invite
  const fields = [
    address,
    ssh,
    session,
    place,
    ticket.jwt.split('.'),
    ticket.seed,
    certificate === null ? null : bare(certificate),
    Math.floor(expires / 1000),
  ]
  const body = deflateRawSync(JSON.stringify(fields), { level: 9 })
  const told = Buffer.concat([Buffer.from([VERSION]), body])
  return PREFIX + Buffer.concat([told, sumOf(told)]).toString('base64url')
}

/** Throws `bad-invite`, `invite-expired`, `invite-newer`. */
export function readInvite(text: string, now: Instant): Invite {
  const message = text.slice(0, MOST_TEXT).replace(CHAT, '').replaceAll('—', '--')
  // `Here it is:` and `sparr mock join` come along where a whole message is pasted.
  const code = message.slice(Math.max(0, message.indexOf(PREFIX)))
  // Told apart from what was never a code: this one was, and is asked for again.
  if (!code.startsWith(PREFIX)) throw new SparrError({ code: 'bad-invite', why: 'garbage' })
  const bytes = Buffer.from(code.slice(PREFIX.length), 'base64url')
  const [version] = bytes
  if (version === undefined || version === 0) throw cut()
  if (version > VERSION) throw new SparrError({ code: 'invite-newer' })
  const told = bytes.subarray(0, -SUM_BYTES)
  if (!sumOf(told).equals(bytes.subarray(-SUM_BYTES))) throw cut()
  const invite = inviteOf(unpacked(told.subarray(1)))
  if (invite.expires <= now) throw new SparrError({ code: 'invite-expired' })
  return invite
}

const cut = (cause?: unknown): SparrError =>
  new SparrError({ code: 'bad-invite', why: 'cut' }, { cause })

/** Against mistakes, not against forgers: who can write a code can also write its sum. */
const sumOf = (bytes: Buffer): Buffer =>
  createHash('sha256').update(bytes).digest().subarray(0, SUM_BYTES)

function unpacked(bytes: Buffer): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(
      inflateRawSync(bytes, { maxOutputLength: MOST_BYTES }).toString('utf8'),
    )
    return Array.isArray(value) ? value : []
  } catch (error) {
    throw cut(error)
  }
}

function inviteOf(fields: readonly unknown[]): Invite {
  const [address, ssh, session, place, parts, seed, certificate, expires] = fields
  const jwt = Array.isArray(parts) ? parts.join('.') : ''
  const isSound =
    typeof address === 'string' &&
    (ssh === null || typeof ssh === 'string') &&
    typeof session === 'string' &&
    isSession(session) &&
    typeof place === 'string' &&
    roleOfPlace(place) !== null &&
    JWT.test(jwt) &&
    typeof seed === 'string' &&
    SEED.test(seed) &&
    (certificate === null || (typeof certificate === 'string' && /^[\w+/=]+$/.test(certificate))) &&
    typeof expires === 'number'
  if (!isSound) throw cut()
  return {
    address: serverAddress(address),
    ssh: ssh === null ? null : sshAddress(ssh),
    session,
    place,
    ticket: { jwt, seed },
    certificate: certificate === null ? null : pem(certificate),
    expires: expires * 1000,
  }
}

const bare = (certificate: string): string =>
  certificate.replace(/-----[^-]+-----/g, '').replace(/\s/g, '')

const pem = (base64: string): string =>
  `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END CERTIFICATE-----`
