/** Whoever has an answer judged elsewhere: sends it, and waits for what becomes of it. Doing so again changes nothing. */
import { setTimeout as wait } from 'node:timers/promises'
import {
  type JetStreamManager,
  jetstream,
  jetstreamManager,
  type StreamInfo,
} from '@nats-io/jetstream'
import type { NatsConnection } from '@nats-io/transport-node'
import { SparrError } from '../../core/errors.ts'
import { type Job, wireOf } from '../../core/queue/job.ts'
import { isFinal, type JobResult, readResult, readTry } from '../../core/queue/result.ts'
import { keyOf, messageId } from './arrived.ts'
import { awayFault, closedFault } from './connect.ts'
import { type Asked, isTaken, parsed } from './record.ts'
import { MOST_JOBS } from './streams.ts'
import { JOBS, jobsOf, RESULTS, resultOf, TRIES, tryOf } from './subjects.ts'

export type WaitEvent =
  /** `before`: how many jobs came earlier and are not done. */
  | { readonly type: 'queued'; readonly before: number }
  | { readonly type: 'judging'; readonly worker: string }
  /** The server does not answer; what was sent is asked for again when it does. */
  | { readonly type: 'lost' }
  | { readonly type: 'back' }

export type Member = {
  readonly connection: NatsConnection
  /** Of the server, for sentences. */
  readonly address: string
  readonly member: string
  readonly signal: AbortSignal
  readonly onEvent: (event: WaitEvent) => void
}

/** Between two looks, where nothing was heard. */
const LOOK_MS = 2000

type Found = { readonly seq: number; readonly result: JobResult }

/**
 * The result, as soon as there is one. Rejects with the signal's reason when aborted: the job stays in the queue.
 * @throws SparrError not-judged (full), queue-away
 */
export async function judgeElsewhere(asking: Member, job: Job): Promise<JobResult> {
  const { connection, address, member, signal, onEvent } = asking
  const asked = { member, key: keyOf(job) }
  const jsm = await jetstreamManager(connection, { checkAPI: false })
  const ear = listenFor(connection, asked)
  try {
    let isLost = false
    let old: Found | null = null
    let sent: { readonly seq: number } | null = null
    let again = ''
    for (;;) {
      signal.throwIfAborted()
      try {
        if (sent === null) await jsm.streams.info(JOBS)
        const found = await storedResult(jsm, asked)
        if (found && isNews(found, old, sent !== null || again !== '')) return found.result
        if (sent === null) {
          // What is no verdict on the answer is asked for once more, under another name than before.
          if (again === '' && found) again = `after-${found.seq}`
          old ??= found
          sent = await send(asking, job, asked, again)
        } else {
          const { seq } = sent
          const info = await jsm.streams.info(JOBS, { deleted_details: true })
          if (isThere(info, seq)) onEvent(await placeOf(jsm, asked, info, seq))
          else if (!isNews(await storedResult(jsm, asked), old, true)) {
            // A server that was cut off has lost what it had not written yet: it is sent again.
            sent = null
            again = `again-${seq}`
          }
        }
        if (isLost) onEvent({ type: 'back' })
        isLost = false
      } catch (error) {
        if (error instanceof SparrError || signal.aborted) throw error
        const isSent = sent !== null || again !== ''
        if (connection.isClosed()) throw await closedFault(connection)
        if (!isSent) throw awayFault(address, error)
        if (!isLost) onEvent({ type: 'lost' })
        isLost = true
      }
      await ear.next(signal)
    }
  } finally {
    ear.stop()
  }
}

/** What became of a job that was sent earlier; null where there is nothing yet. @throws SparrError queue-away */
export async function resultFor(
  { connection, address }: Pick<Member, 'connection' | 'address'>,
  asked: Asked,
): Promise<JobResult | null> {
  const jsm = await jetstreamManager(connection, { checkAPI: false })
  try {
    // A stream that is not there says so; a result in it is waited for.
    await jsm.streams.info(JOBS)
    return (await storedResult(jsm, asked))?.result ?? null
  } catch (error) {
    throw awayFault(address, error)
  }
}

/** A result that was there before the job was sent is none of it, unless it is a verdict. */
function isNews(found: Found | null, old: Found | null, isSent: boolean): boolean {
  if (found === null) return false
  return isFinal(found.result) || (isSent && found.seq !== old?.seq)
}

async function storedResult(jsm: JetStreamManager, asked: Asked): Promise<Found | null> {
  const subject = resultOf(asked.member, asked.key)
  const found = await jsm.direct.getMessage(RESULTS, { last_by_subj: subject })
  const result = found && readResult(parsed(found), asked)
  return found && result ? { seq: found.seq, result } : null
}

async function send(
  { connection, member }: Member,
  job: Job,
  { key }: Asked,
  again: string,
): Promise<{ readonly seq: number }> {
  try {
    return await jetstream(connection).publish(jobsOf(member), JSON.stringify(wireOf(job)), {
      msgID: messageId(member, key, again),
    })
  } catch (error) {
    if (!isTaken(error)) throw error
    const { question } = job
    throw new SparrError({ code: 'not-judged', why: 'full', question, detail: String(MOST_JOBS) })
  }
}

/** Done, or lost by the server. */
function isThere({ state }: StreamInfo, seq: number): boolean {
  const { messages, first_seq, last_seq, deleted } = state
  return messages > 0 && seq >= first_seq && seq <= last_seq && !deleted?.includes(seq)
}

async function placeOf(
  jsm: JetStreamManager,
  asked: Asked,
  { state }: StreamInfo,
  seq: number,
): Promise<WaitEvent> {
  const subject = tryOf(asked.member, asked.key)
  const found = await jsm.direct.getMessage(TRIES, { last_by_subj: subject })
  const one = found && readTry(parsed(found))
  if (one?.seq === seq && one.key === asked.key) return { type: 'judging', worker: one.worker }
  const past = (state.deleted ?? []).filter((other) => other < seq).length
  return { type: 'queued', before: Math.max(0, seq - state.first_seq - past) }
}

/** Wakes whoever waits when something of the job is heard; what it says is read from the streams. */
function listenFor(
  connection: NatsConnection,
  { member, key }: Asked,
): { readonly next: (signal: AbortSignal) => Promise<void>; readonly stop: () => void } {
  let wake = new AbortController()
  const callback = (): void => wake.abort()
  const heard = [resultOf(member, key), tryOf(member, key)].map((subject) =>
    connection.subscribe(subject, { callback }),
  )
  return {
    next: async (signal) => {
      const either = AbortSignal.any([signal, wake.signal])
      await wait(LOOK_MS, undefined, { signal: either }).catch(() => undefined)
      wake = new AbortController()
    },
    stop: () => {
      for (const subscription of heard) subscription.unsubscribe()
    },
  }
}
