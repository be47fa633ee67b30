// The descriptors of a program that is judged: what goes in through 3, what comes out through 1, 2, 4 and 5; the sandbox reads 6.
import type { ChildProcess } from 'node:child_process'
import type { Duplex, Readable } from 'node:stream'
import type { ProcessPlan } from './process-plan.ts'

/** The descriptor of the socket between two programs, in the first of them. */
export const JOINED = 7
const RECORD_BYTES = 8 << 20

/** As execa wants it; `joined` becomes descriptor 7. */
export function stdioOf({ input, hasInfo, filter = null }: ProcessPlan, joined?: Duplex) {
  const output = ['ignore', 'pipe', 'pipe'] as const
  if (input === null) return output
  const written = { value: 'pipe', input: true } as const
  const channel = [...output, written, 'pipe'] as const
  const info = hasInfo ? 'pipe' : 'ignore'
  const refused = filter === null ? 'ignore' : written
  return [...channel, info, refused, ...(joined === undefined ? [] : [joined])] as const
}

function streamAt(child: ChildProcess, place: 3 | 4 | 5 | 6): Duplex | undefined {
  return ((child.stdio as readonly unknown[])[place] ?? undefined) as Duplex | undefined
}

/** What nobody reads any more is no fault of ours. */
export function sendInput(child: ChildProcess, { input, filter = null }: ProcessPlan): void {
  for (const stream of child.stdio) stream?.on('error', () => {})
  if (input !== null) streamAt(child, 3)?.end(input)
  if (filter !== null) streamAt(child, 6)?.end(filter)
}

export function closePipes({ stdio }: ChildProcess): void {
  for (const stream of stdio) stream?.destroy()
}

/** Standard output and error of all programs, which share one limit. */
export function keepOutput(
  children: readonly ChildProcess[],
  { outputBytes }: ProcessPlan,
  tooMuch: () => void,
) {
  let left = outputBytes
  const kept = (streams: readonly (Readable | null)[]) => {
    const chunks = streams.map((stream) => {
      const ofOne: Buffer[] = []
      stream?.on('data', (chunk: Buffer) => {
        if (chunk.length > left) tooMuch()
        ofOne.push(chunk.subarray(0, Math.max(0, left)))
        left -= chunk.length
      })
      return ofOne
    })
    return () => Buffer.concat(chunks.flat()).toString('utf8')
  }
  return {
    stdout: kept(children.map(({ stdout }) => stdout)),
    stderr: kept(children.map(({ stderr }) => stderr)),
    /** From now on as much again may come. */
    renew: () => {
      left = outputBytes
    },
  }
}

export function passOnRecords(child: ChildProcess, plan: ProcessPlan, tooMuch: () => void): void {
  if (plan.input === null) return
  let left = RECORD_BYTES
  streamAt(child, 4)?.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) tooMuch()
    else plan.onRecords(chunk.toString('latin1'))
  })
}

/** The sandbox tells which process is the first one inside; null until then. */
export function firstInside(child: ChildProcess): () => number | null {
  let first: number | null = null
  streamAt(child, 5)?.on('data', (chunk: Buffer) => {
    const found = /"child-pid": (\d+)/.exec(chunk.toString())?.[1]
    if (found !== undefined) first = Number(found)
  })
  return () => first
}
