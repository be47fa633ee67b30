/** A way through a machine that both can log in to: the host's server is opened on its loopback, and the guest's ssh reaches it there. */
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { SparrError } from '../core/errors.ts'
import { sshAddress } from './address.ts'
import { runWatched } from './watched.ts'

const START_MS = 30_000
const AGAIN_MS = 1000
const LOOK_MS = 50
/** Longer than a refusal takes. */
const STAY_MS = 3000

/** Nothing is asked: two people sit before their screens already. A cut is noticed within seconds. */
const OPTIONS = [
  '-N',
  '-T',
  ...['BatchMode=yes', 'ExitOnForwardFailure=yes', 'ConnectTimeout=10']
    .concat('ServerAliveInterval=3', 'ServerAliveCountMax=2')
    // A connection that is shared by the person's settings would be left at once, and a quiet one would not tell the port.
    .concat('ControlMaster=no', 'ControlPath=none', 'LogLevel=INFO')
    .flatMap((option) => ['-o', option]),
]

export type Tunnel = {
  /** On the far machine for the host, on this one for the guest. */
  readonly port: number
  readonly close: () => Promise<void>
}

type SshOptions = {
  /** On the far machine; 0: one that is free there. */
  readonly port?: number
  readonly program?: string
}

/** Opens the server's port on the machine's loopback. Throws `bad-address`, `ssh-failed`. */
export function openRemote(
  address: string,
  port: number,
  options: SshOptions = {},
): Promise<Tunnel> {
  const { port: start = 0, program = 'ssh' } = options
  const forward = (far: number): readonly string[] => ['-R', `127.0.0.1:${far}:127.0.0.1:${port}`]
  return tunnel({ address, program, forward, port: start, isFar: true })
}

/** Reaches a port on the machine's loopback. Throws `bad-address`, `ssh-failed`. */
export async function reachRemote(address: string, port: number, program = 'ssh'): Promise<Tunnel> {
  const forward = (near: number): readonly string[] => ['-L', `127.0.0.1:${near}:127.0.0.1:${port}`]
  return tunnel({ address, program, forward, port: await freePort(), isFar: false })
}

type Plan = {
  readonly address: string
  readonly program: string
  readonly forward: (port: number) => readonly string[]
  /** 0: the far machine chooses, and says which. */
  readonly port: number
  readonly isFar: boolean
}

async function tunnel({ address, program, forward, isFar, ...plan }: Plan): Promise<Tunnel> {
  const host = sshAddress(address)
  let isClosed = false
  let { port } = plan
  const started = performance.now()
  let child = runWatched(program, [...OPTIONS, ...forward(port), '--', host])

  const isUp = async (): Promise<boolean> => {
    // A port of the far machine that was asked for is not told again: ssh that stays has it.
    if (plan.port !== 0) return isFar ? performance.now() - started > STAY_MS : await isTaken(port)
    const [, told] = /Allocated port (\d+) for remote forward/.exec(child.said()) ?? []
    if (told !== undefined) port = Number(told)
    return port !== 0
  }

  const deadline = performance.now() + START_MS
  while (child.hasEnded() || !(await isUp())) {
    if (child.hasEnded() || performance.now() > deadline) {
      await child.stop()
      throw new SparrError({ code: 'ssh-failed', host, problem: lastLine(child.said()) })
    }
    await pause(LOOK_MS)
  }

  /** A cut ends ssh; the same port is asked for again, since a code names it. */
  async function keep(): Promise<void> {
    while (!isClosed) {
      await child.ended
      if (isClosed) return
      await pause(AGAIN_MS)
      if (!isClosed) child = runWatched(program, [...OPTIONS, ...forward(port), '--', host])
    }
  }

  void keep()
  return {
    port,
    close: async () => {
      isClosed = true
      await child.stop()
    },
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? ''

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(true))
    server.listen(port, '127.0.0.1', () => server.close(() => done(false)))
  })
}
