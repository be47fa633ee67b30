/** A connection to the server of a queue, and why there is none. */
import { JetStreamApiError } from '@nats-io/jetstream'
import { errors, type NatsConnection } from '@nats-io/transport-node'
import { type Fault, SparrError } from '../../core/errors.ts'
import { connectNats, problemOf } from '../nats/connect.ts'
import { isFull } from './record.ts'
import type { QueueTicket } from './ticket.ts'

type Why = Extract<Fault, { readonly code: 'queue-away' }>['why']

const PORT = '4222'
const STREAM_NOT_FOUND = 10059

/** `tls://box:4222` from what a person writes, with or without scheme and port; null for what is no address. */
export function readAddress(text: string): string | null {
  const url = URL.parse(/^[a-z]+:\/\//.test(text) ? text : `tls://${text}`)
  if (!url || !['tls:', 'nats:'].includes(url.protocol)) return null
  // A name that begins with a dash is an option of some program.
  if (!/^[\w:[][\w.:[\]-]*$/.test(url.hostname) || url.username || url.password) return null
  return `tls://${url.hostname}:${url.port || PORT}`
}

/** @throws SparrError queue-away */
export async function connectQueue(
  address: string,
  { certificate, ...ticket }: QueueTicket,
  inbox: string,
): Promise<NatsConnection> {
  try {
    return await connectNats({ address, certificate, ticket, inbox, name: 'sparr judge' })
  } catch (error) {
    throw awayFault(address, error)
  }
}

/** From what the server or the library says. */
export function awayFault(address: string, error: unknown): SparrError {
  const cause = error instanceof SparrError ? error.cause : error
  const why = whyOf(cause)
  const problem = problemOf(cause)
  return new SparrError({ code: 'queue-away', address, why, problem }, { cause })
}

/** Of a connection that is given up, which happens only where the server refuses the ticket, or we close it. */
export async function closedFault(connection: NatsConnection): Promise<SparrError> {
  const cause = (await connection.closed()) ?? new errors.ClosedConnectionError()
  const why = whyOf(cause)
  return new SparrError(
    {
      code: 'queue-away',
      address: connection.getServer(),
      // A server that is away is tried for ever: what ends a connection is its no, in whatever words it came.
      why: why === 'unreachable' ? 'refused' : why,
      problem: problemOf(cause),
    },
    { cause },
  )
}

function whyOf(error: unknown): Why {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one instanceof errors.PermissionViolationError) return 'no-right'
    if (one instanceof errors.AuthorizationError) return 'refused'
    if (one instanceof errors.UserAuthenticationExpiredError) return 'refused'
    if (isFull(one)) return 'full'
    if (one instanceof errors.NoRespondersError) return 'absent'
    if (one instanceof JetStreamApiError && one.code === STREAM_NOT_FOUND) return 'absent'
    if ('code' in one && /CERT|SELF_SIGNED|ALTNAME|SSL/.test(String(one.code))) return 'insecure'
  }
  return 'unreachable'
}
