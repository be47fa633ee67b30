/** Which of two who hold one ticket has the place: whoever claimed it last in the order of the stream. */
import type { NatsConnection } from '@nats-io/transport-node'
import { seatSubject } from './subjects.ts'

export type Seat = {
  /** Where the claim of this side came to lie. */
  readonly claimed: (streamSeq: number) => void
  /** A claim that was read in the stream. */
  readonly heard: (seat: string, streamSeq: number) => void
  readonly stop: () => void
}

type SeatOptions = {
  readonly connection: NatsConnection
  readonly session: string
  readonly place: string
  readonly seat: string
  /** Another has it. */
  readonly onTaken: () => void
}

/**
 * Two guests with one ticket read by one consumer, so that the older one may never see the newer one's claim in the stream: they
 * also tell each other directly, at a claim, at each return, and whenever somebody older speaks up.
 */
export function takeSeat(options: SeatOptions): Seat {
  const { connection, seat } = options
  const subject = seatSubject(options.session, options.place)
  let own: number | null = null

  const tell = (): void => {
    if (own !== null && !connection.isClosed())
      connection.publish(subject, JSON.stringify({ seat, seq: own }))
  }

  function heard(other: string, seq: number): void {
    if (other !== seat && own !== null && seq > own) options.onTaken()
  }

  const subscription = connection.subscribe(subject, {
    callback: (error, message) => {
      if (error !== null || (message.reply ?? '') !== '') return
      const word = spoken(message.string())
      if (word === null || word.seat === seat) return
      if (own !== null && word.seq < own) tell()
      else heard(word.seat, word.seq)
    },
  })

  return {
    claimed: (streamSeq) => {
      own = streamSeq
      tell()
    },
    heard,
    stop: () => subscription.unsubscribe(),
  }
}

type Word = { readonly seat: string; readonly seq: number }

/**
 * Of somebody with the same ticket, else null. Any guest can have the server answer to this subject: its acknowledgement has a
 * number but no seat, and an event that it delivers, whatever that says, has a subject for the acknowledgement.
 */
function spoken(text: string): Word | null {
  try {
    const { seat, seq } = JSON.parse(text) as Partial<Record<string, unknown>>
    const isWord = typeof seat === 'string' && typeof seq === 'number' && Number.isSafeInteger(seq)
    return isWord ? { seat, seq } : null
  } catch {
    return null
  }
}
