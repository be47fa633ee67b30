/** Two who type while each of them, and what carries their events, is killed: both texts must be the script's, nothing twice. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Delivered, Envelope } from '../../src/core/interview/pair/envelope.ts'
import type { TypedKey, TypistPlan, TypistSays } from './typist.ts'

const LOOK_MS = 5
const PATIENCE_MS = 60_000

export type Typist = {
  readonly plan: TypistPlan
  /** What this start has heard, by the role of who typed it. */
  readonly heard: (role: string) => string
  readonly twice: () => number
  readonly typed: () => number
  /** It types up to there and waits. */
  readonly allow: (count: number) => void
  readonly connectedAt: () => number | null
  readonly kill: () => Promise<void>
}

/** `before`: a program that runs it, such as `ip netns exec NAME`. */
export function typist(plan: TypistPlan, before: readonly string[] = []): Typist {
  const [program = '', ...args] = [...before, process.execPath]
  const child: ChildProcess = spawn(
    program,
    [...args, 'test/together/typist.ts', JSON.stringify(plan)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  const keys = new Map<string, TypedKey[]>()
  let typed = 0
  let connectedAt: number | null = null
  child.stdin?.on('error', () => {})
  if (child.stdout)
    createInterface(child.stdout).on('line', (line) => {
      const said = JSON.parse(line) as TypistSays
      if (said.type === 'typed') typed = said.count
      if (said.type === 'state' && said.state === 'connected') connectedAt ??= performance.now()
      if (said.type === 'heard') keys.set(said.role, [...(keys.get(said.role) ?? []), said.body])
    })
  return {
    plan,
    heard: (role) => textOf(keys.get(role) ?? []),
    twice: () => [...keys.values()].reduce((sum, list) => sum + repeated(list), 0),
    typed: () => typed,
    allow: (count) => void child.stdin?.write(`${count}\n`),
    connectedAt: () => connectedAt,
    kill: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A third one who only looks on. */
export type Viewer = {
  readonly onDelivered: (delivered: Delivered) => void
  readonly heard: (role: string) => string
  readonly lastAt: () => number
  readonly twice: () => number
}

export function viewer(): Viewer {
  const keys = new Map<string, TypedKey[]>()
  let lastAt = 0
  return {
    onDelivered: ({ role, envelope }) => {
      lastAt = performance.now()
      keys.set(role, [...(keys.get(role) ?? []), (envelope as Envelope).body as TypedKey])
    },
    heard: (role) => textOf(keys.get(role) ?? []),
    lastAt: () => lastAt,
    twice: () => [...keys.values()].reduce((sum, list) => sum + repeated(list), 0),
  }
}

/** In the order in which they came: a key that came out of order shows. */
const textOf = (keys: readonly TypedKey[]): string => keys.map(({ key }) => key).join('')
const repeated = (keys: readonly TypedKey[]): number =>
  keys.length - new Set(keys.map(({ i }) => i)).size

export async function reached(isTrue: () => boolean, what: () => string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (!isTrue()) {
    if (performance.now() > deadline) throw new Error(`not reached: ${what()}`)
    await new Promise((done) => setTimeout(done, LOOK_MS))
  }
}

export type Killing = {
  readonly host: TypistPlan
  readonly candidate: TypistPlan
  readonly viewer: Viewer
  /** Kills the server and starts it again; null: there is none. */
  readonly server: (() => Promise<void>) | null
}

export type KillingResult = {
  /** From the return of what was killed to the next key on the viewer's side, in milliseconds. */
  readonly resumedMs: Readonly<Record<'candidate' | 'host' | 'server', number | null>>
  readonly twice: number
  readonly texts: readonly { readonly side: string; readonly of: string; readonly text: string }[]
}

export async function killEachInTurn({
  host,
  candidate,
  viewer,
  server,
}: Killing): Promise<KillingResult> {
  let hosting = typist(host)
  await reached(
    () => hosting.connectedAt() !== null,
    () => 'the host is connected',
  )
  let answering = typist(candidate)
  const resumedMs: Record<'candidate' | 'host' | 'server', number | null> = {
    candidate: null,
    host: null,
    server: null,
  }
  hosting.allow(25)
  answering.allow(60)
  await reached(
    () => answering.typed() >= 30,
    () => 'the candidate types',
  )
  await answering.kill()
  answering = typist(candidate)
  answering.allow(60)
  await reached(
    () => answering.connectedAt() !== null,
    () => 'the candidate is back',
  )
  resumedMs.candidate = await nextKey(viewer, 'candidate', answering.connectedAt() ?? 0)

  hosting.allow(60)
  await reached(
    () => hosting.typed() >= 40,
    () => 'the host types',
  )
  await hosting.kill()
  hosting = typist(host)
  hosting.allow(60)
  await reached(
    () => hosting.connectedAt() !== null,
    () => 'the host is back',
  )
  resumedMs.host = await nextKey(viewer, 'host', hosting.connectedAt() ?? 0)

  hosting.allow(host.text.length)
  answering.allow(candidate.text.length)
  if (server !== null) {
    await reached(
      () => hosting.typed() >= 70 && answering.typed() >= 70,
      () => 'both type',
    )
    await server()
    resumedMs.server = await nextKey(viewer, 'any', performance.now())
  }
  const texts = () =>
    [
      { side: 'host', of: host, text: hosting.heard('host') },
      { side: 'host', of: candidate, text: hosting.heard('candidate') },
      { side: 'candidate', of: host, text: answering.heard('host') },
      { side: 'candidate', of: candidate, text: answering.heard('candidate') },
      { side: 'viewer', of: host, text: viewer.heard('host') },
      { side: 'viewer', of: candidate, text: viewer.heard('candidate') },
    ] as const
  const isWhole = (): boolean => texts().every(({ of, text }) => text.length >= of.text.length)
  await reached(isWhole, () => JSON.stringify(texts().map(({ text }) => text.length)))
  const twice = hosting.twice() + answering.twice() + viewer.twice()
  const result = texts().map(({ side, of, text }) => ({ side, of: of.role, text }))
  await hosting.kill()
  await answering.kill()
  return { resumedMs, twice, texts: result }
}

async function nextKey(viewer: Viewer, role: string, since: number): Promise<number | null> {
  const length = (): number =>
    role === 'any'
      ? viewer.heard('host').length + viewer.heard('candidate').length
      : viewer.heard(role).length
  // What came while the other was still coming up counts: the viewer was not waiting then.
  if (viewer.lastAt() > since) return viewer.lastAt() - since
  const before = length()
  await reached(
    () => length() > before,
    () => `the next key of ${role}`,
  )
  return Math.max(0, viewer.lastAt() - since)
}
