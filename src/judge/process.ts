// Runs one program inside limits and brings back everything it said. The only file that starts candidates' code.
import type { ChildProcess } from 'node:child_process'
import type { Duplex, Readable } from 'node:stream'
import { childrenOf, residentMb } from './proc.ts'

export type ProcessPlan = {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
  /** Goes in through descriptor 3; records come back through 4. Null: a tool, which gets neither. */
  readonly input: string | null
  /** After this much time the program is asked for its stacks, and killed a moment later. */
  readonly wallMs: number
  /** Resident memory, watched because a memory limit of the system does not count shared pages; null: unlimited. */
  readonly residentMb: number | null
  /** Standard output and error together. */
  readonly outputBytes: number
  /** The sandbox tells the inner process id on descriptor 5. */
  readonly hasInfo: boolean
  /** What makes the program print its stacks before it is killed; null: nothing does. */
  readonly dumpSignal: 'SIGQUIT' | 'SIGUSR1' | null
  readonly signal: AbortSignal | undefined
  /** Ends the wall time early. */
  readonly hurry?: AbortSignal
  readonly onRecords: (text: string) => void
}

export type ProcessEnd = {
  readonly exitCode: number | null
  readonly signal: string | null
  /** Why the judge ended it, if it did. */
  readonly stopped: 'time' | 'output' | 'memory' | null
  readonly stdout: string
  readonly stderr: string
  readonly ms: number
}

const RECORD_BYTES = 8 << 20
/** How long a program may take to print its stacks after it was asked to. */
const DUMP_MS = 800
const WATCH_MS = 20
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
  /** Null until the sandbox has said which process is the first one inside. */
  let first: number | null = null
  const programs = () => {
    if (!plan.hasInfo) return child.pid === undefined ? [] : [child.pid]
    return first === null ? [] : childrenOf(first)
  }
  let outputLeft = plan.outputBytes
  const kept = (stream: Readable | null | undefined) => {
    const chunks: Buffer[] = []
    stream?.on('data', (chunk: Buffer) => {
      if (chunk.length > outputLeft && stopped === null) {
        stopped = 'output'
        killGroup()
      }
      chunks.push(chunk.subarray(0, Math.max(0, outputLeft)))
      outputLeft -= chunk.length
    })
    return () => Buffer.concat(chunks).toString('utf8')
  }
  const stdout = kept(child.stdout)
  const stderr = kept(child.stderr)
  passOnRecords(child, plan, () => {
    stopped ??= 'output'
    killGroup()
  })
  if (plan.hasInfo) {
    streamAt(child, 5)?.on('data', (chunk: Buffer) => {
      const found = /"child-pid": (\d+)/.exec(chunk.toString())?.[1]
      if (found !== undefined) first = Number(found)
    })
  }
  for (const stream of child.stdio) stream?.on('error', () => {})
  if (plan.input !== null) streamAt(child, 3)?.end(plan.input)

  let hard: NodeJS.Timeout | undefined
  const timeIsOver = () => {
    if (stopped !== null) return
    stopped = 'time'
    const [program] = programs()
    if (plan.dumpSignal === null || program === undefined) return killGroup()
    // The dump has room of its own: it comes after the verdict is clear.
    outputLeft = plan.outputBytes
    try {
      process.kill(program, plan.dumpSignal)
    } catch {
      killGroup()
    }
    hard = setTimeout(killGroup, DUMP_MS)
  }
  const hurried = () => {
    stopped ??= 'time'
    killGroup()
  }
  const soft = setTimeout(timeIsOver, plan.wallMs)
  plan.hurry?.addEventListener('abort', hurried, { once: true })
  if (plan.hurry?.aborted) hurried()
  const watch = setInterval(() => {
    if (plan.residentMb === null) return
    const used = programs().reduce((sum, pid) => sum + residentMb(pid), 0)
    if (used <= plan.residentMb) return
    stopped ??= 'memory'
    killGroup()
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

function stdioOf({ input, hasInfo }: ProcessPlan) {
  const output = ['ignore', 'pipe', 'pipe'] as const
  if (input === null) return output
  const channel = [...output, { value: 'pipe', input: true }, 'pipe'] as const
  return hasInfo ? ([...channel, 'pipe'] as const) : channel
}

function streamAt(child: ChildProcess, place: 3 | 4 | 5): Duplex | undefined {
  return ((child.stdio as readonly unknown[])[place] ?? undefined) as Duplex | undefined
}

function closePipes({ stdio }: ChildProcess): void {
  for (const stream of stdio) stream?.destroy()
}

function passOnRecords(child: ChildProcess, plan: ProcessPlan, tooMuch: () => void): void {
  let left = RECORD_BYTES
  const stream = plan.input === null ? undefined : streamAt(child, 4)
  stream?.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) tooMuch()
    else plan.onRecords(chunk.toString('latin1'))
  })
}
