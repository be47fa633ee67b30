/** Why a queue cannot be used, from what its server or the library says. */
import { JetStreamApiError } from '@nats-io/jetstream'
import { errors } from '@nats-io/transport-node'
import { type Fault, SparrError } from '../../core/errors.ts'

type Why = Extract<Fault, { readonly code: 'queue-away' }>['why']

const STREAM_NOT_FOUND = 10059

/** `server`: its address without names and passwords. */
export function awayFault(server: string, error: unknown): SparrError {
  const problem = error instanceof Error ? error.message : String(error)
  const why = whyOf(error)
  return new SparrError({ code: 'queue-away', server, why, problem }, { cause: error })
}

function whyOf(error: unknown): Why {
  for (let one = error; one instanceof Error; one = one.cause) {
    if (one instanceof errors.PermissionViolationError) return 'no-right'
    if (one instanceof errors.AuthorizationError) return 'refused'
    if (one instanceof errors.UserAuthenticationExpiredError) return 'refused'
    if (one instanceof errors.NoRespondersError) return 'absent'
    // By its name: its class is not exported.
    if (one instanceof Error && one.name === 'JetStreamNotEnabled') return 'absent'
    if (one instanceof JetStreamApiError && one.code === STREAM_NOT_FOUND) return 'absent'
    if (/certificate|self-signed|tls|altnames/i.test(one.message)) return 'insecure'
  }
  return 'unreachable'
}
