/**
 * What lets somebody use a queue: a file as NATS has it for credentials (a user's JWT and its seed), with the certificate of
 * the server below them where no authority has signed that.
 */
import { isMember } from '../../core/queue/names.ts'
import type { Ticket } from '../nats/tickets.ts'
import { memberIn } from './subjects.ts'

export type QueueTicket = Ticket & {
  /** PEM; null where an authority that this machine knows has signed it. */
  readonly certificate: string | null
}

const JWT = block('NATS USER JWT', '[\\w-]+\\.([\\w-]+)\\.[\\w-]+')
const SEED = block('USER NKEY SEED', 'SU[A-Z2-7]{56}')
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g

/** Null for what is no ticket. Whether it is good is the server's to say. */
export function readTicket(text: string): QueueTicket | null {
  const jwt = JWT.exec(text)?.[1]
  const seed = SEED.exec(text)?.[1]
  if (jwt === undefined || seed === undefined) return null
  return { jwt, seed, certificate: text.match(CERTIFICATE)?.join('\n') ?? null }
}

export const ticketText = ({ jwt, seed, certificate }: QueueTicket): string =>
  [
    '-----BEGIN NATS USER JWT-----',
    jwt,
    '------END NATS USER JWT------',
    '',
    '-----BEGIN USER NKEY SEED-----',
    seed,
    '------END USER NKEY SEED------',
    ...(certificate === null ? [] : ['', certificate.trim()]),
    '',
  ].join('\n')

/**
 * Whose jobs it may send: by its rights, which is what the server goes by; where a scoped key holds these, by the tag that
 * goes into them (`member:ana`). Null for a worker's, or one for something else.
 */
export function memberOf({ jwt }: Pick<Ticket, 'jwt'>): string | null {
  const { nats }: { nats?: { pub?: { allow?: unknown }; tags?: unknown } } = claimsOf(jwt)
  const members = [
    ...textsOf(nats?.pub?.allow).flatMap((subject) => memberIn(subject) ?? []),
    ...textsOf(nats?.tags).flatMap((tag) => /^member:(.*)$/.exec(tag)?.[1] ?? []),
  ]
  return members.find(isMember) ?? null
}

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

function claimsOf(jwt: string): object {
  try {
    const value: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString())
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

/** Lines of dashes differ in length from one tool to the next. */
function block(name: string, content: string): RegExp {
  return new RegExp(`-{3,}\\s*BEGIN ${name}\\s*-{3,}\\s+(${content})\\s+-{3,}\\s*END ${name}`)
}
