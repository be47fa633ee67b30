/** How an event is written to a stream, and read from it. Whatever was not written so is passed over: the stream takes anything. */
import { headers, type MsgHdrs } from '@nats-io/transport-node'
import type { Instant } from '../../core/clock.ts'
import { roleOfPlace } from '../session-name.ts'
import type { Arrival } from './copy.ts'
import { placeOfSubject } from './subjects.ts'

const ID = 'Nats-Msg-Id'
const CONTROL = 'Sparr-Control'
/** Of an event that the server has had before: when that was. */
const AT = 'Sparr-At'

/**
 * What links say to each other in the stream. `claim`: the place is this seat's. `hello`: it is here again. `again`:
 * everything after `from` once more.
 */
export type Control =
  | { readonly type: 'claim' | 'hello'; readonly seat: string }
  | { readonly type: 'again'; readonly from: number }

export type Outgoing = {
  readonly id: string
  readonly isEvent: boolean
  readonly at: Instant | null
}

export function headersOf({ id, isEvent, at }: Outgoing): MsgHdrs {
  const made = headers()
  made.set(ID, id)
  if (!isEvent) made.set(CONTROL, '1')
  if (at !== null) made.set(AT, String(at))
  return made
}

export type Incoming = {
  readonly subject: string
  readonly headers: MsgHdrs | undefined
  readonly text: string
  readonly streamSeq: number
  readonly at: Instant
}

/** No event is older than its session can be. */
const MOST_LATE_MS = 24 * 60 * 60 * 1000
const MOST_ID = 128

/**
 * Without an id it is nobody's event: an answer of the server that somebody had sent to a subject of the session, or an event
 * of one place that somebody had the server deliver to the subject of another. One with an id is not taken twice by the stream.
 */
export function arrivalOf(session: string, message: Incoming): Arrival | null {
  const id = message.headers?.get(ID) ?? ''
  const place = placeOfSubject(session, message.subject)
  if (id === '' || id.length > MOST_ID || place === null || roleOfPlace(place) === null) return null
  return {
    streamSeq: message.streamSeq,
    at: timeOf(place, message),
    place,
    id,
    text: message.text,
    isEvent: message.headers?.has(CONTROL) !== true,
  }
}

/** Only the host's word about earlier counts: its phases are everybody's clock. */
function timeOf(place: string, { headers, at }: Incoming): Instant {
  const earlier = Number(headers?.get(AT) || Number.NaN)
  const isBelieved = place === 'host' && earlier <= at && earlier > at - MOST_LATE_MS
  return isBelieved ? earlier : at
}

export function controlOf(text: string): Control | null {
  try {
    const value = JSON.parse(text) as Partial<Record<string, unknown>> | null
    const { type, seat, from } = value ?? {}
    if ((type === 'claim' || type === 'hello') && typeof seat === 'string') return { type, seat }
    if (type === 'again' && typeof from === 'number' && Number.isSafeInteger(from) && from >= 0)
      return { type, from }
    return null
  } catch {
    return null
  }
}
