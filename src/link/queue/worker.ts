/** A machine that judges for others: takes jobs from the queue, one at a time in each slot, until it is told to stop. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Consumer, type JsMsg, jetstream, jetstreamManager } from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import type { Judgement } from '../../core/question/verdict.ts'
import type { Job } from '../../core/queue/job.ts'
import type { JobResult, Lack, Refusal } from '../../core/queue/result.ts'
import { turnFor } from '../../core/queue/turn.ts'
import { type Arrived, arrivedIn } from './arrived.ts'
import { answerOthers, hasOther } from './ask-others.ts'
import { awayFault, closedFault } from './connect.ts'
import {
  beginTry,
  earlierResult,
  resultOfOther,
  type Streams,
  storeResult,
  triesOf,
} from './record.ts'
import { makeStreams } from './streams.ts'
import { JOBS, WORKERS } from './subjects.ts'

type Judged = { readonly toolchain: string; readonly judgement: Judgement }

export type WorkerEvent =
  | { readonly type: 'ready' }
  | { readonly type: 'began'; readonly question: string; readonly member: string }
  | { readonly type: 'ended'; readonly question: string; readonly result: JobResult }
  /** To another worker, which has what is missing here. */
  | { readonly type: 'passed'; readonly question: string; readonly lack: Lack }
  /** It could not be judged, and is given to somebody once more. */
  | { readonly type: 'failed'; readonly question: string; readonly error: unknown }
  /** The server does not answer; it is asked again. */
  | { readonly type: 'waiting'; readonly error: unknown }

export type Worker = {
  readonly connection: NatsConnection
  readonly name: string
  /** How many answers it judges at once. */
  readonly slots: number
  /** Rejects with the signal's reason when it is aborted. */
  readonly judge: (job: Job, signal: AbortSignal) => Promise<Judged>
  readonly lackOf: (job: Omit<Job, 'code'>) => Promise<Lack | null>
  /** Whether an error is this machine's, so that it can judge nothing any more. */
  readonly isOwnFault: (error: unknown) => boolean
  readonly onEvent: (event: WorkerEvent) => void
  readonly signal: AbortSignal
}

/** The longest that the server holds a question for the next job. */
const PULL_MS = 1000
const AGAIN_MS = 500
/** Signs of life in the time after which a worker counts as dead. */
const BEATS = 4
const NS_IN_MS = 1e6

/** This machine can judge nothing any more; the cause says why. */
class Unable extends Error {}

/**
 * Until the signal is aborted; jobs in hand are given back. Rejects where this machine cannot judge any more, and with
 * queue-away where its ticket is refused.
 */
export async function work(worker: Worker): Promise<void> {
  const { connection, signal } = worker
  const queue = await openQueue(connection)
  const stopAnswering = answerOthers(connection, worker.lackOf)
  const stop = new AbortController()
  const ended = AbortSignal.any([signal, stop.signal])
  // It is given up only where the ticket is not good any more.
  void connection.closed().then(() => stop.abort())
  worker.onEvent({ type: 'ready' })
  try {
    const slots = Array.from({ length: worker.slots }, () =>
      slot({ ...worker, signal: ended }, queue),
    )
    // One that fails ends the others, and all of them give back what they have.
    await Promise.all(slots.map((one) => one.finally(() => stop.abort())))
    if (connection.isClosed() && !signal.aborted) throw await closedFault(connection)
  } catch (error) {
    throw error instanceof Unable ? error.cause : error
  } finally {
    stopAnswering()
  }
}

type Queue = Streams & { readonly consumer: Consumer; readonly beatMs: number }

/** @throws SparrError queue-away, where the ticket is no worker's too */
async function openQueue(connection: NatsConnection): Promise<Queue> {
  try {
    const jsm = await jetstreamManager(connection, { checkAPI: false })
    await makeStreams(jsm)
    const js = jetstream(connection)
    const consumer = await js.consumers.get(JOBS, WORKERS)
    const { ack_wait } = (await consumer.info(true)).config
    return { jsm, js, consumer, beatMs: (ack_wait ?? 0) / NS_IN_MS / BEATS }
  } catch (error) {
    throw awayFault(connection.getServer(), error)
  }
}

