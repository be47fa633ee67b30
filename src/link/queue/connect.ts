/** A connection to the server of a queue: encrypted wherever it leaves the machine, and never given up once it stood. */
import { isIP } from 'node:net'
import { connect, credsAuthenticator, type NatsConnection } from '@nats-io/transport-node'
import { awayFault } from './away.ts'
import type { Ticket } from './ticket.ts'

export type QueueAddress = {
  /** `host:port`, to be shown and connected to. */
  readonly server: string
  readonly isLoopback: boolean
  /** Of an address that names them; null for none. */
  readonly user: string | null
  readonly password: string | null
}

const SCHEMES = ['nats:', 'tls:']
const PORT = '4222'

/** `nats://box:4222`, `tls://box`, `box:4222`; null for what is no address. */
export function readAddress(text: string): QueueAddress | null {
  const url = URL.parse(/^[a-z]+:\/\//.test(text) ? text : `nats://${text}`)
  if (!url || !SCHEMES.includes(url.protocol) || !/^[\w.:[\]-]+$/.test(url.hostname)) return null
  const isLoopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)
  return {
    server: `${url.hostname}:${url.port || PORT}`,
    isLoopback,
    user: url.username ? decodeURIComponent(url.username) : null,
    password: url.password ? decodeURIComponent(url.password) : null,
  }
}

/** @throws SparrError queue-away */
export async function connectQueue(
  { server, isLoopback, user, password }: QueueAddress,
  ticket: Ticket | null,
  inboxPrefix: string,
): Promise<NatsConnection> {
  const host = server.replace(/:\d+$/, '').replace(/[[\]]/g, '')
  const certificate = ticket?.certificate ?? null
  const tls = {
    ...(certificate === null ? {} : { ca: certificate }),
    // A certificate that somebody made is for a name, also where the address is a number.
    ...(certificate !== null && isIP(host) ? { servername: 'localhost' } : {}),
  }
  try {
    return await connect({
      servers: server,
      inboxPrefix,
      // Also from a server that answers again after an hour.
      maxReconnectAttempts: -1,
      reconnectTimeWait: 250,
      pingInterval: 2000,
      maxPingOut: 2,
      timeout: 5000,
      ignoreClusterUpdates: true,
      ...(isLoopback && certificate === null ? {} : { tls }),
      ...(ticket ? { authenticator: credsAuthenticator(ticket.creds) } : {}),
      ...(!ticket && user !== null ? { user, pass: password ?? '' } : {}),
    })
  } catch (error) {
    throw awayFault(server, error)
  }
}
