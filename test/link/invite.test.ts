import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SparrError } from '../../src/core/errors.ts'
import { lanNumbers, serverAddress, sshAddress } from '../../src/link/address.ts'
import { type Invite, readInvite, writeInvite } from '../../src/link/invite.ts'
import { guestRights, halves } from '../../src/link/nats/subjects.ts'
import { mintTicket } from '../../src/link/nats/tickets.ts'
import { makeCertificate, makeKeys } from '../../src/link/server/keys.ts'
import { newSession } from '../../src/link/session-name.ts'

const NOW = 1_800_000_000_000

async function realInvite(): Promise<Invite> {
  const session = newSession()
  const { signer } = await makeKeys()
  const expires = NOW + 3_600_000
  const rights = guestRights(halves(session, 'candidate', 'host'))
  const { certificate } = await makeCertificate(NOW)
  return {
    address: 'tls://192.168.1.20:42511,tls://10.0.0.7:42511',
    ssh: null,
    session,
    place: 'candidate',
    ticket: await mintTicket(signer, { name: `candidate-${session}`, rights, tags: [], expires }),
    certificate,
    expires,
  }
}

const invite = await realInvite()
const code = writeInvite(invite)

const faultOf = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    if (error instanceof SparrError) return error.fault
    throw error
  }
  return 'nothing'
}

describe('a code', () => {
  test('carries everything, in a text that fits into a chat', () => {
    expect(readInvite(code, NOW)).toEqual(invite)
    expect(code.length).toBeGreaterThan(1000)
    expect(code.length).toBeLessThan(2500)
    const overSsh = { ...invite, ssh: 'box.example.org', certificate: null }
    expect(readInvite(writeInvite(overSsh), NOW)).toEqual(overSsh)
  })

  test('comes through whatever a chat does to it', () => {
    const wrapped = code.replace(/(.{76})/g, '$1\r\n> ')
    expect(readInvite(`  "${wrapped}"\n`, NOW)).toEqual(invite)
    expect(
      readInvite(`\`\`\`\n${code.match(/.{1,40}/g)?.join('\u00a0\u200b ')}\n\`\`\``, NOW),
    ).toEqual(invite)
    const framed = code.replace(/(.{60})/g, '$1 │     │\n │ ')
    expect(readInvite(`Here it is: sparr mock join\n │ ${framed}`, NOW)).toEqual(invite)
    expect(readInvite(code.replaceAll('--', '—'), NOW)).toEqual(invite)
  })

  test('that was cut, changed, run out or of a newer sparr is told apart', () => {
    expect(faultOf(() => readInvite('hello', NOW))).toEqual({ code: 'bad-invite', why: 'garbage' })
    expect(faultOf(() => readInvite('', NOW))).toEqual({ code: 'bad-invite', why: 'garbage' })
    expect(faultOf(() => readInvite(code.slice(0, -5), NOW))).toEqual({
      code: 'bad-invite',
      why: 'cut',
    })
    expect(faultOf(() => readInvite(code, invite.expires))).toEqual({ code: 'invite-expired' })
    const newer = `sparr-${Buffer.from([2, 1, 2, 3]).toString('base64url')}`
    expect(faultOf(() => readInvite(newer, NOW))).toEqual({ code: 'invite-newer' })
  })

  test('is whole or refused, whatever is left out of it or changed in it', () => {
    fc.assert(
      fc.property(fc.nat(code.length - 1), fc.nat(80), fc.base64String(), (at, length, put) => {
        const changed = code.slice(0, at) + put + code.slice(at + length)
        const fault = faultOf(() => expect(readInvite(changed, NOW)).toEqual(invite))
        expect(fault === 'nothing' || Object(fault).code).toBeTruthy()
      }),
    )
  })

  test('whose sum is right and whose content is not is refused, and never believed', () => {
    const forged = (fields: unknown): string => {
      const told = Buffer.concat([Buffer.from([1]), deflateRawSync(JSON.stringify(fields))])
      const sum = createHash('sha256').update(told).digest().subarray(0, 6)
      return `sparr-${Buffer.concat([told, sum]).toString('base64url')}`
    }
    const sound = [
      'tls://h:1',
      null,
      'abcdefgh',
      'candidate',
      ['a', 'b', 'c'],
      `SU${'A'.repeat(56)}`,
      null,
      9e9,
    ]
    expect(readInvite(forged(sound), NOW)).toMatchObject({ address: 'tls://h:1' })
    const wrong: readonly (readonly [number, unknown])[] = [
      [0, 'tls://-oProxyCommand=x:1'],
      [0, '--help'],
      [1, '-oProxyCommand=x'],
      [1, 'user@-oProxyCommand=x'],
      [2, '../../etc'],
      [2, 'a.b.c.d.e'],
      [3, 'owner'],
      [3, 'observer-*'],
      [3, 'observer->'],
      [4, ['a b', 'c', 'd']],
      [5, 'SU..'],
      [6, '-----BEGIN'],
      [7, 'soon'],
    ]
    for (const [at, value] of wrong) {
      const fault = faultOf(() => readInvite(forged(sound.with(at, value as never)), NOW))
      expect(fault, String(value)).toMatchObject({
        code: /address|invite/.exec(Object(fault).code)?.input,
      })
      expect(fault).not.toBe('nothing')
    }
    expect(faultOf(() => readInvite(forged({ length: 8 }), NOW))).not.toBe('nothing')
    expect(faultOf(() => readInvite(forged('x'.repeat(1_000_000)), NOW))).not.toBe('nothing')
  })
})

describe('addresses', () => {
  test('of servers get their scheme and port', () => {
    expect(serverAddress('nats.example.org')).toBe('tls://nats.example.org:4222')
    expect(serverAddress('nats://10.0.0.1:5000, [::1]:4223')).toBe(
      'tls://10.0.0.1:5000,tls://[::1]:4223',
    )
    for (const bad of [
      '',
      'http://x',
      'tls://',
      '-x',
      'tls://-x:1',
      'tls://h:0',
      'tls://h:99999',
      'tls://u@h:1',
      'h h',
    ])
      expect(
        faultOf(() => serverAddress(bad)),
        bad,
      ).toMatchObject({ code: 'bad-address' })
  })

  test('for ssh are no options', () => {
    expect(sshAddress('me@box.example.org')).toBe('me@box.example.org')
    expect(sshAddress('box')).toBe('box')
    for (const bad of [
      '',
      '-oProxyCommand=id',
      'me@-x',
      '-l@x',
      'a@b@c',
      'a b',
      'x;id',
      '$(id)',
      'me@',
    ])
      expect(
        faultOf(() => sshAddress(bad)),
        bad,
      ).toMatchObject({ code: 'bad-address' })
  })

  test('of a LAN are those that somebody in the next room can reach', () => {
    const ip = (address: string, internal = false) =>
      ({ address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null }) as const
    expect(
      lanNumbers({
        lo: [ip('127.0.0.1', true)],
        docker0: [ip('172.17.0.1')],
        wlan0: [ip('192.168.1.5')],
      }),
    ).toEqual(['192.168.1.5'])
    expect(lanNumbers({ 'br-1': [ip('172.18.0.1')] })).toEqual(['172.18.0.1'])
    expect(faultOf(() => lanNumbers({ lo: [ip('127.0.0.1', true)] }))).toEqual({
      code: 'no-network',
    })
  })
})
