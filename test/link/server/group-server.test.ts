import { mkdtempSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Delivered } from '../../../src/core/interview/pair/envelope.ts'
import { type HostMeeting, hostMeeting } from '../../../src/link/meeting/host-meeting.ts'
import { type JoinedMeeting, joinMeeting } from '../../../src/link/meeting/join-meeting.ts'
import { connectNats } from '../../../src/link/nats/connect.ts'
import { mintTicket, type Signer } from '../../../src/link/nats/tickets.ts'
import { readCredentials } from '../../../src/link/server/credentials.ts'
import { findServer } from '../../../src/link/server/find-server.ts'
import { addMember, makeGroupServer, removeMember } from '../../../src/link/server/group-server.ts'
import { type RunningServer, runServer } from '../../../src/link/server/run-server.ts'
import { NO_NATS } from '../../together/nats.ts'
import { until } from '../../until.ts'
import { bodies, connected, envelope, nextId, type Side } from '../sides.ts'

const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'group-server-'))

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** `restart`: what nats-server 2.9 wants to hear of new keys; who is connected comes back by itself. */
async function groupServer(): Promise<{ folder: string; restart: () => Promise<void> }> {
  const folder = emptyFolder()
  const address = `tls://127.0.0.1:${await freePort()}`
  await makeGroupServer({ folder, address, now: Date.now() })
  let server: RunningServer = await runServer(findServer() ?? '', folder)
  onTestFinished(() => server.stop())
  const restart = async (): Promise<void> => {
    await server.stop()
    server = await runServer(findServer() ?? '', folder)
  }
  return { folder, restart }
}

async function side(meeting: HostMeeting | JoinedMeeting): Promise<Side> {
  const heard: Delivered[] = []
  const onDelivered = (delivered: Delivered): void => void heard.push(delivered)
  const link = await meeting.open(1, { from: 0, seat: nextId(), onDelivered, onState: () => {} })
  const made = { link, heard, states: [] }
  await connected(made)
  return made
}

const connection = async (
  signer: Signer,
  address: string,
  certificate: string | null,
  tags: readonly string[],
) =>
  connectNats({
    address,
    certificate,
    ticket: await mintTicket(signer, {
      name: 'x',
      rights: { pub: ['>'], sub: ['>'] },
      tags,
      expires: Date.now() + 60_000,
    }),
    inbox: 'in.abcdefgh.candidate',
    name: 'x',
  })

describe.skipIf(NO_NATS)(`a group's server ${NO_NATS}`, () => {
  test('lets a member host by their file, and nobody any more whose keys were withdrawn', async () => {
    const { folder, restart } = await groupServer()
    const creds = await addMember(folder, 'ann')
    expect(statSync(creds).mode & 0o077).toBe(0)
    await restart()
    const { address, certificate, guest } = readCredentials(creds)
    const meet = () => hostMeeting({ type: 'url', creds }, { folder: emptyFolder(), now: Date.now })
    const hosted = await meet()
    onTestFinished(() => hosted.end())
    const host = await side(hosted)
    const joined = await joinMeeting(await hosted.invite('candidate'), {
      folder: emptyFolder(),
      now: Date.now,
    })
    onTestFinished(() => joined.close())
    const candidate = await side(joined)
    candidate.link.publish(envelope('c', 'hello'))
    await until(() => expect(bodies(host)).toEqual(['hello']))

    // A scoped key gives what its template says, whatever its ticket asks for.
    const tags = ['session:abcdefgh', 'second:abcdefgh-2', 'first:candidate', 'later:host']
    const raw = await connection(guest, address, certificate, tags)
    const refused: string[] = []
    void (async () => {
      for await (const status of raw.status())
        if (status.type === 'error') refused.push(status.error.message)
    })()
    for (const subject of [
      'mock.abcdefgh.host',
      'anything',
      '$JS.API.STREAM.NAMES',
      `mock.${hosted.session}.host`,
    ])
      raw.publish(subject, 'x')
    await raw.flush()
    await until(() => expect(refused).toHaveLength(4))
    await raw.close()

    expect(await removeMember(folder, 'ann')).toBe(true)
    await restart()
    await until(() =>
      expect([host.link.state(), candidate.link.state()]).toEqual(['refused', 'refused']),
    )
    await expect(connection(guest, address, certificate, tags)).rejects.toMatchObject({
      fault: { code: 'ticket-refused' },
    })
  })
})
