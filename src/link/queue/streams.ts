/** The streams of the queue, as a worker makes them where they are not there yet. Written for servers from 2.9 on. */
import { JetStreamApiError, type JetStreamManager, type StreamConfig } from '@nats-io/jetstream'
import { MOST_JOB_BYTES } from '../../core/queue/job.ts'
import { JOBS, RESULTS, TRIES, WORKERS } from './subjects.ts'

/** Of one member, waiting or being judged: the next one is refused by the server. */
export const MOST_JOBS = 20
const DAY_NS = 24 * 60 * 60 * 1e9
const KEPT_NS = 7 * DAY_NS
const MS_NS = 1e6
const MIB = 1 << 20

/** After so long without a word a worker counts as dead, and another one gets its job. */
const ACK_WAIT_MS = 30_000

/** What is there already stays as it is: whoever runs the server may have set other limits. */
export async function makeStreams(
  { streams, consumers }: JetStreamManager,
  ackWaitMs = ACK_WAIT_MS,
): Promise<void> {
  for (const config of STREAMS)
    await unlessThere(
      () => streams.info(config.name),
      () => streams.add(config),
    )
  await unlessThere(
    () => consumers.info(JOBS, WORKERS),
    () =>
      consumers.add(JOBS, {
        durable_name: WORKERS,
        ack_policy: 'explicit',
        ack_wait: ackWaitMs * MS_NS,
        // Workers count themselves, so that a job that nobody finishes is told of and not only left lying.
        max_deliver: -1,
        max_ack_pending: 10_000,
      }),
  )
}

const STREAMS: readonly (Partial<StreamConfig> & { readonly name: string })[] = [
  {
    name: JOBS,
    subjects: ['judge.jobs.*'],
    retention: 'workqueue',
    storage: 'file',
    discard: 'new',
    discard_new_per_subject: true,
    max_msgs_per_subject: MOST_JOBS,
    max_msg_size: MOST_JOB_BYTES + 1024,
    max_age: KEPT_NS,
    max_bytes: 64 * MIB,
  },
  {
    name: TRIES,
    subjects: ['judge.tries.*.*'],
    storage: 'file',
    // Of the newest, since a job that was refused may be asked for again.
    max_msgs_per_subject: 16,
    max_age: DAY_NS,
    max_bytes: 16 * MIB,
    allow_direct: true,
  },
  {
    name: RESULTS,
    subjects: ['judge.results.*.*'],
    storage: 'file',
    // The first one stays: what comes twice is refused, whoever writes it.
    discard: 'new',
    discard_new_per_subject: true,
    max_msgs_per_subject: 1,
    max_age: KEPT_NS,
    max_bytes: 128 * MIB,
    allow_direct: true,
  },
]

/** `NOT_FOUND`: no such stream, no such consumer. Two workers that begin at once make the same. */
const NOT_FOUND: readonly number[] = [10059, 10014]

async function unlessThere(
  look: () => Promise<unknown>,
  make: () => Promise<unknown>,
): Promise<void> {
  try {
    await look()
  } catch (error) {
    if (!(error instanceof JetStreamApiError && NOT_FOUND.includes(error.code))) throw error
    await make()
  }
}
