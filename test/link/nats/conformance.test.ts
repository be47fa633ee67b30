import { afterAll, beforeAll, describe } from 'vitest'
import { NO_NATS, startNats, type TestServer } from '../../together/nats.ts'
import { conformance } from '../conformance.ts'
import { natsSession } from './nats-session.ts'

let nats: TestServer

describe.skipIf(NO_NATS)(`over a server ${NO_NATS}`, () => {
  beforeAll(async () => {
    nats = await startNats()
  })
  afterAll(() => nats.end())

  conformance('nats', () => natsSession(nats))
})
