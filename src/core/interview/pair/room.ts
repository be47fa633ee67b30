/**
 * The program of who joins, around what the core knows of a candidate: whose practice is open, the file on the disk, and
 * what is kept at the end. Observers have the same one without a file.
 */
import type { Stamp } from '../../drill/time/stopwatch.ts'
import type { Fault } from '../../errors.ts'
import type { Candidate, CandidateEffect, CandidateHappening } from './candidate.ts'
import { isSecondHalf } from './halves.ts'
import { stageOf } from './pair.ts'

/** `asked`: the interviewer has the same home open, so nobody knows yet. */
export type Owner = 'mine' | 'theirs' | 'asked'

/** What is wrong with the last save: it was not sent, and the other side sees the one before. */
export type FileTrouble =
  | { readonly why: 'too-long'; readonly bytes: number }
  | { readonly why: 'unreadable' }
  | { readonly why: 'private'; readonly line: number; readonly word: string }

type AnswerFile = {
  readonly round: number
  /** As it is shown, and as it is opened. */
  readonly path: string
  readonly place: string
  readonly trouble: FileTrouble | null
}

/** `attempts` were kept, `due` come back from now on. */
export type Left = { readonly attempts: number; readonly due: number }

/** A story of the bank that a project can be about. */
export type Topic = { readonly question: string; readonly title: string }

export type Room = {
  readonly candidate: Candidate
  readonly owner: Owner
  /** Of the practice, as it is shown. */
  readonly home: string
  readonly topics: readonly Topic[]
  readonly topicCursor: number
  /** For which round a file was asked for last; -1: for none. */
  readonly asked: number
  /** Null where the round is not about code, and before its file lies there. */
  readonly file: AnswerFile | null
  /** Null until it is kept; `nowhere` where the practice is somebody else's. */
  readonly left: Left | 'nowhere' | null
  /** Whether letters go into the field. */
  readonly isTyping: boolean
  readonly isHelpShown: boolean
  readonly fault: Fault | null
  /** What leaves the machine of a line that was typed. */
  readonly safe: (text: string) => string
}

export type RoomHappening =
  | { readonly type: 'candidate'; readonly happening: CandidateHappening }
  | { readonly type: 'owner'; readonly owner: Exclude<Owner, 'asked'> }
  | { readonly type: 'file'; readonly file: AnswerFile }
  | { readonly type: 'saved'; readonly round: number; readonly text: string }
  | { readonly type: 'not-saved'; readonly round: number; readonly trouble: FileTrouble }
  | { readonly type: 'left'; readonly left: Left | 'nowhere' }
  | { readonly type: 'typing'; readonly isOn: boolean }
  | { readonly type: 'topic-cursor'; readonly to: number }
  | { readonly type: 'topic' }
  /** The scores as they stand are given. */
  | { readonly type: 'give' }
  | { readonly type: 'open-file' }
  | { readonly type: 'go-on' }
  | { readonly type: 'failed'; readonly fault: Fault }
  | { readonly type: 'well' }
  | { readonly type: 'help' }
  | { readonly type: 'suspend' }
  | { readonly type: 'quit' }

export type RoomEvent = RoomHappening & Stamp

export type RoomEffect =
  | Exclude<CandidateEffect, { readonly type: 'swap' }>
  | { readonly type: 'owner'; readonly owner: Exclude<Owner, 'asked'> }
  /** The round has a file: it is put in its place and watched from then on. */
  | { readonly type: 'watch'; readonly round: number }
  /** A salt is drawn, and the vote goes out. */
  | { readonly type: 'draw-salt' }
  | { readonly type: 'open-file'; readonly path: string }
  /** What was held back of the fields is sent: nobody types in them any more. */
  | { readonly type: 'flush' }
  /** The second half begins: the roles are the other way round. */
  | { readonly type: 'go-on'; readonly session: string; readonly minutes: number }
  | { readonly type: 'suspend' }

export type RoomStep = readonly [Room, readonly RoomEffect[]]

/** In UTF-16 units: whatever they are, it travels as a whole. */
export const MOST_TYPED = 20_000

/** What the host offers when this half is over; null: nothing, or this was the second. */
export function offered({ candidate: { party } }: Pick<Room, 'candidate'>): number | null {
  const { pair, role, session } = party
  const isOpen = role === 'candidate' && stageOf(pair) === 'reveal' && !isSecondHalf(session)
  return isOpen ? (pair.swap?.minutes ?? null) : null
}

/**
 * The round is about a project of the candidate's own, and which one was not said yet. Where the practice has none to choose
 * from, it is said aloud, and the answer is typed as it is.
 */
export function isChoosing({
  candidate: { party },
  topics,
}: Pick<Room, 'candidate' | 'topics'>): boolean {
  const { pair, role } = party
  const round = pair.record?.current ?? 0
  const isProject = pair.record?.rounds[round]?.round.as === 'project'
  const isOpen = role === 'candidate' && stageOf(pair) === 'interview'
  return isOpen && isProject && topics.length > 0 && (pair.topics[round] ?? '') === ''
}