async function slot(worker: Worker, queue: Queue): Promise<void> {
  const { signal, onEvent } = worker
  while (!signal.aborted) {
    let message: JsMsg | null = null
    try {
      message = await queue.consumer.next({ expires: PULL_MS })
      if (message) await take(worker, queue, message)
    } catch (error) {
      if (error instanceof Unable) throw error
      if (signal.aborted) return
      onEvent({ type: 'waiting', error })
      await wait(AGAIN_MS, undefined, { signal }).catch(() => undefined)
      // A server that lost its disk begins anew.
      await makeStreams(queue.jsm).catch(() => undefined)
    }
  }
}

async function take(worker: Worker, queue: Queue, message: JsMsg): Promise<void> {
  if (worker.signal.aborted) return message.nak()
  const heartbeat = setInterval(() => {
    if (!worker.connection.isClosed()) message.working()
  }, queue.beatMs)
  try {
    const arrived = arrivedIn(message)
    if (arrived.type === 'job') return await takeJob(worker, queue, message, arrived)
    const { key, member, why } = arrived
    // Of what is no job there may be nobody to tell.
    if (key !== null && member !== null)
      await store(worker, queue, '', { key, member, worker: worker.name, type: 'refused', why })
    message.term()
  } finally {
    clearInterval(heartbeat)
  }
}

async function takeJob(
  worker: Worker,
  streams: Streams,
  message: JsMsg,
  { job, key, member }: Extract<Arrived, { type: 'job' }>,
): Promise<void> {
  const { name, onEvent } = worker
  const { question } = job
  const about = { key, member, worker: name }
  const { deliveryCount: deliveries } = message.info
  const earlier = (await earlierResult(streams, about))?.result ?? null
  const other = earlier ? null : await resultOfOther(streams, about)
  const tried = deliveries === 1 ? [] : await triesOf(streams, { ...about, seq: message.seq })
  const lack = await worker.lackOf(job)
  const given = { deliveries, tries: tried.length, earlier: earlier ?? other, lack }
  const others = lack !== null && (await hasOther(worker.connection, job))
  switch (turnFor({ ...given, hasOther: others })) {
    case 'done':
      if (other) await store(worker, streams, question, other)
      message.ack()
      return
    case 'poison':
      await store(worker, streams, question, { ...about, type: 'poison', workers: tried })
      message.ack()
      return
    case 'pass':
      if (lack) onEvent({ type: 'passed', question, lack })
      message.nak(AGAIN_MS)
      return
    case 'refuse':
      if (lack) await refuse(lack)
      message.ack()
      return
    case 'judge':
      return judgeJob(worker, streams, message, { job, key, member })
  }

  function refuse(why: Refusal): Promise<void> {
    return store(worker, streams, question, { ...about, type: 'refused', why })
  }
}

async function judgeJob(
  worker: Worker,
  streams: Streams,
  message: JsMsg,
  { job, key, member }: Omit<Extract<Arrived, { type: 'job' }>, 'type'>,
): Promise<void> {
  const { signal, onEvent, name } = worker
  const { question } = job
  const takeBack = await beginTry(streams, { key, member, seq: message.seq, worker: name })
  onEvent({ type: 'began', question, member })
  let judged: Judged
  try {
    judged = await worker.judge(job, signal)
  } catch (error) {
    const isOurs = signal.aborted || worker.isOwnFault(error)
    // What is not the job's fault is not counted against it.
    if (isOurs) await takeBack().catch(() => undefined)
    else onEvent({ type: 'failed', question, error })
    message.nak(isOurs ? undefined : AGAIN_MS)
    if (isOurs && !signal.aborted) throw new Unable(question, { cause: error })
    return
  }
  await store(worker, streams, question, { key, member, worker: name, type: 'judged', ...judged })
  message.ack()
}

/** Stored before the job is acknowledged: whoever dies in between leaves a job that finds its result there. */
async function store(
  { onEvent, signal, connection }: Worker,
  streams: Streams,
  question: string,
  result: JobResult,
): Promise<void> {
  for (;;) {
    try {
      const there = await storeResult(streams, result)
      return onEvent({ type: 'ended', question, result: there })
    } catch (error) {
      if (signal.aborted || connection.isClosed()) throw error
      onEvent({ type: 'waiting', error })
      await wait(AGAIN_MS, undefined, { signal }).catch(() => undefined)
    }
  }
}
