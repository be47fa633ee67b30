/** What the shared log of a mock for two says at one of its events: the same on every side. */
import type { Instant } from '../../clock.ts'
import type { QuestionName } from '../../question/question.ts'
import type { Text } from '../../question/text.ts'
import type { MockEvent } from '../events.ts'
import type { MockRecord, Moment } from '../record.ts'
import type { Role } from './envelope.ts'
import type { PairClock } from './pair-clock.ts'
import type { AskedSheet, BallotLine, Judging, ProposedName, RunReport, Saying } from './wire.ts'

/** Somebody who joined once: never forgotten, so that nobody watches unseen. */
export type Peer = {
  readonly role: Role
  readonly who: string
  readonly handle: string
  /** Of the newest start of their program. */
  readonly seat: string
  /** Of sparr. */
  readonly version: string
  /** Of their newest join. */
  readonly joinedSeq: number
  /** Null: here. */
  readonly leftAt: Instant | null
}

type FieldText = {
  readonly text: string
  readonly rev: number
  readonly seat: string
  readonly at: Instant
}
/** By the id of the field. */
export type FieldTexts = Readonly<Record<string, FieldText>>

export type PairRun = Moment & {
  readonly run: string
  readonly round: number
  /** Who is to judge. */
  readonly by: Judging
  /** Who wanted it. */
  readonly askedBy: Role
  /** Null: not judged yet. */
  readonly result: RunResult | null
}
export type RunResult = RunReport & {
  /** By the right it was written with, whatever it says. */
  readonly judgedBy: Role
  readonly clockMs: number
}

export type Said = Moment & {
  readonly id: string
  readonly round: number
  readonly about: Saying
  readonly text: string
  readonly line: number | null
}

export type HintOut = Moment & {
  readonly round: number
  readonly rung: number
  readonly text: Text
}

export type Ballot = {
  readonly role: Role
  readonly who: string
  /** 1, and more where somebody voted again. */
  readonly ballot: number
  readonly hash: string
  /** Committed before anything was revealed. */
  readonly isBlind: boolean
  readonly revealed: {
    /** Without those that are not this person's to give, or lack their evidence. */
    readonly lines: readonly BallotLine[]
    /** It is what was committed to. */
    readonly isFit: boolean
  } | null
}

export type Pair = {
  /** Of the last event that was looked at, whether it made sense or not. */
  readonly seq: number
  /** The version of an event that a newer sparr wrote: from there on nothing here is sure. Null: none. */
  readonly newer: number | null
  /** In the order of their first join. */
  readonly peers: readonly Peer[]
  readonly done: readonly ProposedName[] | null
  readonly undone: readonly QuestionName[] | null
  /** Null until the host begins. */
  readonly mock: string | null
  /** When the host began, by the log. */
  readonly begunAt: Instant | null
  /** What the log means as events of a mock: it only grows. */
  readonly shared: readonly MockEvent[]
  /** Folded from `shared`; null until the host begins. */
  readonly record: MockRecord | null
  readonly clock: PairClock
  /** Of each round that was asked. */
  readonly sheets: readonly AskedSheet[]
  /** Of each round that was asked: what the candidate's project is called; empty where it is about none. */
  readonly topics: readonly string[]
  /** Of each round that was asked. */
  readonly texts: readonly FieldTexts[]
  readonly runs: readonly PairRun[]
  readonly says: readonly Said[]
  readonly hints: readonly HintOut[]
  /** Model answers, by round. */
  readonly released: Readonly<Record<number, Text>>
  readonly ballots: readonly Ballot[]
  /** By `role:who`. */
  readonly takeaways: Readonly<Record<string, readonly string[]>>
  /** Minutes that the second half is offered with; null: no swap. */
  readonly swap: { readonly minutes: number } | null
}

export const NEW_PAIR: Pair = {
  seq: 0,
  newer: null,
  peers: [],
  done: null,
  undone: null,
  mock: null,
  begunAt: null,
  shared: [],
  record: null,
  clock: { round: 0, since: null, ms: [] },
  sheets: [],
  topics: [],
  texts: [],
  runs: [],
  says: [],
  hints: [],
  released: {},
  ballots: [],
  takeaways: {},
  swap: null,
}

export type PairStage = 'lobby' | 'interview' | 'score' | 'reveal'

/** Where the two of them are. */
export function stageOf(pair: Pair): PairStage {
  if (!pair.record) return 'lobby'
  if (!pair.record.isEnded) return 'interview'
  return isRevealed(pair) ? 'reveal' : 'score'
}

export const keyOf = ({ role, who }: Pick<Peer, 'role' | 'who'>): string => `${role}:${who}`

/** Who has the role now: of two it is the one who joined last. Null for a role that nobody took, and for observers. */
export const holderOf = ({ peers }: Pick<Pair, 'peers'>, role: Role): Peer | null =>
  role === 'observer'
    ? null
    : peers.reduce<Peer | null>(
        (last, peer) =>
          peer.role === role && (!last || peer.joinedSeq > last.joinedSeq) ? peer : last,
        null,
      )

/** Of the two that count: observers are waited for by nobody. */
const VOTERS = ['host', 'candidate'] as const

const firstBallotOf = (
  { ballots }: Pick<Pair, 'ballots'>,
  peer: Pick<Peer, 'role' | 'who'>,
): Ballot | null => ballots.find((one) => one.ballot === 1 && keyOf(one) === keyOf(peer)) ?? null

/** Both have committed: there is nothing to be blind for any more. */
export const isCommitted = (pair: Pair): boolean =>
  VOTERS.every((role) => {
    const holder = holderOf(pair, role)
    return holder !== null && firstBallotOf(pair, holder) !== null
  })

/** Both first ballots lie on the table. */
export const isRevealed = (pair: Pair): boolean =>
  VOTERS.every((role) => {
    const holder = holderOf(pair, role)
    return holder !== null && firstBallotOf(pair, holder)?.revealed != null
  })

/** What somebody voted in the end: of the last ballot that fits what they committed to; null without any. */
export const votedBy = (
  { ballots }: Pick<Pair, 'ballots'>,
  peer: Pick<Peer, 'role' | 'who'>,
): readonly BallotLine[] | null =>
  ballots.findLast((one) => keyOf(one) === keyOf(peer) && one.revealed?.isFit)?.revealed?.lines ??
  null

/** Whose reveal is not what they committed to. */
export const misfits = ({ ballots, peers }: Pick<Pair, 'ballots' | 'peers'>): readonly Peer[] =>
  peers.filter((peer) =>
    ballots.some((one) => keyOf(one) === keyOf(peer) && one.revealed?.isFit === false),
  )

/** What is shown of somebody's takeaways: nothing before the reveal. */
export const takeawaysOf = (pair: Pair, peer: Pick<Peer, 'role' | 'who'>): readonly string[] =>
  isRevealed(pair) ? (pair.takeaways[keyOf(peer)] ?? []) : []
