/** Tickets: JWTs of users, made without a server by whoever holds a key of its account, and good until they expire. */
import type { Rights } from './subjects.ts'

/** What its holder shows: the JWT, and the seed that proves that it is theirs. */
export type Ticket = { readonly jwt: string; readonly seed: string }

/**
 * Who signs: the key of an account, or one that the account's JWT names as a signing key. `isScoped`: its rights are a template
 * in that JWT, and a ticket only says what goes into it.
 */
export type Signer = {
  /** Public key of the account. */
  readonly account: string
  readonly seed: string
  readonly isScoped: boolean
}

export type TicketOptions = {
  readonly name: string
  readonly rights: Rights
  /** For a scoped key, instead of the rights: `session:abc`. */
  readonly tags: readonly string[]
  /** Milliseconds since the epoch. */
  readonly expires: number
}

/** The longest that a ticket is good for. */
export const MOST_TICKET_MS = 4 * 60 * 60 * 1000

export async function mintTicket(signer: Signer, options: TicketOptions): Promise<Ticket> {
  const { createUser, fromSeed } = await import('@nats-io/nkeys')
  const { encodeUser } = await import('@nats-io/jwt')
  const user = createUser()
  const seed = text(user.getSeed())
  const { name, rights, tags, expires } = options
  const exp = Math.floor(expires / 1000)
  const key = fromSeed(bytes(signer.seed))
  const isOwn = key.getPublicKey() === signer.account
  const jwt = signer.isScoped
    ? await encodeUser(
        name,
        user,
        signer.account,
        { tags: [...tags] },
        { exp, signer: key, scopedUser: true },
      )
    : await encodeUser(
        name,
        user,
        isOwn ? key : signer.account,
        {
          pub: { allow: [...rights.pub] },
          sub: { allow: [...rights.sub] },
        },
        isOwn ? { exp } : { exp, signer: key },
      )
  return { jwt, seed }
}

const bytes = (seed: string): Uint8Array => new TextEncoder().encode(seed)
const text = (seed: Uint8Array): string => new TextDecoder().decode(seed)
