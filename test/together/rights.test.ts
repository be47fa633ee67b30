/** What a ticket is good for: each right that it must not have is tried against the real server, by a client that keeps no rules. */
import { jetstreamManager } from '@nats-io/jetstream'
import { headers, type NatsConnection } from '@nats-io/transport-node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { connectNats } from '../../src/link/nats/connect.ts'
import { openNats } from '../../src/link/nats/nats-link.ts'
import { inboxOf, seatSubject, subjectOf } from '../../src/link/nats/subjects.ts'
import { type NatsSession, natsSession } from '../link/nats/nats-session.ts'
import { bodies, connected, enter, envelope, nextId, type Side } from '../link/sides.ts'
import { until } from '../until.ts'
import { NO_NATS, startNats, type TestServer } from './nats.ts'

let nats: TestServer
const connections: NatsConnection[] = []
const sides: Side[] = []

/** The connection of somebody with the candidate's code and a program of their own, with what the server refused it. */
type Raw = { readonly connection: NatsConnection; readonly refused: readonly string[] }

async function raw(
  session: NatsSession,
  role: 'candidate' | 'observer',
  who = role as string,
): Promise<Raw> {
  const connection = await connectNats(await session.door(role, who))
  connections.push(connection)
  const refused: string[] = []
  void (async () => {
    for await (const status of connection.status())
      if (status.type === 'error') refused.push(status.error.message)
  })()
  return { connection, refused }
}

async function hosted(): Promise<readonly [NatsSession, Side]> {
  const session = await natsSession(nats)
  const host = await enter(session, { role: 'host' })
  sides.push(host)
  await connected(host)
  return [session, host]
}

/** The server answers what it refuses to the connection, and what it takes not at all: a question that it takes comes after it. */
async function refuses(
  { connection, refused }: Raw,
  subject: string,
  text = '{}',
  reply = '',
): Promise<void> {
  const before = refused.length
  connection.publish(subject, text, reply === '' ? {} : { reply })
  await connection.flush()
  await until(() => expect(refused.slice(before).join(), subject).toMatch(/permissions violation/i))
}

async function hears({ connection }: Raw, subject: string): Promise<boolean> {
  const subscription = connection.subscribe(subject)
  await connection.flush()
  const end = await Promise.race([subscription.closed, connection.flush().then(() => 'open')])
  return end === 'open' && !subscription.isClosed()
}

