/** A link and the side of an interview that it belongs to: everything that comes is cleaned, everything that goes keeps names home. */
import { createHash } from 'node:crypto'
import type { Delivered } from '../../../core/interview/pair/envelope.ts'
import type { Lamp } from '../../../core/interview/pair/party.ts'
import type { PrivateWords } from '../../../core/private-words.ts'
import type { Link } from '../../../link/link.ts'
import type { Session } from '../../../session/session.ts'
import { rowId } from '../../../store/log/row-id.ts'
import { cleanDelivered } from './incoming.ts'
import type { Meeting } from './meeting.ts'
import { type WayOut, wayOut } from './outgoing.ts'
import type { SeatOfMine } from './seats.ts'

/** SHA-256 in hex of a text in UTF-8. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

type Heard = {
  readonly onDelivered: (delivered: Delivered) => void
  readonly onLamp: (lamp: Lamp) => void
  readonly onClock: (now: number | null) => void
}

export type Line = WayOut & {
  /** How the link does, and what time it is by the log: told again. */
  readonly look: () => void
  /** Sends what waits, for two seconds at most. */
  readonly close: () => Promise<void>
}

type Opening = {
  readonly meeting: Meeting
  readonly seat: Pick<SeatOfMine, 'role' | 'who'>
  /** Of this start of the program. */
  readonly start: string
  readonly words: PrivateWords
  readonly clock: Session['clock']
}

/** Everything of the log comes from its beginning: it is short, and what it says is folded from all of it. */
export async function openLine(
  { meeting, seat, start, words, clock }: Opening,
  heard: Heard,
): Promise<Line> {
  const { role, who } = seat
  // What comes before the caller has the link waits for it.
  let link: Link | null = null
  const look = (): void => {
    if (!link) return
    heard.onLamp({ state: link.state(), unsent: link.unsent() })
    heard.onClock(link.now())
  }
  const opened = await meeting.open({
    role,
    who,
    from: 0,
    seat: start,
    onDelivered: (delivered) => heard.onDelivered(cleanDelivered(delivered)),
    onState: look,
  })
  link = opened
  const newId = (): string => rowId(clock.now(), crypto.getRandomValues(new Uint8Array(10)))
  const way = wayOut({ words, who, newId, send: opened.publish })
  look()
  return { ...way, look, close: () => opened.close() }
}
