/** What each side of a mock for two knows beside the log: who it is, how its link does, what it must not forget. */
import type { Instant } from '../../clock.ts'
import type { Stamp } from '../../drill/time/stopwatch.ts'
import type { Hash, Sealed } from './ballot.ts'
import type { Role } from './envelope.ts'
import { holderOf, keyOf, type Pair, type Peer } from './pair.ts'
import { clockAt, type LogClock, logTime } from './pair-clock.ts'
import type { WireEvent, WireKind } from './wire.ts'

type LampState = 'connecting' | 'connected' | 'lost' | 'replaced' | 'refused' | 'closed'
/** As the link says it. */
export type Lamp = {
  readonly state: LampState
  /** Written here and not in the log yet. */
  readonly unsent: number
}

export type Party = {
  readonly session: string
  readonly role: Role
  readonly who: string
  /** Of this start of the program. */
  readonly seat: string
  readonly handle: string
  /** Of sparr. */
  readonly version: string
  readonly hash: Hash
  /** What everybody does to a text that comes from the log, so that a vote is committed to as it will be seen. */
  readonly clean: (text: string) => string
  readonly pair: Pair
  readonly lamp: Lamp
  /** Null: the time of the log is not known yet. */
  readonly logClock: LogClock | null
  /** The vote that is committed and not revealed, or was; null without any. */
  readonly sealed: Sealed | null
  /** The last ballot that this seat has revealed; 0: none. */
  readonly shown: number
  /** What was to be written last and could not be read by anybody, such as a text that is too long; null: nothing. */
  readonly refused: WireKind | null
  /** Counts what this seat has named: runs, sayings, texts. */
  readonly count: number
  /** Its own join came back: everything that was in the log before has been seen. */
  readonly isSeated: boolean
}

/** What a side asks for: to write an event into the log. */
export type Publish = { readonly type: 'publish'; readonly event: WireEvent }

/** The roles are swapped in a log of its own, for as long as this half took. */
export type Swap = {
  readonly type: 'swap'
  readonly session: string
  readonly minutes: number
}

export type Opening = Pick<
  Party,
  'session' | 'role' | 'who' | 'seat' | 'handle' | 'version' | 'hash' | 'clean'
> & { readonly pair: Pair; readonly sealed: Sealed | null }

export const newParty = (opening: Opening): Party => ({
  ...opening,
  lamp: { state: 'connecting', unsent: 0 },
  logClock: null,
  shown: 0,
  refused: null,
  count: 0,
  isSeated: false,
})

/** As the log has this person. */
export const ownPeer = ({ pair, role, who }: Party): Peer | null =>
  pair.peers.find((peer) => keyOf(peer) === keyOf({ role, who })) ?? null

/** Somebody took the role after this start of the program did: what is written from here counts no more. */
export const isReplaced = (party: Party): boolean => {
  if (party.lamp.state === 'replaced') return true
  // While its own join is on the way, it is the newer one.
  if (!party.isSeated) return false
  if (ownPeer(party)?.seat !== party.seat) return true
  const holder = holderOf(party.pair, party.role)
  return holder !== null && keyOf(holder) !== keyOf(party)
}

/** Of the round that is asked, in milliseconds; null while the time of the log is not known: `--:--`. */
export function clockNow({ pair, logClock }: Party, stamp: Stamp): number | null {
  const at = logTime(logClock, stamp)
  if (pair.clock.since === null) return pair.clock.ms[pair.clock.round] ?? 0
  return at === null ? null : clockAt(pair.clock, pair.clock.round, at)
}

/** The same where something has to be said: what the log says of it last. */
export const clockFor = (party: Party, stamp: Stamp): number =>
  clockNow(party, stamp) ?? party.pair.clock.ms[party.pair.clock.round] ?? 0

/** When it is by the log, else by this machine. */
export const timeOf = ({ logClock }: Party, stamp: Stamp): Instant =>
  logTime(logClock, stamp) ?? stamp.at

/** A name that no other start of any program gives. */
export const nameOf = ({ seat, count }: Party): string => `${seat}-${count + 1}`
