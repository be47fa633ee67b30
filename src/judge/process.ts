// Runs one program inside limits and brings back everything it said. The only file that starts candidates' code.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Duplex, Readable } from 'node:stream'

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
const PAGE_BYTES = 4096
/** How long descendants that hold our pipes may delay the end. */
const STRAGGLER_MS = 100

/** Rejects with the signal's reason when aborted; a program that cannot be started is an ordinary error. */
export async function runProcess(plan: ProcessPlan): Promise<ProcessEnd> {
  plan.signal?.throwIfAborted()
  const began = performance.now()
  const child = spawn(plan.command, plan.args, {
    cwd: plan.cwd,
    env: plan.env,
    detached: true,
    stdio: stdioOf(plan),
  })
  const killGroup = () => {
    if (child.pid === undefined) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      // Nobody of the group is left.
    }
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
  const input = streamAt(child, 3)
  input?.on('error', () => {})
  if (plan.input !== null) input?.end(plan.input)

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
  const watch = setInterval(() => {
    if (plan.residentMb === null) return
    const used = programs().reduce((sum, pid) => sum + residentMb(pid), 0)
    if (used <= plan.residentMb) return
    stopped ??= 'memory'
    killGroup()
  }, WATCH_MS)
  plan.signal?.addEventListener('abort', killGroup, { once: true })

  try {
    const { exitCode, signal } = await ended(child, killGroup)
    plan.signal?.throwIfAborted()
    const ms = performance.now() - began
    return { exitCode, signal, stopped, stdout: stdout(), stderr: stderr(), ms }
  } finally {
    clearTimeout(soft)
    clearTimeout(hard)
    plan.signal?.removeEventListener('abort', killGroup)
    plan.hurry?.removeEventListener('abort', hurried)
    clearInterval(watch)
    killGroup()
    for (const stream of child.stdio) stream?.destroy()
  }
}

/** The first of them is the program itself, the others are what it left to the first process. */
function childrenOf(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1')
    return text.split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

/** Zero where the system does not say, as on anything but Linux. */
function residentMb(pid: number): number {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]
    return (Number(pages) * PAGE_BYTES) / (1 << 20)
  } catch {
    return 0
  }
}

function stdioOf(plan: ProcessPlan): ('ignore' | 'pipe')[] {
  if (plan.input === null) return ['ignore', 'pipe', 'pipe']
  return plan.hasInfo
    ? ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe']
    : ['ignore', 'pipe', 'pipe', 'pipe', 'pipe']
}

function streamAt(child: ChildProcess, place: 3 | 4 | 5): Duplex | undefined {
  return ((child.stdio as readonly unknown[])[place] ?? undefined) as Duplex | undefined
}

function passOnRecords(child: ChildProcess, plan: ProcessPlan, tooMuch: () => void): void {
  let left = RECORD_BYTES
  const stream = plan.input === null ? undefined : streamAt(child, 4)
  stream?.on('error', () => {})
  stream?.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) tooMuch()
    else plan.onRecords(chunk.toString('latin1'))
  })
}

/** Waits for the exit, then a moment for the pipes: a descendant that holds them cannot keep us waiting. */
function ended(
  child: ChildProcess,
  killGroup: () => void,
): Promise<{ exitCode: number | null; signal: string | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exitCode, signal) => {
      killGroup()
      const timer = setTimeout(() => resolve({ exitCode, signal }), STRAGGLER_MS)
      child.once('close', () => {
        clearTimeout(timer)
        resolve({ exitCode, signal })
      })
    })
  })
}
