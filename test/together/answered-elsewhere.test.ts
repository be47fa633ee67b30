/** A guest may have the server answer to any subject: what arrives so is nobody's word. */
import { headers, type NatsConnection } from '@nats-io/transport-node'
import { expect, test } from 'vitest'
import { connectNats } from '../../src/link/nats/connect.ts'
import { seatSubject, subjectOf } from '../../src/link/nats/subjects.ts'
import { natsSession } from '../link/nats/nats-session.ts'
import { bodies, connected, enter, envelope } from '../link/sides.ts'
import { until } from '../until.ts'
import { NO_NATS, startNats } from './nats.ts'

/** What an observer may ask the server for, answered to a subject that it may not write to: acknowledgements, events of its own, information. */
function haveAnswered(connection: NatsConnection, session: string, reply: string): void {
  const own = subjectOf(session, 'observer-o1')
  const claim = JSON.stringify({ seat: 'newer', seq: 1_000_000 })
  const named = headers()
  named.set('Nats-Msg-Id', crypto.randomUUID())
  connection.publish(own, claim, { reply, headers: named })
  for (let i = 0; i < 3; i++) {
    connection.publish(own, claim, { reply })
    connection.publish(`$JS.API.CONSUMER.INFO.${session}.observer-o1`, '', { reply })
    const next = JSON.stringify({ batch: 10, expires: 1_000_000_000 })
    connection.publish(`$JS.API.CONSUMER.MSG.NEXT.${session}.observer-o1`, next, { reply })
  }
}

test.skipIf(NO_NATS)(
  `an observer cannot have the server tell the host that somebody newer has its place ${NO_NATS}`,
  async () => {
    const nats = await startNats()
    const made = await natsSession(nats)
    const host = await enter(made, { role: 'host' })
    await connected(host)
    const observer = await connectNats(await made.door('observer', 'o1'))
    const all = await nats.connectAll()
    const atHost = seatSubject(made.session, 'host')
    const said: string[] = []
    all.subscribe(atHost, { callback: (_, message) => void said.push(message.string()) })
    await all.flush()
    haveAnswered(observer, made.session, atHost)
    await observer.flush()
    await until(() => expect(said.some((text) => text.includes('"stream"'))).toBe(true))
    host.link.publish(envelope('host', 'still here'))
    await until(() => expect(bodies(host)).toContain('still here'))
    expect(host.link.state()).toBe('connected')
    await host.link.close()
    for (const connection of [observer, all]) await connection.close()
    await nats.end()
  },
)
