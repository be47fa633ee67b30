/** What a server of one's own is made with: an operator, an account with JetStream, a certificate. Nothing of it is asked of anybody. */
import { generateKeyPairSync } from 'node:crypto'
import type { Account, OperatorLimits } from '@nats-io/jwt'
import type { Signer } from '../nats/tickets.ts'

export type ServerKeys = {
  readonly operator: string
  /** The first is that of the mocks; the other is the server's own, which JetStream wants. */
  readonly accounts: readonly { readonly key: string; readonly jwt: string }[]
  readonly signer: Signer
}

/** A limit and nothing that is set aside: each stream says how much of it is its own at most. */
const DISK_BYTES = 16 * 1024 ** 3
/** Of consumers that live as long as their reader. */
const MEMORY_BYTES = 64 * 1024 * 1024

export const ACCOUNT_LIMITS = {
  subs: -1,
  data: -1,
  payload: -1,
  imports: -1,
  exports: -1,
  wildcards: true,
  conn: 200,
  leaf: 0,
  disallow_bearer: true,
  mem_storage: MEMORY_BYTES,
  disk_storage: DISK_BYTES,
  streams: -1,
  consumer: -1,
  max_ack_pending: -1,
  mem_max_stream_bytes: MEMORY_BYTES,
  disk_max_stream_bytes: DISK_BYTES,
  max_bytes_required: false,
} as const satisfies OperatorLimits

export async function makeKeys(): Promise<ServerKeys> {
  const { createAccount, createOperator } = await import('@nats-io/nkeys')
  const { encodeAccount, encodeOperator } = await import('@nats-io/jwt')
  const operator = createOperator()
  const account = createAccount()
  // Nobody holds its key: nothing asks the server about itself.
  const system = createAccount()
  const key = account.getPublicKey()
  const systemKey = system.getPublicKey()
  const claims: Partial<Account> = { limits: { ...ACCOUNT_LIMITS } }
  const signer = { signer: operator }
  return {
    operator: await encodeOperator('sparr', operator, { system_account: systemKey }),
    accounts: [
      { key, jwt: await encodeAccount('mocks', account, claims, signer) },
      { key: systemKey, jwt: await encodeAccount('system', system, {}, signer) },
    ],
    signer: {
      account: key,
      seed: new TextDecoder().decode(account.getSeed()),
      isScoped: false,
    },
  }
}

export type Certificate = { readonly certificate: string; readonly key: string }

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * For the name `localhost`, which is what a client checks where the address is a number. Good from a day before now, since
 * a guest's clock may be behind; for a day where nothing else is said.
 */
export async function makeCertificate(now: number, goodMs = DAY_MS): Promise<Certificate> {
  const { generate } = await import('selfsigned')
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    keyPair: { publicKey, privateKey },
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(now + goodMs),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  })
  return { certificate: made.cert.trim(), key: privateKey }
}
