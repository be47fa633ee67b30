import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jetstreamManager } from '@nats-io/jetstream'
import { expect, test } from 'vitest'
import type { SparrError } from '../../../src/core/errors.ts'
import { findServer } from '../../../src/link/server/find-server.ts'
import { keepUp } from '../../../src/link/server/kept-up.ts'
import { startOwnServer } from '../../../src/link/server/own-server.ts'
import { NO_NATS, startNats } from '../../together/nats.ts'
import { until } from '../../until.ts'

const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'server-'))

const isListening = async (port: number): Promise<boolean> => {
  const socket = connect(port, '127.0.0.1')
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('a server is found on PATH and where Debian puts it, and nowhere else', () => {
  const [there, sbin] = [emptyFolder(), emptyFolder()]
  expect(findServer(there, [sbin])).toBeNull()
  writeFileSync(join(sbin, 'nats-server'), '', { mode: 0o755 })
  expect(findServer(there, [sbin])).toBe(join(sbin, 'nats-server'))
  writeFileSync(join(there, 'nats-server'), '', { mode: 0o755 })
  expect(findServer(`relative:${there}`, [sbin])).toBe(join(there, 'nats-server'))
})

test('without nats-server there is one line of advice, exit 3, and nothing is made', async () => {
  const folder = join(emptyFolder(), 'server')
  const started = startOwnServer({ folder, host: '127.0.0.1', now: Date.now(), program: null })
  await expect(started).rejects.toMatchObject({ fault: { code: 'no-server' }, exitCode: 3 })
  expect(existsSync(folder)).toBe(false)
})

test.skipIf(NO_NATS)(`a server keeps its secrets for its owner, and takes TLS only`, async () => {
  const nats = await startNats()
  for (const name of readdirSync(nats.folder)) {
    const stat = statSync(join(nats.folder, name))
    if (stat.isFile() && /keys|key\.pem|conf/.test(name)) expect(stat.mode & 0o077, name).toBe(0)
  }
  const connection = await nats.connectAll()
  const manager = await jetstreamManager(connection)
  const stats = await manager.getAccountInfo()
  expect(stats.limits.max_storage).toBeGreaterThan(0)
  const socket = connect(nats.server().port, '127.0.0.1')
  const [info] = await once(socket, 'data')
  expect(JSON.parse(String(info).slice(5))).toMatchObject({
    tls_required: true,
    auth_required: true,
  })
  socket.destroy()
  await connection.close()
  await nats.end()
  expect(await isListening(nats.server().port)).toBe(false)
})

test.skipIf(NO_NATS)(
  'a server that was killed comes back at the same port with what it had',
  async () => {
    const nats = await startNats()
    const connection = await nats.connectAll()
    const manager = await jetstreamManager(connection)
    await manager.streams.add({ name: 'kept', subjects: ['kept'] })
    const { port } = nats.server()
    await nats.kill()
    expect(await isListening(port)).toBe(false)
    await nats.restart()
    expect(nats.server().port).toBe(port)
    await until(async () => expect(await manager.streams.info('kept')).toBeDefined())
    await connection.close()
    await nats.end()
  },
)

test.skipIf(NO_NATS)('a server ends with who started it, also by kill -9', async () => {
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    const parent = spawn(process.execPath, ['test/link/server/parent.ts', emptyFolder()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = await once(parent.stdout, 'data')
    const { pid, port } = JSON.parse(String(said)) as { pid: number; port: number }
    expect(await isListening(port)).toBe(true)
    parent.kill(signal)
    await until(() => expect(isAlive(pid)).toBe(false))
    expect(await isListening(port)).toBe(false)
  }
})

test.skipIf(NO_NATS)(
  'a server that is killed is there again at its port, until it is stopped',
  async () => {
    const folder = emptyFolder()
    const server = await keepUp({ folder, host: '127.0.0.1', now: Date.now() })
    const pidNow = (): number => Number(readFileSync(join(folder, 'server.pid'), 'utf8'))
    for (let i = 0; i < 2; i++) {
      const pid = pidNow()
      process.kill(pid, 'SIGKILL')
      await until(() => expect(existsSync(join(folder, 'server.pid')) && pidNow()).not.toBe(pid))
      await until(async () => expect(await isListening(server.port)).toBe(true))
    }
    const last = pidNow()
    await server.stop()
    expect(isAlive(last)).toBe(false)
    expect(await isListening(server.port)).toBe(false)
  },
)

test.skipIf(NO_NATS)('what the server says when it does not start is told', async () => {
  const nats = await startNats()
  const other = startOwnServer({ folder: nats.folder, host: '127.0.0.1', now: Date.now() })
  const error = (await other.catch((error: unknown) => error)) as SparrError
  expect(error.fault).toMatchObject({ code: 'server-failed' })
  expect(error.fault).toHaveProperty('problem', expect.stringContaining('address already in use'))
  await nats.end()
})
