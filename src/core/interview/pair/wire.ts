/** What two people in one interview tell each other: every kind of event of the shared log, with what it holds. */
import type { Language } from '../../kinds/code/question.ts'
import type { Kind, QuestionName } from '../../question/question.ts'
import type { Text } from '../../question/text.ts'
import type { SandboxKind, TestStatus, Verdict } from '../../question/verdict.ts'
import type { MockScore } from '../dimensions.ts'
import type { Round } from '../events.ts'
import { type Envelope, WIRE_VERSION } from './envelope.ts'
import type { PairDimension } from './interviewer.ts'

/** A field that the candidate types in, as the answer of its kind calls it: `situation`, `storage.choice`, `path`. */
export type SheetField = {
  readonly id: string
  /** As the deck words it; null: what the program calls a field of that name. */
  readonly label: Text | null
}

/** A question as its candidate sees it, so that a guest needs no deck: never answers, tests, hints, points or the brief. */
export type AskedSheet = {
  readonly kind: Kind
  /** BCP 47 tag of texts that are one string. */
  readonly lang: string
  readonly title: Text
  readonly prompt: Text
  /** Beside the prompt from the start: constraints of a design, options of a choice. */
  readonly given: readonly Text[]
  /** Something to read: the exhibit of a review. */
  readonly exhibit: { readonly language: string; readonly text: string } | null
  readonly fields: readonly SheetField[]
  /** Of a question of code: the file that is written, and what it begins with. */
  readonly code: {
    readonly file: string
    readonly language: Language
    readonly starter: string
  } | null
}

/** `origin`: the address of its collection where it has one; never a path of a machine. */
export type ProposedName = { readonly question: QuestionName; readonly origin?: string }

/** One line of a ballot. A round of the mock, or of the interviewer: that is scored once for all rounds, in round 0. */
export type BallotLine = {
  readonly round: number
  readonly dimension: PairDimension
  readonly score: MockScore
  readonly evidence: string
  /** On the clock of the round. */
  readonly clockMs: number
}

export type TestLine = { readonly title: string; readonly status: TestStatus }

/** `constraint`: something of the question is different from now on. `line`: about a line of the candidate's file. */
export const SAYINGS = ['probe', 'constraint', 'line'] as const
export type Saying = (typeof SAYINGS)[number]

/** Whose machine judges: the host's, or, where it lacks what it takes, the candidate's that has the question. */
export type Judging = 'host' | 'candidate'

/** What came of a run: never what a hidden test holds. */
export type RunReport = {
  readonly verdict: Verdict
  readonly tests: readonly TestLine[]
  readonly sandbox: SandboxKind
  /** Of the judged code, SHA-256 in hex. */
  readonly digest: string
  readonly ms: number
  /** What the judge has to say about it. */
  readonly detail: string
}

/** What an envelope holds once it has been read. */
export type WireEvent =
  /** `seat`: of this start of the program. `version`: of sparr. The role is what the link says. */
  | {
      readonly kind: 'join'
      readonly handle: string
      readonly seat: string
      readonly version: string
    }
  | { readonly kind: 'leave'; readonly seat: string }
  /** What the host has done, to be chosen from. Shown to nobody. */
  | { readonly kind: 'done'; readonly questions: readonly ProposedName[] }
  /** Of those up to five that the candidate has not done. Not shown to the candidate. */
  | { readonly kind: 'undone'; readonly questions: readonly QuestionName[] }
  /** `mock`: under which both sides keep it. */
  | {
      readonly kind: 'begin'
      readonly mock: string
      readonly title: string
      readonly lang: string
      readonly seed: number
    }
  /** The next round, from 0, is asked: its clock runs. */
  | {
      readonly kind: 'question'
      readonly round: number
      readonly asked: Round
      readonly sheet: AskedSheet
    }
  /** Back to, or on to, a round that was asked already. */
  | { readonly kind: 'round'; readonly round: number }
  | { readonly kind: 'phase'; readonly round: number; readonly phase: number }
  | { readonly kind: 'pause'; readonly round: number }
  | { readonly kind: 'resume'; readonly round: number }
  /** What a project of the candidate's own is called: nothing else of it leaves their machine. */
  | { readonly kind: 'topic'; readonly round: number; readonly text: string }
  /** A field as a whole. `rev` grows with every text of a seat. */
  | {
      readonly kind: 'snapshot'
      readonly round: number
      readonly field: string
      readonly text: string
      readonly rev: number
      readonly seat: string
    }
  | {
      readonly kind: 'run-request'
      readonly run: string
      readonly round: number
      readonly by: Judging
    }
  | (RunReport & { readonly kind: 'run-result'; readonly run: string; readonly round: number })
  | {
      readonly kind: 'say'
      readonly round: number
      readonly id: string
      readonly about: Saying
      readonly text: string
      /** From 1; null where it is about no line. */
      readonly line: number | null
    }
  | {
      readonly kind: 'hint'
      readonly round: number
      readonly rung: number
      readonly text: Text
    }
  /** After the reveal: the model answer. */
  | { readonly kind: 'release'; readonly round: number; readonly text: Text }
  /** `hash`: see `ballot.ts`. A ballot above 1 is a vote once more, when everything is on the table. */
  | { readonly kind: 'score-commit'; readonly ballot: number; readonly hash: string }
  | {
      readonly kind: 'score-reveal'
      readonly ballot: number
      readonly salt: string
      readonly lines: readonly BallotLine[]
    }
  /** All of them: the last ones count. */
  | { readonly kind: 'takeaway'; readonly texts: readonly string[] }
  /** The second half, in a log of its own in which the roles are the other way round. */
  | { readonly kind: 'swap'; readonly minutes: number }
  /** The clock stands for good; scores, takeaways and what is released come after it. */
  | { readonly kind: 'end' }

/** Of a round. */
export const MOST_MINUTES = 600
export const MOST_MS = MOST_MINUTES * 60_000

export type WireKind = WireEvent['kind']
export type WireOf<K extends WireKind> = Extract<WireEvent, { readonly kind: K }>

/** In characters and counts. What is larger is not read: no text is ever cut. */
export const MOST = {
  handle: 40,
  name: 200,
  line: 500,
  prose: 20_000,
  prompt: 65_536,
  /** Of a field or file, in bytes of UTF-8. */
  snapshotBytes: 65_536,
  tests: 500,
  rounds: 50,
  phases: 30,
  fields: 64,
  given: 60,
  languages: 10,
  done: 5000,
  undone: 5,
  lines: 400,
  ballots: 9,
  /** Of one role. */
  peers: 50,
  runs: 500,
  says: 500,
  /** Of the mock, as it is kept. */
  events: 5000,
} as const

export function envelopeOf(
  { kind, ...body }: WireEvent,
  { id, who }: Pick<Envelope, 'id' | 'who'>,
): Envelope {
  return { v: WIRE_VERSION, id, kind, who, body }
}
