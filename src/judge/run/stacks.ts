// Pure: reads goroutine dumps, panics and race reports, and finds the candidate's own lines in them.
import { lineInside, type Place } from './place.ts'

export type Frame = {
  readonly name: string
  /** Null where the stack names a line that is not the function's. */
  readonly line: number | null
}

export type Goroutine = {
  /** Such as `chan receive` or `sync.Mutex.Lock`. */
  readonly state: string
  /** Its clock is virtual: it runs in a bubble of testing/synctest. */
  readonly isInBubble: boolean
  /** In the candidate's file, innermost first. */
  readonly own: readonly Frame[]
  /** Where the candidate's file started it. */
  readonly startedAt: Frame | null
  /** The innermost frame that is not the runtime's is the candidate's. */
  readonly isInOwnCode: boolean
}

export type RaceReport = {
  readonly accesses: readonly { readonly what: string; readonly own: readonly Frame[] }[]
  readonly startedAt: readonly Frame[]
}

const HEADER = /^goroutine \d+(?: gp=\S+)?(?: m=\S+)?(?: mp=\S+)? \[([^\]]*)\]:$/

export function readGoroutines(text: string, place: Place): readonly Goroutine[] {
  const found: Goroutine[] = []
  for (const block of text.split(/\n\n+/)) {
    const lines = block.split('\n')
    const start = lines.findIndex((line) => HEADER.test(line))
    if (start < 0) continue
    const [state = '', ...about] = HEADER.exec(lines[start] ?? '')?.[1]?.split(', ') ?? []
    const frames = readFrames(lines.slice(start + 1), place)
    const first = frames.find((frame) => !frame.isRuntime)
    found.push({
      state: state.replace(' (durable)', ''),
      isInBubble: about.some((word) => word.startsWith('synctest bubble')),
      own: frames.filter((frame) => frame.isOwn && !frame.isOrigin),
      startedAt: frames.find((frame) => frame.isOwn && frame.isOrigin) ?? null,
      isInOwnCode: first?.isOwn === true && !first.isOrigin,
    })
  }
  return found
}

/** The reports of the race detector, in order. */
export function readRaces(text: string, place: Place): readonly RaceReport[] {
  return [...text.matchAll(/WARNING: DATA RACE\n([\s\S]*?)(?:\n={10,}|$)/g)].map(
    ([, body = '']) => {
      const parts = body.split(/\n\n+/).map((part) => {
        const [head = '', ...lines] = part.split('\n')
        const own = readFrames(lines, place).filter((frame) => frame.isOwn)
        return { head: head.trim(), own }
      })
      return {
        accesses: parts
          .filter(({ head }) => /\b(read|write)\b/i.test(head) && / at 0x/.test(head))
          .map(({ head, own }) => ({ what: head.replace(/ at 0x.*$/, '').toLowerCase(), own })),
        startedAt: parts.flatMap(({ head, own }) =>
          head.includes('created at') ? own.slice(0, 1) : [],
        ),
      }
    },
  )
}

type RawFrame = Frame & {
  readonly isOwn: boolean
  readonly isRuntime: boolean
  /** The `created by` line: where the goroutine was started. */
  readonly isOrigin: boolean
}

function readFrames(lines: readonly string[], place: Place): readonly RawFrame[] {
  const frames: RawFrame[] = []
  for (const [index, line] of lines.entries()) {
    const at = /^\s+(\S.*?):(\d+)(?: |$)/.exec(line)
    if (at === null) continue
    const [, path = '', number = '0'] = at
    const above = (lines[index - 1] ?? '').trim()
    const isOrigin = above.startsWith('created by ')
    const isOwn = path === place.prefix + place.file
    const stackName = nameInPackage(above, place)
    frames.push({
      name: functionName(stackName),
      line: isOwn ? lineInside(Number(number), stackName, place.functions) : Number(number),
      isOwn,
      isRuntime: path.startsWith('runtime/'),
      isOrigin,
    })
  }
  return frames
}

function nameInPackage(text: string, place: Place): string {
  const bare = text.replace(/^created by /, '').replace(/ in goroutine \d+$/, '')
  const open = bare.lastIndexOf('(')
  const named = open > 0 && bare.endsWith(')') ? bare.slice(0, open) : bare
  const pack = place.prefix.replace(/\/$/, '')
  return named.startsWith(`${pack}.`)
    ? named.slice(pack.length + 1)
    : (named.split('/').at(-1) ?? named)
}

function functionName(stackName: string): string {
  // A function that was inlined into a test carries the test's name in front of its own.
  const own = stackName
    .replace(/^.*_test\.(?=\w)/, '')
    .replace(/^(?:Test|Fuzz|Example)\w*(?:\.func\d+|\.\d+|\.gowrap\d+)*\.?/, '')
  return own === '' ? 'a function' : own
}
