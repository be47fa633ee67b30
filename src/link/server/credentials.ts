/** The file by which a member of a group makes tickets for the group's server. */
import { SparrError } from '../../core/errors.ts'
import { readFileBytes } from '../../disk/read-file.ts'
import type { Signer } from '../nats/tickets.ts'

/** Two keys of the group's account, each good for one kind of ticket: what they may be used for is said by the server's account. */
export type Credentials = {
  readonly address: string
  readonly certificate: string | null
  readonly owner: Signer
  readonly guest: Signer
}

/** As it lies in the file. */
export type CredentialsFile = {
  readonly sparr: 'server'
  readonly version: 1
  readonly address: string
  readonly certificate: string | null
  readonly account: string
  readonly ownerSeed: string
  readonly guestSeed: string
}

const MOST_BYTES = 64 * 1024
const SEED = /^SA[A-Z2-7]{56}$/
const ACCOUNT = /^A[A-Z2-7]{55}$/

/** Throws `bad-credentials`, and what the file system throws. */
export function readCredentials(path: string): Credentials {
  const { bytes } = readFileBytes(path, { most: MOST_BYTES, isLinkFollowed: true })
  const file = parsed(bytes.toString('utf8'))
  const { address, certificate, account, ownerSeed, guestSeed } = file ?? {}
  const isSound =
    file?.sparr === 'server' &&
    typeof address === 'string' &&
    typeof account === 'string' &&
    ACCOUNT.test(account) &&
    typeof ownerSeed === 'string' &&
    SEED.test(ownerSeed) &&
    typeof guestSeed === 'string' &&
    SEED.test(guestSeed)
  if (!isSound) throw new SparrError({ code: 'bad-credentials', path })
  return {
    address,
    certificate: typeof certificate === 'string' ? certificate : null,
    owner: { account, seed: ownerSeed, isScoped: true },
    guest: { account, seed: guestSeed, isScoped: true },
  }
}

function parsed(text: string): Partial<CredentialsFile> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
