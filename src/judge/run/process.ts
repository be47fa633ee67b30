// Runs one program inside limits and brings back everything it said. The only file that starts candidates' code.
import { closePipes, firstInside, keepOutput, passOnRecords, sendInput, stdioOf } from '../pipes.ts'
import type { ProcessPlan } from '../process-plan.ts'
import { childrenOf, memoryWatch, withDescendants } from './proc.ts'

export type ProcessEnd = {
  readonly exitCode: number | null
  readonly signal: string | null
  /** Why the judge ended it, if it did. */
  readonly stopped: 'time' | 'output' | 'memory' | 'processes' | null
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
}

/** How long a program may take to print its stacks after it was asked to. */
const DUMP_MS = 800
const WATCH_MS = 20
/** The system's own limit counts by user, and does not hold for root. */
const MOST_PROCESSES = 64
/** How long descendants that hold our pipes may delay the end. */
const STRAGGLER_MS = 100

/** Reads execa ahead of the first run: that takes longer than the first frame may wait, and a verdict should not. */
export async function loadExeca(): Promise<void> {
  await import('execa')
}

/** Rejects with the signal's reason when aborted; a program that cannot be started is an ordinary error. */
export async function runProcess(plan: ProcessPlan): Promise<ProcessEnd> {
  const { execa } = await import('execa')
  plan.signal?.throwIfAborted()
  const began = performance.now()
  const running = execa(plan.command, plan.args, {
    cwd: plan.cwd,
    env: plan.env,
    extendEnv: false,
    stdio: stdioOf(plan),
    // Every limit is counted here, over streams of ours.
    buffer: false,
    reject: false,
    // A group of its own, which every kill is for. Nothing is left to execa's hook at our own exit.
    detached: true,
    killDescendants: true,
    killSignal: 'SIGKILL',
    forceKillAfterDelay: false,
  })
  const child = running.nodeChildProcess
  const killGroup = () => {
    running.kill()
  }

  let stopped: ProcessEnd['stopped'] = null
  const stop = (why: NonNullable<ProcessEnd['stopped']>) => {
    stopped ??= why
    killGroup()
  }
  const first = firstInside(child)
  const programs = () => {
    const inside = first()
    if (inside !== null) return childrenOf(inside)
    return plan.hasInfo || child.pid === undefined ? [] : [child.pid]
  }
  const { stdout, stderr, renew } = keepOutput(child, plan, () => {
    // After the time is over there is no room for more than the dump, and nothing to stop.
    if (stopped === null) stop('output')
  })
  passOnRecords(child, plan, () => stop('output'))
  sendInput(child, plan)

  let hard: NodeJS.Timeout | undefined
  const timeIsOver = () => {
    if (stopped !== null) return
    stopped = 'time'
    const [program] = programs()
    if (plan.dumpSignal === null || program === undefined) return killGroup()
    // The dump has room of its own: it comes after the verdict is clear.
    renew()
    try {
      process.kill(program, plan.dumpSignal)
    } catch {
      killGroup()
    }
    hard = setTimeout(killGroup, DUMP_MS)
  }
  const hurried = () => stop('time')
  const soft = setTimeout(timeIsOver, plan.wallMs)
  plan.hurry?.addEventListener('abort', hurried, { once: true })
  if (plan.hurry?.aborted) hurried()
  const isAbove = plan.residentMb === null ? null : memoryWatch(plan.residentMb)
  const watch = setInterval(() => {
    if (isAbove === null) return
    const running = withDescendants(programs(), MOST_PROCESSES)
    if (running.length > MOST_PROCESSES) stop('processes')
    else if (isAbove(running)) stop('memory')
  }, WATCH_MS)
  plan.signal?.addEventListener('abort', killGroup, { once: true })

  // The end is the exit and then a moment for the pipes. Execa's promise, which says that they are closed, would wait
  // for a descendant that holds them.
  let stragglers: NodeJS.Timeout | undefined
  child.once('exit', () => {
    killGroup()
    stragglers = setTimeout(() => closePipes(child), STRAGGLER_MS)
  })

  try {
    const { cause } = await running
    plan.signal?.throwIfAborted()
    if (child.pid === undefined) throw cause
    const ms = performance.now() - began
    const { exitCode, signalCode: signal } = child
    return { exitCode, signal, stopped, stdout: stdout(), stderr: stderr(), ms }
  } finally {
    clearTimeout(soft)
    clearTimeout(hard)
    clearTimeout(stragglers)
    plan.signal?.removeEventListener('abort', killGroup)
    plan.hurry?.removeEventListener('abort', hurried)
    clearInterval(watch)
    killGroup()
    closePipes(child)
  }
}
