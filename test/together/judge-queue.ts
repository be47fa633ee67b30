/** A judge's queue on a real server, with people who ask and machines that judge, for tests and for the soak. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { jetstreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import type { Judgement } from '../../src/core/question/verdict.ts'
import type { Job } from '../../src/core/queue/job.ts'
import type { JobResult } from '../../src/core/queue/result.ts'
import { loadCollections } from '../../src/decks/load.ts'
import { connectQueue } from '../../src/link/queue/connect.ts'
import { judgeElsewhere, type WaitEvent } from '../../src/link/queue/member.ts'
import { mintQueueTicket } from '../../src/link/queue/mint.ts'
import { makeStreams } from '../../src/link/queue/streams.ts'
import { memberInbox, WORKER_INBOX } from '../../src/link/queue/subjects.ts'
import { type QueueTicket, ticketText } from '../../src/link/queue/ticket.ts'
import { type Worker, type WorkerEvent, work } from '../../src/link/queue/worker.ts'
import { startNats, type TestServer } from './nats.ts'

export type TestQueue = {
  readonly server: TestServer
  /** Of everything, for a look from outside. */
  readonly all: NatsConnection
  /** One connection a member. */
  readonly member: (name: string) => Promise<NatsConnection>
  readonly worker: () => Promise<NatsConnection>
  /** A file with a worker's ticket, or with a member's. */
  readonly ticketFile: (member: string | null) => Promise<string>
  readonly ask: (
    member: string,
    job: Job,
    onEvent?: (event: WaitEvent) => void,
    signal?: AbortSignal,
  ) => Promise<JobResult>
  readonly end: () => Promise<void>
}

/** `ackWaitMs`: a machine that says nothing for so long is dead. */
export async function startQueue(ackWaitMs: number): Promise<TestQueue> {
  const server = await startNats()
  const { address, certificate } = server
  const open: NatsConnection[] = []
  const kept = <T extends NatsConnection>(connection: T): T => {
    open.push(connection)
    return connection
  }
  const all = kept(await server.connectAll())
  await makeStreams(await jetstreamManager(all), ackWaitMs)

  const ticketOf = (member: string | null): Promise<QueueTicket> => {
    const expires = Date.now() + 3_600_000
    return mintQueueTicket(server.server().signer, { member, expires, certificate })
  }
  const members = new Map<string, Promise<NatsConnection>>()
  const connected = async (name: string): Promise<NatsConnection> =>
    kept(await connectQueue(address, await ticketOf(name), memberInbox(name)))
  const member = (name: string): Promise<NatsConnection> => {
    const connection = members.get(name) ?? connected(name)
    members.set(name, connection)
    return connection
  }

  return {
    server,
    all,
    member,
    worker: async () => kept(await connectQueue(address, await ticketOf(null), WORKER_INBOX)),
    ticketFile: async (name) => {
      const folder = mkdtempSync(join(tmpdir(), 'ticket-'))
      const path = join(folder, 'judge.creds')
      writeFileSync(path, ticketText(await ticketOf(name)), { mode: 0o600 })
      return path
    },
    ask: async (name, job, onEvent = () => {}, signal = new AbortController().signal) => {
      const connection = await member(name)
      return judgeElsewhere({ connection, address, member: name, signal, onEvent }, job)
    },
    end: async () => {
      await Promise.all(open.map((connection) => connection.close()))
      await server.end()
    },
  }
}

export const job = (n: number, changes: Partial<Job> = {}): Job => ({
  question: 'deck/question',
  origin: null,
  execDigest: 'a'.repeat(64),
  toolchain: { language: 'typescript', version: null },
  code: `// ${n}\n`,
  ...changes,
})

export const accepted = (question: string): Judgement => ({
  question,
  verdict: 'AC',
  reason: null,
  detail: '',
  race: 'not applicable',
  races: null,
  trust: 'self-check',
  tests: [],
  compile: [],
  sandbox: 'bwrap',
  timings: { gate: 0, compile: 0, plain: 0, race: 0, total: 0 },
})

