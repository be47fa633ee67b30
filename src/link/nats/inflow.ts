/** What comes out of the stream: put in order, kept in the copy, acknowledged, and handed on once. */
import type { JsMsg } from '@nats-io/jetstream'
import type { Delivered } from '../../core/interview/pair/envelope.ts'
import { arrived, givenUp, inOrder, type Order } from './arrivals.ts'
import type { Arrival, Copy } from './copy.ts'
import { arrivalOf } from './message.ts'

/** A gap is closed by the server within its second of waiting; a longer one is asked for. */
const GAP_MS = 1500
/** What was asked for so often does not come. */
const MOST_ASKED = 6

export type Inflow = {
  readonly take: (message: JsMsg) => void
  /** The copy was put back to an earlier place. */
  readonly reset: () => void
  readonly stop: () => void
}

type InflowOptions = {
  readonly session: string
  readonly copy: Copy
  readonly onDelivered: (delivered: Delivered) => void
  /** Every arrival that is new, also those that are nobody's event. */
  readonly onArrival: (arrival: Arrival) => void
  readonly onGap: () => void
}

type Held = { readonly message: JsMsg; readonly arrival: Arrival | null }

export function inflow(options: InflowOptions): Inflow {
  const { session, copy } = options
  let order: Order<Held> = inOrder(copy.lastSeq())
  let gap: NodeJS.Timeout | null = null
  let asked = 0

  function take(message: JsMsg): void {
    const arrival = arrivalOf(session, {
      subject: message.subject,
      headers: message.headers,
      text: message.string(),
      streamSeq: message.seq,
      at: Math.floor(message.info.timestampNanos / 1_000_000),
    })
    // What is nobody's event counts as known: it only fills its number.
    const isKnown = arrival === null || copy.has(arrival.place, arrival.id)
    const step = arrived(order, message.seq, { message, arrival }, isKnown)
    if (message.seq <= order.last && isKnown) message.ack()
    // Where the disk refuses it, the server brings it again.
    handOn(step.ready)
    order = step.order
    watchGap()
  }

  function handOn(ready: readonly Held[]): void {
    const last = ready.at(-1)
    if (last === undefined) return
    asked = 0
    // Nothing is acknowledged, and nobody is told, before all of it is in the copy.
    const kept = copy.atOnce(() => {
      copy.setLastSeq(last.message.seq)
      return ready.map((held) => ({
        ...held,
        delivered: held.arrival === null ? null : copy.arrive(held.arrival),
      }))
    })
    for (const { message } of kept) message.ack()
    for (const { arrival, delivered } of kept) {
      if (arrival === null || delivered === null) continue
      told(() => options.onArrival(arrival))
      if (arrival.isEvent) told(() => options.onDelivered(delivered))
    }
  }

  function watchGap(): void {
    if (order.early.size === 0) {
      if (gap !== null) clearTimeout(gap)
      gap = null
      return
    }
    gap ??= setTimeout(() => {
      gap = null
      asked += 1
      if (asked <= MOST_ASKED) options.onGap()
      else {
        const step = givenUp(order)
        handOn(step.ready)
        order = step.order
      }
      watchGap()
    }, GAP_MS).unref()
  }

  return {
    take,
    reset: () => {
      order = inOrder(copy.lastSeq())
      watchGap()
    },
    stop: () => {
      if (gap !== null) clearTimeout(gap)
    },
  }
}

/** A mistake of a listener is a bug of its own, and not a reason to read again. */
function told(work: () => void): void {
  try {
    work()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
