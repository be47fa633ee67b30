/** Makes tickets for a queue with the key of an account, or with a signing key of it: no server is asked. */
import { mintTicket, type Signer } from '../nats/tickets.ts'
import { memberRights, workerRights } from './rights.ts'
import type { QueueTicket } from './ticket.ts'

const SEED = /\bSA[A-Z2-7]{56}\b/
const ACCOUNT = /\bA[A-Z2-7]{55}\b/

/**
 * From the text of a key as `nsc` keeps it. Beside a signing key stands the account that it is one of.
 * Null for what is no key of an account.
 */
export async function readSigner(text: string): Promise<Signer | null> {
  const seed = SEED.exec(text)?.[0]
  if (seed === undefined) return null
  const { fromSeed } = await import('@nats-io/nkeys')
  try {
    const own = fromSeed(new TextEncoder().encode(seed)).getPublicKey()
    return { account: ACCOUNT.exec(text)?.[0] ?? own, seed, isScoped: false }
  } catch {
    return null
  }
}

/** @param member null: a worker's */
export async function mintQueueTicket(
  signer: Signer,
  {
    member,
    expires,
    certificate,
  }: {
    readonly member: string | null
    readonly expires: number
    readonly certificate: string | null
  },
): Promise<QueueTicket> {
  const rights = member === null ? workerRights : memberRights(member)
  const name = member ?? 'judge'
  return { ...(await mintTicket(signer, { name, rights, tags: [], expires })), certificate }
}