export type Running = {
  readonly events: readonly WorkerEvent[]
  /** Resolves, or rejects, when it has ended. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/** A worker in this process: what it judges with is the test's. */
export async function startWorker(
  queue: TestQueue,
  options: Partial<Worker> & Pick<Worker, 'name'>,
): Promise<Running> {
  const events: WorkerEvent[] = []
  const stop = new AbortController()
  const connection = await queue.worker()
  const ready = Promise.withResolvers<void>()
  const ended = work({
    connection,
    slots: 1,
    judge: async ({ question }) => ({ toolchain: 'typescript 26', judgement: accepted(question) }),
    lackOf: async () => null,
    isOwnFault: () => false,
    signal: stop.signal,
    ...options,
    onEvent: (event) => {
      events.push(event)
      if (event.type === 'ready') ready.resolve()
    },
  })
  await Promise.race([ready.promise, ended])
  return {
    events,
    ended,
    stop: async () => {
      stop.abort()
      await ended
    },
  }
}

export type Told = Readonly<Record<string, unknown>>

export type WorkerProcess = {
  readonly name: string
  readonly told: readonly Told[]
  readonly ready: Promise<void>
  /** kill -9. */
  readonly kill: () => Promise<void>
  /** As Ctrl-C does. */
  readonly stop: () => Promise<void>
}

/** `sparr judge serve` as a process of its own; `onTold` hears each line as it comes. */
export function startWorkerProcess(
  { server }: TestQueue,
  { home, creds, name }: { readonly home: string; readonly creds: string; readonly name: string },
  onTold: (told: Told, worker: WorkerProcess) => void = () => {},
): WorkerProcess {
  const main = resolve('src/main.ts')
  const args = [main, 'judge', 'serve', '--json', '--url', server.address, '--creds', creds]
  const child = spawn(process.execPath, [...args, '--name', name], {
    env: { ...process.env, SPARR_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told: Told[] = []
  const ready = Promise.withResolvers<void>()
  const worker: WorkerProcess = {
    name,
    told,
    ready: ready.promise,
    kill: () => endOf(child, 'SIGKILL'),
    stop: () => endOf(child, 'SIGTERM'),
  }
  createInterface({ input: child.stdout }).on('line', (line) => {
    const one = JSON.parse(line) as Told
    told.push(one)
    if (one['event'] === 'ready') ready.resolve()
    onTold(one, worker)
  })
  return worker
}

async function endOf(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** Questions that take no compiler, with answers that are accepted and ones that are not. */
const CHEAP = ['retry-budget', 'event-queue', 'request-dedupe', 'bounded-map'] as const

/** Jobs with shipped questions, each another answer: every third one is the starter, which is not accepted. */
export async function realJobs(count: number): Promise<readonly Job[]> {
  shipped ??= loadCollections([{ path: resolve('.'), origin: 'own' }])
  const { decks } = await shipped
  const deck = decks.find(({ id }) => id === 'typescript-async')
  const kinds = CHEAP.flatMap((id) => {
    const entry = deck?.questions.find(({ question }) => question.id === id)
    if (entry?.question.kind !== 'code') return []
    const { file, language } = entry.question
    const text = (folder: string) => readFileSync(resolve(folder, file), 'utf8')
    return {
      question: `typescript-async/${id}`,
      execDigest: entry.execDigest,
      toolchain: { language, version: null },
      right: text(`solutions/typescript-async/${id}/reference`),
      starter: text(`questions/typescript-async/${id}/starter`),
    }
  })
  return Array.from({ length: count }, (_, n) => {
    const { right, starter, ...about } = kinds[n % kinds.length] as (typeof kinds)[number]
    const code = `${n % 3 === 2 ? starter : right}\n// answer ${n}\n`
    return { ...about, origin: null, code }
  })
}

let shipped: ReturnType<typeof loadCollections> | undefined

/** Twenty of one member may wait. */
export const memberFor = (n: number): string => `m${Math.floor(n / 20)}`

export function ownHome(): string {
  const home = join(mkdtempSync(join(tmpdir(), 'judge-')), 'home')
  mkdirSync(home)
  return home
}
