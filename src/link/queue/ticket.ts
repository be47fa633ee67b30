/**
 * What lets somebody use a queue: the text of a ticket, as a NATS credentials file has it (a user's JWT and its seed), with
 * the certificate of the server below them where no authority has signed that.
 */
import { isMember } from '../../core/queue/names.ts'
import { memberIn } from './subjects.ts'

export type Ticket = {
  /** The JWT and the seed. */
  readonly creds: Uint8Array
  /** PEM; null where an authority that this machine knows has signed it. */
  readonly certificate: string | null
  /** Who may send jobs by it; null for a worker's. */
  readonly member: string | null
}

const JWT = /-+BEGIN NATS USER JWT-+\s+([\w-]+\.([\w-]+)\.[\w-]+)\s/
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g

/** Null for what is no ticket. Whether it is good is the server's to say. */
export function readTicket(text: string): Ticket | null {
  const claims = JWT.exec(text)?.[2]
  if (claims === undefined || !/BEGIN USER NKEY SEED/.test(text)) return null
  const certificates = text.match(CERTIFICATE)
  return {
    creds: new TextEncoder().encode(text.replace(CERTIFICATE, '')),
    certificate: certificates?.join('\n') ?? null,
    member: memberOf(claims),
  }
}

/** By the right to write to its subject, which is what the server goes by; the name of a ticket may be any. */
function memberOf(claims: string): string | null {
  const { nats }: { nats?: { pub?: { allow?: unknown } } } = parsedClaims(claims)
  const allowed = nats?.pub?.allow
  if (!Array.isArray(allowed)) return null
  const members = allowed.flatMap((subject: unknown) =>
    typeof subject === 'string' ? (memberIn(subject) ?? []) : [],
  )
  return members.find(isMember) ?? null
}

function parsedClaims(claims: string): object {
  try {
    const value: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString())
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
