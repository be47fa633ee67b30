import { createAccount } from '@nats-io/nkeys'
import { expect, test } from 'vitest'
import type { Rights } from '../../../src/link/nats/subjects.ts'
import { mintTicket, type Ticket } from '../../../src/link/nats/tickets.ts'
import { readAddress } from '../../../src/link/queue/connect.ts'
import { readSigner } from '../../../src/link/queue/mint.ts'
import { memberRights, workerRights } from '../../../src/link/queue/rights.ts'
import { memberOf, readTicket, ticketText } from '../../../src/link/queue/ticket.ts'

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'

function minted(rights: Rights): Promise<Ticket> {
  const account = createAccount()
  const seed = new TextDecoder().decode(account.getSeed())
  const signer = { account: account.getPublicKey(), seed, isScoped: false }
  return mintTicket(signer, { name: 'x', rights, tags: [], expires: Date.now() + 60_000 })
}

test('a ticket is read as it was written, with its certificate or without', async () => {
  const ticket = await minted(memberRights('ana'))
  for (const certificate of [null, CERTIFICATE]) {
    const text = ticketText({ ...ticket, certificate })
    expect(readTicket(text)).toEqual({ ...ticket, certificate })
    expect(readTicket(text.replaceAll('\n', '\r\n'))).toMatchObject(ticket)
  }
})

test('who may send is who the ticket has the right for, whatever else it is called', async () => {
  expect(memberOf(await minted(memberRights('ana')))).toBe('ana')
  expect(memberOf(await minted(workerRights))).toBeNull()
  expect(memberOf(await minted({ pub: ['judge.jobs.*', 'judge.jobs.>'], sub: [] }))).toBeNull()
  expect(memberOf({ jwt: 'a.b.c' })).toBeNull()
})

test.each(['', 'no ticket', CERTIFICATE, '-----BEGIN NATS USER JWT-----\na.b.c\n'])(
  'what is no ticket is none: %j',
  (text) => {
    expect(readTicket(text)).toBeNull()
  },
)

test.each([
  ['box', 'tls://box:4222'],
  ['box.example:1234', 'tls://box.example:1234'],
  ['nats://10.0.0.1', 'tls://10.0.0.1:4222'],
  ['tls://[::1]:99', 'tls://[::1]:99'],
])('%s is the address %s', (text, address) => {
  expect(readAddress(text)).toBe(address)
})

test.each([
  '',
  '-oProxyCommand=x',
  'http://box',
  'tls://',
  'tls://a b',
  'tls://ana:word@box',
  'box:99999',
])('%j is no address', (text) => {
  expect(readAddress(text)).toBeNull()
})

test('a key is read alone, or with the account that it signs for', async () => {
  const account = createAccount()
  const seed = new TextDecoder().decode(account.getSeed())
  const own = account.getPublicKey()
  expect(await readSigner(`${seed}\n`)).toEqual({ account: own, seed, isScoped: false })
  const other = createAccount().getPublicKey()
  const text = `-----BEGIN ACCOUNT NKEY SEED-----\n${seed}\n------\n\n${other}\n`
  expect(await readSigner(text)).toEqual({ account: other, seed, isScoped: false })
  for (const none of ['', 'SA', own, seed.slice(0, -1), `${seed.slice(0, -2)}AA`])
    expect(await readSigner(none)).toBeNull()
})

test('where a scoped key holds the rights, a tag says who may send', () => {
  const claims = { nats: { tags: ['x', 'member:ana'] } }
  const jwt = `a.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.b`
  expect(memberOf({ jwt })).toBe('ana')
  const bad = { nats: { tags: ['member:a.>', 7] } }
  expect(
    memberOf({ jwt: `a.${Buffer.from(JSON.stringify(bad)).toString('base64url')}.b` }),
  ).toBeNull()
})

test('no right of a member reaches beyond what is called by its name', () => {
  const { pub, sub } = memberRights('ana')
  const own = pub.filter((subject) => subject !== '$JS.API.STREAM.INFO.JUDGE_JOBS')
  for (const subject of [...own, ...sub]) expect(subject.split('.')).toContain('ana')
  for (const subject of pub) expect(subject).not.toMatch(/>|CREATE|DELETE|PURGE|CONSUMER|MSG\.GET/)
})
