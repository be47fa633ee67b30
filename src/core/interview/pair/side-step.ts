/** What both sides do alike: hear the link, write to the log, vote, leave. */
import type { Instant } from '../../clock.ts'
import type { Stamp } from '../../drill/time/stopwatch.ts'
import { type Sealed, sealOf } from './ballot.ts'
import type { Delivered } from './envelope.ts'
import { withDelivered } from './fold-pair.ts'
import { type Ballot, isCommitted, isRevealed, keyOf } from './pair.ts'
import { isReplaced, type Lamp, ownPeer, type Publish, type Side, timeOf } from './side.ts'
import type { BallotLine, WireEvent } from './wire.ts'

export type SideHappening =
  /** From the link, in the order of the log. */
  | { readonly type: 'delivered'; readonly delivered: Delivered }
  | { readonly type: 'lamp'; readonly lamp: Lamp }
  /** `Link.now()`, once a second or so. */
  | { readonly type: 'log-clock'; readonly now: Instant | null }

export type SideStep = readonly [Side, readonly Publish[]]

export const isHeard = <H extends { readonly type: string }>(
  happening: H | SideHappening,
): happening is SideHappening =>
  happening.type === 'delivered' || happening.type === 'lamp' || happening.type === 'log-clock'

export function heard(side: Side, happening: SideHappening & Stamp): Side {
  switch (happening.type) {
    case 'delivered': {
      const pair = withDelivered(side.pair, happening.delivered, side.hash)
      const after = { ...side, pair }
      return after.isSeated || ownPeer(after)?.seat !== side.seat
        ? after
        : { ...after, isSeated: true }
    }
    case 'lamp':
      return { ...side, lamp: happening.lamp }
    case 'log-clock': {
      const { now, monoMs } = happening
      // What was known once goes on by the monotonic clock.
      return now === null ? side : { ...side, logClock: { at: now, monoMs } }
    }
  }
}

/** Nothing any more, once somebody else has taken the role. */
export const publishing = (side: Side, ...events: readonly WireEvent[]): SideStep =>
  isReplaced(side)
    ? [side, []]
    : [side, events.map((event): Publish => ({ type: 'publish', event }))]

/** The first thing that a side says. */
export const joining = (side: Side): SideStep => {
  const { handle, seat, version } = side
  return publishing(side, { kind: 'join', handle, seat, version })
}

export const leaving = (side: Side): SideStep =>
  publishing(side, { kind: 'leave', seat: side.seat })

export const ownBallots = ({ pair, role, who }: Side): readonly Ballot[] =>
  pair.ballots.filter((one) => keyOf(one) === keyOf({ role, who }))

/** After the end, and once more when everything is on the table. */
export function mayVote(side: Side): boolean {
  const { pair, sealed } = side
  const own = ownBallots(side)
  if (!pair.record?.isEnded || (sealed && sealed.ballot > own.length)) return false
  const last = own.at(-1)
  return !last || (isRevealed(pair) && last.revealed !== null)
}

/** @param salt 32 hex digits by lot; what is returned has to be kept before it is published */
export function voting(
  side: Side,
  lines: readonly BallotLine[],
  salt: string,
  stamp: Stamp,
): SideStep {
  if (!mayVote(side)) return [side, []]
  const sealed: Sealed = {
    ballot: ownBallots(side).length + 1,
    salt,
    lines,
    sealedAt: timeOf(side, stamp),
  }
  const { ballot } = sealed
  const hash = sealOf(sealed, side.who, side.hash)
  return publishing({ ...side, sealed }, { kind: 'score-commit', ballot, hash })
}

/**
 * The vote goes on the table when both have committed theirs, with what is taken home; an observer's when theirs lies there.
 * After a crash in between it is shown again, which counts once.
 */
export function showing(side: Side, takeaways: readonly string[]): SideStep {
  const { sealed, pair } = side
  const own = sealed && ownBallots(side).find(({ ballot }) => ballot === sealed.ballot)
  if (!sealed || !own || own.revealed || side.shown >= sealed.ballot) return [side, []]
  if (!isCommitted(pair)) return [side, []]
  const { ballot, salt, lines } = sealed
  return publishing(
    { ...side, shown: ballot },
    { kind: 'score-reveal', ballot, salt, lines },
    { kind: 'takeaway', texts: takeaways },
  )
}
