/** What each side of a mock for two knows beside the log: who it is, how its link does, what it must not forget. */
import type { Instant } from '../../clock.ts'
import type { Stamp } from '../../drill/time/stopwatch.ts'
import type { Hash, Sealed } from './ballot.ts'
import type { Role } from './envelope.ts'
import { holderOf, keyOf, type Pair, type Peer } from './pair.ts'
import { clockAt, type LogClock, logTime } from './pair-clock.ts'
import type { WireEvent } from './wire.ts'

export type LampState = 'connecting' | 'connected' | 'lost' | 'replaced' | 'refused' | 'closed'
/** As the link says it. */
export type Lamp = {
  readonly state: LampState
  /** Written here and not in the log yet. */
  readonly unsent: number
}

export type Side = {
  readonly session: string
  readonly role: Role
  readonly who: string
  /** Of this start of the program. */
  readonly seat: string
  readonly handle: string
  /** Of sparr. */
  readonly version: string
  readonly hash: Hash
  readonly pair: Pair
  readonly lamp: Lamp
  /** Null: the time of the log is not known yet. */
  readonly logClock: LogClock | null
  /** The vote that is committed and not revealed, or was; null without any. */
  readonly sealed: Sealed | null
  /** The last ballot that this seat has revealed; 0: none. */
  readonly shown: number
  /** Counts what this seat has named: runs, sayings, texts. */
  readonly count: number
  /** Its own join came back: everything that was in the log before has been seen. */
  readonly isSeated: boolean
}

/** What a side asks for: to write an event into the log. */
export type Publish = { readonly type: 'publish'; readonly event: WireEvent }

export type Opening = Pick<
  Side,
  'session' | 'role' | 'who' | 'seat' | 'handle' | 'version' | 'hash'
> & { readonly pair: Pair; readonly sealed: Sealed | null }

export const newSide = (opening: Opening): Side => ({
  ...opening,
  lamp: { state: 'connecting', unsent: 0 },
  logClock: null,
  shown: 0,
  count: 0,
  isSeated: false,
})

/** As the log has this person. */
export const ownPeer = ({ pair, role, who }: Side): Peer | null =>
  pair.peers.find((peer) => keyOf(peer) === keyOf({ role, who })) ?? null

/** Somebody took the role after this start of the program did: what is written from here counts no more. */
export const isReplaced = (side: Side): boolean => {
  if (side.lamp.state === 'replaced') return true
  // While its own join is on the way, it is the newer one.
  if (!side.isSeated) return false
  if (ownPeer(side)?.seat !== side.seat) return true
  const holder = holderOf(side.pair, side.role)
  return holder !== null && keyOf(holder) !== keyOf(side)
}

/** Of the round that is asked, in milliseconds; null while the time of the log is not known: `--:--`. */
export function clockNow({ pair, logClock }: Side, stamp: Stamp): number | null {
  const at = logTime(logClock, stamp)
  if (pair.clock.since === null) return pair.clock.ms[pair.clock.round] ?? 0
  return at === null ? null : clockAt(pair.clock, pair.clock.round, at)
}

/** The same where something has to be said: what the log says of it last. */
export const clockFor = (side: Side, stamp: Stamp): number =>
  clockNow(side, stamp) ?? side.pair.clock.ms[side.pair.clock.round] ?? 0

/** When it is by the log, else by this machine. */
export const timeOf = ({ logClock }: Side, stamp: Stamp): Instant =>
  logTime(logClock, stamp) ?? stamp.at

/** A name that no other start of any program gives. */
export const nameOf = ({ seat, count }: Side): string => `${seat}-${count + 1}`
