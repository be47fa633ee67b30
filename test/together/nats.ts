/** The real nats-server for tests: on loopback, with tickets and TLS as everywhere, ended by its process id. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectNats } from '../../src/link/nats/connect.ts'
import type { Rights } from '../../src/link/nats/subjects.ts'
import { mintTicket, type Ticket } from '../../src/link/nats/tickets.ts'
import { findServer } from '../../src/link/server/find-server.ts'
import { type OwnServer, startOwnServer } from '../../src/link/server/own-server.ts'

/** Why tests that need the server are skipped here; empty: it is there. */
export const NO_NATS = findServer() === null ? 'nats-server is not installed' : ''

export type TestServer = {
  readonly address: string
  readonly certificate: string
  readonly server: () => OwnServer
  /** kill -9, as a crash or a person would. */
  readonly kill: () => Promise<void>
  /** At the same port, with the same keys and what it had on its disk. */
  readonly restart: () => Promise<void>
  readonly ticket: (rights: Rights, expires?: number) => Promise<Ticket>
  /** All rights: for what a test looks at from outside. */
  readonly connectAll: () => ReturnType<typeof connectNats>
  readonly folder: string
  readonly end: () => Promise<void>
}

export async function startNats(host = '127.0.0.1'): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'nats-'))
  const start = (): Promise<OwnServer> => startOwnServer({ folder, host, now: Date.now() })
  let server = await start()
  const address = `tls://127.0.0.1:${server.port}`
  const { certificate } = server

  const ticket: TestServer['ticket'] = (rights, expires = Date.now() + 3_600_000) =>
    mintTicket(server.signer, { name: 'test', rights, tags: [], expires })

  return {
    address,
    certificate,
    folder,
    server: () => server,
    kill: async () => {
      process.kill(server.pid, 'SIGKILL')
      await server.ended
    },
    restart: async () => {
      server = await start()
    },
    ticket,
    connectAll: async () =>
      connectNats({
        address,
        certificate,
        ticket: await ticket({ pub: ['>'], sub: ['>'] }),
        inbox: '_INBOX',
        name: 'test',
      }),
    end: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
