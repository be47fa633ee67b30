/** Two or more people in one session, as tests open them. */
import { expect } from 'vitest'
import type { Delivered, Envelope, Role } from '../../src/core/interview/pair/envelope.ts'
import type { Link, LinkState } from '../../src/link/link.ts'
import { until } from '../until.ts'

export type Opening = {
  readonly role: Role
  readonly who?: string
  readonly from?: number
  readonly seat?: string
  /** How far the wall clock of this side is off, in milliseconds. */
  readonly offMs?: number
}

/** One person's side, with what it heard. */
export type Side = {
  readonly link: Link
  readonly heard: readonly Delivered[]
  readonly states: readonly LinkState[]
}

export type Listening = {
  readonly onDelivered: (delivered: Delivered) => void
  readonly onState: (state: LinkState) => void
}

/** A session of its own; the host comes first. */
export type Session = {
  readonly open: (opening: Required<Opening>, listening: Listening) => Promise<Link>
  readonly end: () => Promise<void>
}

let ids = 0
/** Unique in all tests of one process. */
export const nextId = (): string => `0190-${process.pid}-${++ids}`

export const envelope = (who: string, body: unknown, id = nextId()): Envelope => ({
  v: 1,
  id,
  kind: 'say',
  who,
  body,
})

export const bodies = (side: Side): readonly unknown[] =>
  side.heard.map(({ envelope }) => (envelope as Envelope).body)

export async function enter(session: Session, opening: Opening): Promise<Side> {
  const heard: Delivered[] = []
  const states: LinkState[] = []
  const { role, who = role, from = 0, seat = nextId(), offMs = 0 } = opening
  const link = await session.open(
    { role, who, from, seat, offMs },
    {
      onDelivered: (delivered) => heard.push(delivered),
      onState: (state) => states.push(state),
    },
  )
  return { link, heard, states }
}

export const connected = (side: Side): Promise<void> =>
  until(() => expect(side.link.state()).toBe('connected'))
