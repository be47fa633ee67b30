/** Runs the server of this machine with the configuration of a folder, and says where it listens. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SparrError } from '../../core/errors.ts'
import { runWatched } from '../watched.ts'
import { FILES } from './configuration.ts'

const START_MS = 15_000
const LOOK_MS = 20

export type RunningServer = {
  readonly port: number
  readonly pid: number
  /** Resolves when the server has ended, also by itself. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the program with the configuration in the folder. Throws `server-failed` with its own last word. */
export async function runServer(program: string, folder: string): Promise<RunningServer> {
  forgetPorts(folder)
  const child = runWatched(program, ['-c', join(folder, FILES.configuration)])
  const deadline = performance.now() + START_MS
  for (;;) {
    const port = portIn(folder)
    const pid = pidIn(folder)
    if (port !== null && pid !== null) return { port, pid, ended: child.ended, stop: child.stop }
    if (child.hasEnded() || performance.now() > deadline) {
      await child.stop()
      throw new SparrError({ code: 'server-failed', problem: lastLine(child.said()) })
    }
    await pause(LOOK_MS)
  }
}

/** The file that the server writes when it listens: `{"nats":["nats://0.0.0.0:4222"]}`. */
function portIn(folder: string): number | null {
  for (const name of readdirSync(folder).filter(isPorts)) {
    const [, port] = /:(\d+)"/.exec(readOr(join(folder, name))) ?? []
    if (port !== undefined) return Number(port)
  }
  return null
}

function pidIn(folder: string): number | null {
  const pid = Number(readOr(join(folder, FILES.pid)))
  return Number.isSafeInteger(pid) && pid > 0 ? pid : null
}

function forgetPorts(folder: string): void {
  for (const name of readdirSync(folder).filter(isPorts)) rmSync(join(folder, name))
  rmSync(join(folder, FILES.pid), { force: true })
}

const isPorts = (name: string): boolean => name.endsWith('.ports')

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** What it says last before it gives up names the reason. */
const lastLine = (said: string): string =>
  said
    .trim()
    .split('\n')
    .at(-1)
    ?.replace(/^\[\d+\] \S+ \S+ \[\w+\] /, '') ?? ''
