// Runs one program, or two that are joined, inside limits and brings back everything it said. The only file that starts candidates' code.
import type { ChildProcess } from 'node:child_process'
import { closePipes, firstInside, keepOutput, passOnRecords, sendInput, stdioOf } from '../pipes.ts'
import type { ProcessPlan } from '../process-plan.ts'
import { startPartner } from './partner.ts'
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
const DUMP_MS = 1500
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
  const partner = plan.partner === undefined ? null : await startPartner(plan.partner)
  const running = execa(plan.command, plan.args, {
    cwd: plan.cwd,
    env: plan.env,
    extendEnv: false,
    stdio: stdioOf(plan, partner?.socket),
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
  partner?.socket.destroy()
  const children = [...(partner === null ? [] : [partner.child]), child]
  const killGroup = () => {
    running.kill()
    partner?.kill()
  }

  let stopped: ProcessEnd['stopped'] = null
  const stop = (why: NonNullable<ProcessEnd['stopped']>) => {
    stopped ??= why
    killGroup()
  }
  const programs = programsOf(child, plan)
  const beside = partner === null ? () => [] : programsOf(partner.child, plan)
  const { stdout, stderr, renew } = keepOutput(children, plan, () => {
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
    const { dumpSignal } = plan
    if (dumpSignal === null || program === undefined) return killGroup()
    // The dump has room of its own: it comes after the verdict is clear.
    renew()
    try {
      for (const one of [...beside().slice(0, 1), program]) process.kill(one, dumpSignal)
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
    const running = withDescendants([...programs(), ...beside()], MOST_PROCESSES)
    if (running.length > MOST_PROCESSES) stop('processes')
    else if (isAbove(running)) stop('memory')
  }, WATCH_MS)
  plan.signal?.addEventListener('abort', killGroup, { once: true })

  // The end is the exit and then a moment for the pipes. Execa's promise, which says that they are closed, would wait
  // for a descendant that holds them.
  let stragglers: NodeJS.Timeout | undefined
  child.once('exit', () => {
    killGroup()
    stragglers = setTimeout(() => children.forEach(closePipes), STRAGGLER_MS)
  })

  try {
    const [{ cause }] = await Promise.all([running, partner?.ended])
    plan.signal?.throwIfAborted()
    if (child.pid === undefined) throw cause
    const ms = performance.now() - began
    // Where the partner ends by itself the program only follows.
    const { exitCode, signalCode: signal } =
      child.exitCode === 0 ? child : (partner?.gone() ?? child)
    return { exitCode, signal, stopped, stdout: stdout(), stderr: stderr(), ms }
  } finally {
    clearTimeout(soft)
    clearTimeout(hard)
    clearTimeout(stragglers)
    plan.signal?.removeEventListener('abort', killGroup)
    plan.hurry?.removeEventListener('abort', hurried)
    clearInterval(watch)
    killGroup()
    children.forEach(closePipes)
  }
}

function programsOf(child: ChildProcess, { hasInfo }: ProcessPlan): () => readonly number[] {
  const first = firstInside(child)
  return () => {
    const inside = first()
    if (inside !== null) return childrenOf(inside)
    return hasInfo || child.pid === undefined ? [] : [child.pid]
  }
}
