/** One way to connect for everything that talks to a server, with the settings that were measured: defaults failed in trials. */
import type { ConnectionOptions, NatsConnection } from '@nats-io/transport-node'
import { SparrError } from '../../core/errors.ts'
import type { Ticket } from './tickets.ts'

export type Door = {
  /** `tls://host:port`, several with commas between them. */
  readonly address: string
  /** The certificate, or its issuer's, in PEM; null: the ones this machine trusts. */
  readonly certificate: string | null
  readonly ticket: Ticket
  /** Where answers are heard: what the ticket allows. */
  readonly inbox: string
  /** What the server's lists call this connection. */
  readonly name: string
}

/** From here to a server around the world and back, with room. */
const TIMEOUT_MS = 5000

const CONNECTION = {
  maxReconnectAttempts: -1,
  reconnectTimeWait: 250,
  reconnectJitter: 100,
  // The library's second for TLS would be half of what a viewer should wait.
  reconnectJitterTLS: 100,
  pingInterval: 2000,
  maxPingOut: 2,
  timeout: TIMEOUT_MS,
  // Addresses that a server tells of itself are not those of a tunnel, nor what a person was invited to.
  ignoreClusterUpdates: true,
} as const satisfies ConnectionOptions

/**
 * `isKept`: the library comes back by itself, for ever, and then first sends what it had in its hands when the connection broke.
 * Throws `no-connection`, `ticket-refused`.
 */
export async function connectNats(
  door: Door,
  { isKept } = { isKept: true },
): Promise<NatsConnection> {
  const { connect, jwtAuthenticator } = await import('@nats-io/transport-node')
  const { ticket, certificate } = door
  try {
    return await connect({
      ...CONNECTION,
      reconnect: isKept,
      servers: door.address.split(',').map(hostAndPort),
      name: door.name,
      inboxPrefix: door.inbox,
      authenticator: jwtAuthenticator(ticket.jwt, new TextEncoder().encode(ticket.seed)),
      // Never without: a server that offers none is refused by the library.
      tls: certificate === null ? {} : { ca: certificate },
    })
  } catch (error) {
    throw isRefusal(error)
      ? new SparrError({ code: 'ticket-refused', address: door.address }, { cause: error })
      : new SparrError(
          { code: 'no-connection', address: door.address, problem: problemOf(error) },
          { cause: error },
        )
  }
}

/** The server's no to a ticket: it was never good, or has expired. */
function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'AuthorizationError' || error.name === 'UserAuthenticationExpiredError')
  )
}

/** Of what `connectNats` throws: the server is not there, and may be later. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof SparrError && error.fault.code === 'no-connection'

/** `ECONNREFUSED`: the word of the layer below, short. */
export function problemOf(error: unknown): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  return error instanceof Error ? error.message : String(error)
}

const hostAndPort = (address: string): string => address.trim().replace(/^(?:tls|nats):\/\//, '')
