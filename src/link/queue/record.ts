/** Tries and results in their streams, as a worker writes and reads them. */
import {
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  type StoredMsg,
} from '@nats-io/jetstream'
import {
  isFinal,
  type JobResult,
  readResult,
  readTry,
  resultWire,
  type Try,
} from '../../core/queue/result.ts'
import { MOST_TRIES } from '../../core/queue/turn.ts'
import { RESULTS, resultOf, TRIES, tryOf } from './subjects.ts'

/** Of the server's API: nothing is there, and a message was not stored. */
const NOT_FOUND = 10037
const STORE_FAILED = 10077

export type Streams = { readonly js: JetStreamClient; readonly jsm: JetStreamManager }
export type Asked = Pick<JobResult, 'member' | 'key'>
type Earlier = { readonly seq: number; readonly result: JobResult | null }

/** What lies where the result belongs; `result` is null where it is none. */
export async function earlierResult(
  { jsm }: Streams,
  { member, key }: Asked,
): Promise<Earlier | null> {
  const found = await last(jsm, RESULTS, resultOf(member, key))
  return found && { seq: found.seq, result: readResult(parsed(found), { member, key }) }
}

/** The same answer to the same question, judged for another member. */
export async function resultOfOther({ jsm }: Streams, asked: Asked): Promise<JobResult | null> {
  const found = await last(jsm, RESULTS, resultOf('*', asked.key))
  const member = found?.subject.split('.')[2]
  if (!found || member === undefined) return null
  const result = readResult(parsed(found), { member, key: asked.key })
  return result && isFinal(result) ? { ...result, member: asked.member } : null
}

/**
 * Once, whoever else does the same: the first final result stays. What is no final one gives way.
 * @returns what lies there now
 */
export async function storeResult(streams: Streams, result: JobResult): Promise<JobResult> {
  const { js, jsm } = streams
  for (;;) {
    try {
      await js.publish(resultOf(result.member, result.key), JSON.stringify(resultWire(result)))
      return result
    } catch (error) {
      if (!isTaken(error)) throw error
    }
    const earlier = await earlierResult(streams, result)
    if (earlier?.result && isFinal(earlier.result)) return earlier.result
    if (earlier) await jsm.streams.deleteMessage(RESULTS, earlier.seq).catch(unlessGone)
  }
}

/** Returns what takes it back: for who gives the job back unharmed. */
export async function beginTry({ js, jsm }: Streams, one: Try): Promise<() => Promise<void>> {
  const { seq } = await js.publish(tryOf(one.member, one.key), JSON.stringify(one))
  return async () => {
    await jsm.streams.deleteMessage(TRIES, seq).catch(unlessGone)
  }
}

/** The workers that began with this job, oldest first. */
export async function triesOf(
  { jsm }: Streams,
  { member, key, seq }: Pick<Try, 'member' | 'key' | 'seq'>,
): Promise<readonly string[]> {
  const workers: string[] = []
  const subject = tryOf(member, key)
  for (let next = 1; workers.length < MOST_TRIES; ) {
    const found = await jsm.direct.getMessage(TRIES, { seq: next, next_by_subj: subject })
    if (!found) break
    const one = readTry(parsed(found))
    if (one?.member === member && one.key === key && one.seq === seq) workers.push(one.worker)
    next = found.seq + 1
  }
  return workers
}

async function last(
  { streams }: JetStreamManager,
  stream: string,
  subject: string,
): Promise<StoredMsg | null> {
  return (await streams.getMessage(stream, { last_by_subj: subject }).catch(unlessGone)) ?? null
}

export function parsed({ data }: { readonly data: Uint8Array }): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(data))
  } catch {
    return undefined
  }
}

/** A subject has as many messages as it may; a stream that is full has the same code and other words. */
export const isTaken = (error: unknown): boolean =>
  isCode(error, STORE_FAILED) && error instanceof Error && /per subject/.test(error.message)

/** The server has no room, whoever asks. */
export const isFull = (error: unknown): boolean => isCode(error, STORE_FAILED) && !isTaken(error)

function isCode(error: unknown, code: number): boolean {
  return error instanceof JetStreamApiError && error.code === code
}

function unlessGone(error: unknown): null {
  if (isCode(error, NOT_FOUND)) return null
  throw error
}
