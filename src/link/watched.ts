/** Runs a program as our child that ends when we do, however we end. */
import { spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

const STOP_MS = 5000
const MOST_SAID = 4000

/**
 * The program does not know whose child it is. Its shell does: the pipe that we hold is closed when we end, also by kill -9,
 * and then the shell ends the program.
 */
const WATCH = `exec 3<&0 </dev/null
"$0" "$@" 3<&- &
program=$!
(cat <&3 >/dev/null; kill "$program" 2>/dev/null) &
watch=$!
wait "$program"
code=$?
kill "$watch" 2>/dev/null
exit "$code"`

export type Watched = {
  /** The end of what it said on its standard error. */
  readonly said: () => string
  readonly hasEnded: () => boolean
  /** Resolves when it has ended, also by itself. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

export function runWatched(program: string, args: readonly string[]): Watched {
  const child = spawn('/bin/sh', ['-c', WATCH, program, ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C at our terminal is for us.
    detached: true,
  })
  let text = ''
  let isOver = false
  child.stderr.on('data', (bytes: Buffer) => {
    text = (text + bytes.toString('utf8')).slice(-MOST_SAID)
  })
  child.stdin.on('error', () => {})
  const ended = new Promise<void>((done) => {
    const end = (): void => {
      isOver = true
      done()
    }
    child.once('error', end)
    // Not before the last of what it said was read.
    child.once('close', end)
  })

  return {
    said: () => text,
    hasEnded: () => isOver,
    ended,
    stop: async () => {
      child.stdin.end()
      const isDone = await Promise.race([
        ended.then(() => true),
        pause(STOP_MS, false, { ref: false }),
      ])
      if (!isDone && child.pid !== undefined) killGroup(child.pid)
      await ended
    },
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
