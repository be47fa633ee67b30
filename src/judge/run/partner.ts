// A second program beside the first, joined to it by a socket that nobody else has: the answer's, where the tests are in
// a process of their own. The first one's end is the end of both.
import type { ChildProcess } from 'node:child_process'
import type { Duplex, Readable } from 'node:stream'

export type PartnerPlan = {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** The sandbox tells the inner process id on descriptor 5. */
  readonly hasInfo: boolean
  /** What the sandbox reads from descriptor 6: which system calls it refuses. */
  readonly filter: Uint8Array | null
}

export type Partner = {
  readonly child: ChildProcess
  /** The other end of its descriptor 3, for the first program to inherit; then `close` it here. */
  readonly socket: Duplex
  readonly kill: () => void
  readonly ended: Promise<unknown>
  /** How it ended, where nobody killed it; null: somebody did, or it runs. */
  readonly gone: () => Pick<ChildProcess, 'exitCode' | 'signalCode'> | null
}

export async function startPartner(plan: PartnerPlan): Promise<Partner> {
  const { execa } = await import('execa')
  const joined = { value: 'pipe', input: true } as const
  const running = execa(plan.command, plan.args, {
    cwd: plan.cwd,
    env: plan.env,
    extendEnv: false,
    stdio: [
      'ignore',
      'pipe',
      'pipe',
      joined,
      'ignore',
      plan.hasInfo ? 'pipe' : 'ignore',
      plan.filter === null ? 'ignore' : joined,
    ],
    buffer: false,
    reject: false,
    detached: true,
    killDescendants: true,
    killSignal: 'SIGKILL',
    forceKillAfterDelay: false,
  })
  const child = running.nodeChildProcess
  const stdio: readonly (Readable | Duplex | unknown)[] = child.stdio
  for (const stream of child.stdio) stream?.on('error', () => {})
  if (plan.filter !== null) (stdio[6] as Duplex).end(plan.filter)
  let isGone = false
  let isKilled = false
  child.once('exit', () => {
    isGone = !isKilled
  })
  return {
    child,
    socket: stdio[3] as Duplex,
    kill() {
      isKilled = true
      running.kill()
    },
    ended: running,
    gone: () => (isGone ? child : null),
  }
}
