/** Runs the server of this machine as our child: it ends when we do, however we end. */
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SparrError } from '../../core/errors.ts'
import { FILES } from './configuration.ts'

const START_MS = 15_000
const STOP_MS = 5000
const LOOK_MS = 20

/**
 * The server does not know whose child it is. Its shell does: the pipe that we hold is closed when we end, also by kill -9,
 * and then the shell ends the server.
 */
const WATCH = `exec 3<&0 </dev/null
"$0" -c "$1" 3<&- &
server=$!
(cat <&3 >/dev/null; kill "$server" 2>/dev/null) &
watch=$!
wait "$server"
code=$?
kill "$watch" 2>/dev/null
exit "$code"`

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
  const child = spawn('/bin/sh', ['-c', WATCH, program, join(folder, FILES.configuration)], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C at our terminal is for us.
    detached: true,
  })
  const said = lastLines(child)
  const ended = new Promise<void>((done) => {
    child.once('error', () => done())
    child.once('exit', () => done())
  })
  let isOver = false
  void ended.then(() => {
    isOver = true
  })
  child.stdin?.on('error', () => {})

  async function stop(): Promise<void> {
    child.stdin?.end()
    const isDone = await Promise.race([ended.then(() => true), pause(STOP_MS).then(() => false)])
    if (!isDone && child.pid !== undefined) killGroup(child.pid)
    await ended
  }

  const deadline = performance.now() + START_MS
  for (;;) {
    const port = portIn(folder)
    const pid = pidIn(folder)
    if (port !== null && pid !== null) return { port, pid, ended, stop }
    if (isOver || performance.now() > deadline) {
      await stop()
      throw new SparrError({ code: 'server-failed', problem: said() })
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
function lastLines(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    text = (text + bytes.toString('utf8')).slice(-4000)
  })
  return () =>
    text
      .trim()
      .split('\n')
      .at(-1)
      ?.replace(/^\[\d+\] \S+ \S+ \[\w+\] /, '') ?? ''
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
