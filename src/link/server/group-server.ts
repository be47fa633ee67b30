/** The folder from which a group's server runs: its configuration, its keys, and a file for each member by which tickets are made. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SparrError } from '../../core/errors.ts'
import { makeFolder } from '../../disk/make-folder.ts'
import { serverAddress } from '../address.ts'
import { guestRights, ownerRights, type Rights } from '../nats/subjects.ts'
import { configurationText, FILES } from './configuration.ts'
import type { CredentialsFile } from './credentials.ts'
import { ACCOUNT_LIMITS, makeCertificate } from './keys.ts'
import { putPrivate } from './put-private.ts'

export type GroupServer = {
  readonly folder: string
  /** As members write it, `tls://host:port`. */
  readonly address: string
  readonly now: number
}

/** What is kept beside the configuration: whoever reads it may make any ticket. */
type GroupKeys = {
  readonly address: string
  readonly operatorSeed: string
  readonly accountSeed: string
  readonly systemSeed: string
  /** Public keys; the seeds are in the member's file alone. */
  readonly members: readonly {
    readonly handle: string
    readonly owner: string
    readonly guest: string
  }[]
}

const KEYS = 'group-keys.json'
const YEAR_MS = 365 * 24 * 60 * 60 * 1000
const HANDLE = /^[a-z0-9-]{1,32}$/

/** Makes the folder, or changes nothing where it is there already. */
export async function makeGroupServer(options: GroupServer): Promise<void> {
  const { folder, now } = options
  makeFolder(folder)
  if (existsSync(join(folder, KEYS))) return
  const { createAccount, createOperator } = await import('@nats-io/nkeys')
  const address = serverAddress(options.address)
  if (!existsSync(join(folder, FILES.certificate))) {
    const made = await makeCertificate(now, YEAR_MS)
    putPrivate(folder, FILES.key, made.key)
    putPrivate(folder, FILES.certificate, made.certificate)
  }
  await write(folder, {
    address,
    operatorSeed: text(createOperator().getSeed()),
    accountSeed: text(createAccount().getSeed()),
    systemSeed: text(createAccount().getSeed()),
    members: [],
  })
}

/**
 * Returns the path of the member's file: two keys of their own, one for the tickets of who hosts and one for those of guests. A
 * member who has one gets new keys, and what the old ones made is good no more.
 */
export async function addMember(folder: string, handle: string): Promise<string> {
  if (!HANDLE.test(handle))
    throw new SparrError({
      code: 'bad-value',
      name: 'handle',
      value: handle,
      expected: 'a-z 0-9 -',
    })
  const { createAccount, fromSeed } = await import('@nats-io/nkeys')
  const keys = read(folder)
  const [owner, guest] = [createAccount(), createAccount()]
  const others = keys.members.filter((member) => member.handle !== handle)
  const member = { handle, owner: owner.getPublicKey(), guest: guest.getPublicKey() }
  await write(folder, { ...keys, members: [...others, member] })
  const file: CredentialsFile = {
    sparr: 'server',
    version: 1,
    address: keys.address,
    certificate: readFileSync(join(folder, FILES.certificate), 'utf8'),
    account: fromSeed(bytes(keys.accountSeed)).getPublicKey(),
    ownerSeed: text(owner.getSeed()),
    guestSeed: text(guest.getSeed()),
  }
  makeFolder(join(folder, 'members'))
  putPrivate(folder, join('members', `${handle}.json`), `${JSON.stringify(file, null, 2)}\n`)
  return join(folder, 'members', `${handle}.json`)
}

/** What the member's keys have made is refused from the next start of the server on: 2.9 reads accounts only then. False: there is no such member. */
export async function removeMember(folder: string, handle: string): Promise<boolean> {
  const keys = read(folder)
  const members = keys.members.filter((member) => member.handle !== handle)
  await write(folder, { ...keys, members })
  return members.length < keys.members.length
}

/** Templates: what a ticket says of itself goes into its rights, and nothing else does. */
const OWNER_TEMPLATE = ownerRights({ session: '{{tag(session)}}', second: '{{tag(second)}}' })
const GUEST_TEMPLATE = guestRights({
  session: '{{tag(session)}}',
  second: '{{tag(second)}}',
  first: '{{tag(first)}}',
  later: '{{tag(later)}}',
})

async function write(folder: string, keys: GroupKeys): Promise<void> {
  const { fromSeed } = await import('@nats-io/nkeys')
  const { encodeAccount, encodeOperator, newScopedSigner } = await import('@nats-io/jwt')
  const [operator, account, system] = [keys.operatorSeed, keys.accountSeed, keys.systemSeed].map(
    (seed) => fromSeed(bytes(seed)),
  )
  if (!operator || !account || !system) return
  const signing = keys.members.flatMap(({ handle, owner, guest }) => [
    newScopedSigner(owner, `${handle}-host`, allowed(OWNER_TEMPLATE)),
    newScopedSigner(guest, `${handle}-guest`, allowed(GUEST_TEMPLATE)),
  ])
  const limits = { ...ACCOUNT_LIMITS }
  const signer = { signer: operator }
  const [key, systemKey] = [account.getPublicKey(), system.getPublicKey()]
  const configuration = configurationText({
    host: '0.0.0.0',
    port: Number(keys.address.split(':').at(-1)),
    folder,
    operator: await encodeOperator('sparr', operator, { system_account: systemKey }),
    accounts: [
      {
        key,
        jwt: await encodeAccount('mocks', account, { limits, signing_keys: signing }, signer),
      },
      { key: systemKey, jwt: await encodeAccount('system', system, {}, signer) },
    ],
  })
  putPrivate(folder, KEYS, `${JSON.stringify(keys, null, 2)}\n`)
  putPrivate(folder, FILES.configuration, configuration)
}

function read(folder: string): GroupKeys {
  const path = join(folder, KEYS)
  if (!existsSync(path)) throw new SparrError({ code: 'no-such-file', path })
  return JSON.parse(readFileSync(path, 'utf8')) as GroupKeys
}

const allowed = ({ pub, sub }: Rights) => ({ pub: { allow: [...pub] }, sub: { allow: [...sub] } })
const bytes = (seed: string): Uint8Array => new TextEncoder().encode(seed)
const text = (seed: Uint8Array): string => new TextDecoder().decode(seed)