describe.skipIf(NO_NATS)(`a candidate's ticket in the hands of a raw client ${NO_NATS}`, () => {
  beforeAll(async () => {
    nats = await startNats()
  })
  afterEach(async () => {
    for (const { link } of sides.splice(0)) await link.close()
    for (const connection of connections.splice(0)) await connection.close()
  })
  afterAll(() => nats.end())

  test('cannot write as the host, as an observer, to private subjects or to another session', async () => {
    const [session, host] = await hosted()
    const [other, otherHost] = await hosted()
    const candidate = await raw(session, 'candidate')
    const subjects = [
      subjectOf(session.session, 'host'),
      subjectOf(session.session, 'observer-o1'),
      subjectOf(session.session, 'candidate.more'),
      subjectOf(`${session.session}-2`, 'candidate'),
      subjectOf(other.session, 'candidate'),
      subjectOf(other.session, 'host'),
      seatSubject(session.session, 'host'),
      `private.${session.session}.host`,
      'judge.results.x',
    ]
    for (const subject of subjects) await refuses(candidate, subject)
    await candidate.connection.flush()
    expect([bodies(host), bodies(otherHost)]).toEqual([[], []])
  })

  test('cannot ask JetStream for anything but its own messages', async () => {
    const [session] = await hosted()
    const [other] = await hosted()
    const candidate = await raw(session, 'candidate')
    const [own, others] = [session.session, other.session]
    const reply = `${inboxOf(own, 'candidate')}.x`
    const asked = [
      'INFO',
      'STREAM.NAMES',
      'STREAM.LIST',
      'STREAM.CREATE.mine',
      'ACCOUNT.PURGE.x',
      ...[own, others].flatMap((stream) => [
        `STREAM.INFO.${stream}`,
        `STREAM.UPDATE.${stream}`,
        `STREAM.DELETE.${stream}`,
        `STREAM.PURGE.${stream}`,
        `STREAM.MSG.GET.${stream}`,
        `STREAM.MSG.DELETE.${stream}`,
        `STREAM.SNAPSHOT.${stream}`,
        `STREAM.RESTORE.${stream}`,
        `STREAM.LEADER.STEPDOWN.${stream}`,
        `DIRECT.GET.${stream}`,
        `DIRECT.GET.${stream}.${subjectOf(stream, 'host')}`,
        `CONSUMER.CREATE.${stream}`,
        `CONSUMER.CREATE.${stream}.mine`,
        `CONSUMER.CREATE.${stream}.candidate`,
        `CONSUMER.CREATE.${stream}.mine.${subjectOf(stream, 'host')}`,
        `CONSUMER.DURABLE.CREATE.${stream}.mine`,
        `CONSUMER.DURABLE.CREATE.${stream}.candidate`,
        `CONSUMER.DELETE.${stream}.candidate`,
        `CONSUMER.NAMES.${stream}`,
        `CONSUMER.LIST.${stream}`,
        `CONSUMER.INFO.${stream}.host`,
        `CONSUMER.MSG.NEXT.${stream}.observer-o1`,
        `CONSUMER.MSG.NEXT.${stream}.host`,
      ]),
      `CONSUMER.MSG.NEXT.${others}.candidate`,
      `CONSUMER.INFO.${others}.candidate`,
    ]
    for (const verb of asked) await refuses(candidate, `$JS.API.${verb}`, '{}', reply)
    for (const subject of [
      `$JS.ACK.${own}.observer-o1.1.1.1.1.1`,
      `$JS.ACK.${others}.candidate.1.1.1.1.1`,
      '$SYS.REQ.SERVER.PING',
      '$SYS.REQ.ACCOUNT.PING.CONNZ',
      `$SYS.REQ.ACCOUNT.${nats.server().signer.account}.CONNZ`,
      '$SYS.ACCOUNT.x.CONNECT',
      '$KV.x.y',
      '_INBOX.x',
    ])
      await refuses(candidate, subject)
  })

  test('cannot hear anybody but itself', async () => {
    const [session] = await hosted()
    const candidate = await raw(session, 'candidate')
    for (const subject of [
      '>',
      '*.*.*',
      'mock.>',
      `mock.${session.session}.>`,
      subjectOf(session.session, 'host'),
      subjectOf(session.session, 'candidate'),
      `private.>`,
      `${inboxOf(session.session, 'owner')}.>`,
      `in.>`,
      `in.*.candidate.>`,
      seatSubject(session.session, 'host'),
      '$JS.>',
      '$JS.EVENT.>',
      '$SYS.>',
      '_INBOX.>',
    ])
      expect(await hears(candidate, subject), subject).toBe(false)
    expect(await hears(candidate, `${inboxOf(session.session, 'candidate')}.mine`)).toBe(true)
  })

  test('cannot have the server write as the host: neither its answers nor its deliveries count as events', async () => {
    const [session, host] = await hosted()
    const candidate = await raw(session, 'candidate')
    const own = subjectOf(session.session, 'candidate')
    const asHost = subjectOf(session.session, 'host')
    const forged = JSON.stringify(envelope('host', 'forged'))
    const named = headers()
    named.set('Nats-Msg-Id', 'forged-id')
    const { connection } = candidate
    // An acknowledgement, two events of its own and one that is asked for, each to be delivered to the host's subject.
    connection.publish(own, forged, { reply: asHost })
    connection.publish(own, forged, { headers: named, reply: asHost })
    for (let i = 0; i < 3; i++) {
      const next = `$JS.API.CONSUMER.MSG.NEXT.${session.session}.candidate`
      connection.publish(next, JSON.stringify({ batch: 10, expires: 1_000_000_000 }), {
        reply: asHost,
      })
      connection.publish(`$JS.API.CONSUMER.INFO.${session.session}.candidate`, '', {
        reply: asHost,
      })
    }
    await connection.flush()
    const all = await nats.connectAll()
    connections.push(all)
    host.link.publish(envelope('host', 'true'))
    // What was delivered to the subject of the host is in the stream by now, and is not taken for the host's.
    await until(() => expect(bodies(host)).toContain('true'))
    await until(() => expect(host.heard.map(({ role }) => role)).toContain('candidate'))
    const manager = await jetstreamManager(all)
    await until(async () => {
      const { state } = await manager.streams.info(session.session, { subjects_filter: asHost })
      // A claim and an event are the host's own.
      expect(state.subjects?.[asHost]).toBeGreaterThan(2)
    })
    host.link.publish(envelope('host', 'after it'))
    await until(() => expect(bodies(host)).toContain('after it'))
    const ofHost = host.heard.filter(({ role }) => role === 'host')
    expect(ofHost.map(({ envelope }) => (envelope as { body: unknown }).body)).toEqual([
      'true',
      'after it',
    ])
  })

  test('is no observer’s, and an observer’s is no candidate’s', async () => {
    const [session] = await hosted()
    const observer = await raw(session, 'observer', 'o1')
    for (const subject of [
      subjectOf(session.session, 'host'),
      subjectOf(session.session, 'candidate'),
      subjectOf(session.session, 'observer-o2'),
      `$JS.API.CONSUMER.MSG.NEXT.${session.session}.candidate`,
      `$JS.API.CONSUMER.CREATE.${session.session}.mine`,
      `$JS.ACK.${session.session}.candidate.1.1.1.1.1`,
    ])
      await refuses(observer, subject)
    expect(await hears(observer, `${inboxOf(session.session, 'candidate')}.>`)).toBe(false)
  })

  test('is refused when it has run out, when it was changed, and without its seed', async () => {
    const [session] = await hosted()
    const door = await session.door('candidate', 'candidate')
    const late = await session.door('candidate', 'candidate', Date.now() - 1000)
    const fault = { fault: { code: 'ticket-refused' } }
    await expect(connectNats(late)).rejects.toMatchObject(fault)
    const [head = '', claims = '', sum = ''] = door.ticket.jwt.split('.')
    const more = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
      nats: { pub: unknown }
    }
    more.nats.pub = { allow: ['>'] }
    const jwt = [head, Buffer.from(JSON.stringify(more)).toString('base64url'), sum].join('.')
    await expect(connectNats({ ...door, ticket: { ...door.ticket, jwt } })).rejects.toMatchObject(
      fault,
    )
    const { seed } = (await session.door('candidate', 'candidate')).ticket
    await expect(connectNats({ ...door, ticket: { ...door.ticket, seed } })).rejects.toMatchObject(
      fault,
    )
  })

  test('is cut when it runs out in mid-session, and the screen is told', async () => {
    const [session] = await hosted()
    const link = await openNats({
      role: 'candidate',
      place: 'candidate',
      from: 0,
      seat: nextId(),
      session: session.session,
      door: await session.door('candidate', 'candidate', Date.now() + 4000),
      copyPath: session.copyPath('short'),
      guests: null,
      onDelivered: () => {},
      onState: () => {},
    })
    await until(() => expect(link.state()).toBe('connected'))
    await until(() => expect(link.state()).toBe('refused'))
    await link.close()
  })

  test('meets nobody who has another certificate', async () => {
    const [session] = await hosted()
    const other = await startNats()
    const door = await session.door('candidate', 'candidate')
    await expect(connectNats({ ...door, address: other.address })).rejects.toMatchObject({
      fault: { code: 'no-connection' },
    })
    await other.end()
  })
})
