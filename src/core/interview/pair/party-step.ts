/** What both sides do alike: hear the link, write to the log, vote, leave. */
import type { Instant } from '../../clock.ts'
import type { Stamp } from '../../drill/time/stopwatch.ts'
import { CODE_FIELD } from './asked-sheet.ts'
import { type Sealed, sealOf } from './ballot.ts'
import type { Delivered } from './envelope.ts'
import { withDelivered } from './fold-pair.ts'
import { isSecondHalf, secondHalf } from './halves.ts'
import { type Ballot, isCommitted, isRevealed, keyOf } from './pair.ts'
import {
  isReplaced,
  type Lamp,
  ownPeer,
  type Party,
  type Publish,
  type Swap,
  timeOf,
} from './party.ts'
import { isSayable } from './read-wire.ts'
import type { BallotLine, Judging, WireEvent } from './wire.ts'

export type LinkHappening =
  /** From the link, in the order of the log. */
  | { readonly type: 'delivered'; readonly delivered: Delivered }
  | { readonly type: 'lamp'; readonly lamp: Lamp }
  /** `Link.now()`, once a second or so. */
  | { readonly type: 'log-clock'; readonly now: Instant | null }

export type PartyStep = readonly [Party, readonly Publish[]]

export function heard(party: Party, happening: LinkHappening & Stamp): Party {
  switch (happening.type) {
    case 'delivered': {
      const pair = withDelivered(party.pair, happening.delivered, party.hash)
      const after = { ...party, pair }
      return after.isSeated || ownPeer(after)?.seat !== party.seat
        ? after
        : { ...after, isSeated: true }
    }
    case 'lamp':
      return { ...party, lamp: happening.lamp }
    case 'log-clock': {
      const { now, monoMs } = happening
      // What was known once goes on by the monotonic clock.
      return now === null ? party : { ...party, logClock: { at: now, monoMs } }
    }
  }
}

/** Nothing any more, once somebody else has taken the role, and nothing that the other side would pass over. */
export function publishing(party: Party, ...events: readonly WireEvent[]): PartyStep {
  if (isReplaced(party)) return [party, []]
  const bad = events.find((event) => !isSayable(event, party.role))
  if (bad) return [{ ...party, refused: bad.kind }, []]
  const effects = events.map((event): Publish => ({ type: 'publish', event }))
  return [party.refused === null ? party : { ...party, refused: null }, effects]
}

/** The first thing that a side says. */
export const joining = (party: Party): PartyStep => {
  const { handle, seat, version } = party
  return publishing(party, { kind: 'join', handle, seat, version })
}

export const leaving = (party: Party): PartyStep =>
  publishing(party, { kind: 'leave', seat: party.seat })

export type WantedRun = {
  readonly run: string
  readonly round: number
  /** The file as it was saved last. */
  readonly text: string
}

export const codeIn = ({ pair }: Party, round: number): string | undefined =>
  pair.texts[round]?.[CODE_FIELD]?.text

/**
 * What this machine was asked to judge since; of what was asked while it was not there the last one. Whoever was replaced
 * leaves it to who is there now.
 */
export function wantedRuns(before: Party, after: Party, by: Judging): readonly WantedRun[] {
  if (!after.isSeated || isReplaced(after)) return []
  const open = after.pair.runs.filter((one) => one.by === by && one.result === null)
  const wanted = before.isSeated
    ? open.filter(({ run }) => !before.pair.runs.some((one) => one.run === run))
    : open.slice(-1)
  return wanted.flatMap(({ run, round }): readonly WantedRun[] => {
    const text = codeIn(after, round)
    return text === undefined ? [] : [{ run, round, text }]
  })
}

/** Minutes for the second half, when it is offered just now; null otherwise. There is no third half. */
export const offeredNow = (before: Party, after: Party): number | null =>
  after.isSeated &&
  !isSecondHalf(after.session) &&
  after.pair.swap !== null &&
  (before.pair.swap === null || !before.isSeated)
    ? after.pair.swap.minutes
    : null

export const swapping = ({ session }: Party, minutes: number): Swap => ({
  type: 'swap',
  session: secondHalf(session),
  minutes,
})

const ownBallots = ({ pair, role, who }: Party): readonly Ballot[] =>
  pair.ballots.filter((one) => keyOf(one) === keyOf({ role, who }))

/** After the end, and once more when everything is on the table. */
export function mayVote(party: Party): boolean {
  const { pair, sealed } = party
  const own = ownBallots(party)
  if (!pair.record?.isEnded || (sealed && sealed.ballot > own.length)) return false
  const last = own.at(-1)
  return !last || (isRevealed(pair) && last.revealed !== null)
}

/** @param salt 32 hex digits by lot; what is returned has to be kept before it is published */
export function voting(
  party: Party,
  lines: readonly BallotLine[],
  salt: string,
  stamp: Stamp,
): PartyStep {
  if (!mayVote(party)) return [party, []]
  const sealed: Sealed = {
    ballot: ownBallots(party).length + 1,
    salt,
    lines: lines.map((line) => ({ ...line, evidence: party.clean(line.evidence) })),
    sealedAt: timeOf(party, stamp),
  }
  const { ballot } = sealed
  const hash = sealOf(sealed, party.who, party.hash)
  return publishing({ ...party, sealed }, { kind: 'score-commit', ballot, hash })
}

/**
 * The vote goes on the table when both have committed theirs, with what is taken home; an observer's when theirs lies there.
 * After a crash in between it is shown again, which counts once.
 */
export function showing(party: Party, takeaways: readonly string[]): PartyStep {
  const { sealed, pair } = party
  const own = sealed && ownBallots(party).find(({ ballot }) => ballot === sealed.ballot)
  if (!sealed || !own || own.revealed || party.shown >= sealed.ballot) return [party, []]
  if (!isCommitted(pair)) return [party, []]
  const { ballot, salt, lines } = sealed
  return publishing(
    { ...party, shown: ballot },
    { kind: 'score-reveal', ballot, salt, lines },
    { kind: 'takeaway', texts: takeaways },
  )
}
