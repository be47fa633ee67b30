/** The owner of a session keeps its stream on the server: makes it, makes the consumers that guests read by, and puts back what the server has lost. */
import type {
  ConsumerConfig,
  JetStreamClient,
  JetStreamManager,
  StreamConfig,
} from '@nats-io/jetstream'
import type { Copy } from './copy.ts'
import { headersOf } from './message.ts'
import { allSubjects, subjectOf } from './subjects.ts'

const NANOS = 1_000_000
const HOUR_NS = 3600 * 1000 * NANOS
/** Longer than any ticket: an event that is written again, whoever it is by, is not taken twice. */
const DUPLICATES_NS = 5 * HOUR_NS
const KEPT_NS = 24 * HOUR_NS
const STREAM_BYTES = 64 * 1024 * 1024
/** What was under way in a cut comes again after it. */
const ACK_WAIT_NS = 1000 * NANOS
const NOT_FOUND = 404

export type Owner = {
  readonly makeStream: () => Promise<void>
  readonly makeConsumer: (place: string) => Promise<void>
  /** The guest reads on after `from`. */
  readonly rewind: (place: string, from: number) => Promise<void>
  /** Finds what the server has lost of what the copy has, and writes it again. True: it had lost something. */
  readonly repair: () => Promise<boolean>
  readonly remove: () => Promise<void>
}

export function owner(
  manager: JetStreamManager,
  client: JetStreamClient,
  session: string,
  copy: Copy,
): Owner {
  const made: Set<string> = new Set()

  async function makeStream(): Promise<void> {
    await manager.streams.add(streamConfig(session))
  }

  async function makeConsumer(place: string, config = consumerConfig(place)): Promise<void> {
    made.add(place)
    // One that stands somewhere in the log is not made again: its guest would read from the beginning.
    const there = await manager.consumers.info(session, place).catch(ignoreMissing)
    if (there === null) await manager.consumers.add(session, config)
  }

  async function rewind(place: string, from: number): Promise<void> {
    if (!made.has(place)) return
    await manager.consumers.delete(session, place).catch(ignoreMissing)
    const start = { deliver_policy: 'by_start_sequence', opt_start_seq: from + 1 } as const
    await makeConsumer(place, { ...consumerConfig(place), ...start })
  }

  /** The server loses the end of what it had, so that one number which is still whose it was says that all before it are. */
  async function lastCommon(): Promise<number> {
    const { state } = await manager.streams.info(session)
    for (let seq = Math.min(copy.lastSeq(), state.last_seq); seq > 0; seq--) {
      const known = copy.idAt(seq)
      if (known === null) continue
      const stored = await manager.streams.getMessage(session, { seq }).catch(ignoreMissing)
      const isSame =
        stored?.subject === subjectOf(session, known.place) &&
        stored.header.get('Nats-Msg-Id') === known.id
      if (isSame) return seq
    }
    return 0
  }

  async function repair(): Promise<boolean> {
    const common = await lastCommon()
    if (common >= copy.lastSeq()) return false
    copy.forgetPlaces(common)
    for (const { place, id, text, isEvent, at } of copy.arrivals(common + 1)) {
      const headers = headersOf({ id, isEvent, at })
      await client.publish(subjectOf(session, place), text, { headers })
    }
    copy.setLastSeq(common)
    // Where the guests' consumers stand is beyond what there is.
    for (const place of made) await rewind(place, 0)
    return true
  }

  return {
    makeStream,
    makeConsumer: (place) => makeConsumer(place),
    rewind,
    repair,
    remove: async () => {
      await manager.streams.delete(session)
    },
  }
}

const streamConfig = (session: string): Partial<StreamConfig> & { readonly name: string } => ({
  name: session,
  subjects: [allSubjects(session)],
  storage: 'file',
  retention: 'limits',
  discard: 'new',
  max_age: KEPT_NS,
  max_bytes: STREAM_BYTES,
  duplicate_window: DUPLICATES_NS,
  // Not the owner either: a log is only added to.
  deny_delete: true,
  deny_purge: true,
})

const consumerConfig = (place: string): Partial<ConsumerConfig> => ({
  durable_name: place,
  ack_policy: 'explicit',
  ack_wait: ACK_WAIT_NS,
  deliver_policy: 'all',
  max_ack_pending: 1000,
})

function ignoreMissing(error: unknown): null {
  if (isMissing(error)) return null
  throw error
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && error.code === NOT_FOUND) ||
    ('status' in error && error.status === NOT_FOUND) ||
    error.message.includes('not found'))
