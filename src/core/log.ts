import type { Instant } from './clock.ts'
import type { Day } from './day.ts'
import type { MockEvent } from './interview/events.ts'
import type { Adoption } from './question/keys.ts'
import type { OriginId } from './question/origin.ts'
import type { Kind, QuestionName } from './question/question.ts'
import type { ShortForm } from './question/short-form.ts'
import type { RaceState, SandboxKind, Trust, Verdict } from './question/verdict.ts'
import type { Story } from './star/finding.ts'

export const GRADES = ['again', 'hard', 'good', 'easy'] as const
export type Grade = (typeof GRADES)[number]

/** How a sitting ended. `self-reported`: nothing but the candidate's word says how good it was. */
export type Outcome = 'passed' | 'failed' | 'gave-up' | 'self-reported'

/** Where the clock of an answer stood when it was put down for a while: milliseconds of all that it counts. */
export type Stop = { readonly at: Instant; readonly ms: number }

/**
 * In the log a question is `deck/id` by the deck's own id, and `origin` says of which collection; rows of 0.1 have none, and
 * neither has anything that leaves the store.
 */
type Origin = { readonly origin?: OriginId }

/** One sitting, from the first look to the rating. Times are milliseconds. */
export type Attempt = Origin & {
  readonly question: QuestionName
  readonly kind: Kind
  /** Of the question as it was seen; a changed one never resets what was learnt. */
  readonly digest: string
  /** What was asked in: the content language, or the programming language of a code question. */
  readonly language: string
  readonly budgetMs: number
  /** Time that counts against the budget. */
  readonly activeMs: number
  /** Typing prose has its own clock and never counts against the budget. */
  readonly typingMs: number
  /** Null: no key was pressed. */
  readonly firstKeyMs: number | null
  readonly firstGreenMs: number | null
  readonly phases: readonly { readonly id: string; readonly ms: number }[]
  readonly answer: Answer
  readonly outcome: Outcome
  /** Share of what could be had, 0 to 1; null where nothing is counted. */
  readonly score: number | null
  readonly verdict: Verdict | null
  readonly hints: number
  readonly runs: number
  readonly suggested: Grade | null
  readonly chosen: Grade
  readonly sandbox: SandboxKind | null
  readonly trust: Trust | null
  readonly race: RaceState | null
  /** The draft it grew from; its runs name the same. */
  readonly sitting: string
  /** The short form it was asked in; absent: the question as it was authored. */
  readonly form?: ShortForm
  /** Practice outside the schedule: it counts as practice and changes no card. */
  readonly cram?: boolean
  /** It was put down in between; absent: never. */
  readonly stops?: readonly Stop[]
}

/** What the candidate left: named texts, and the marks of points, options or rubric lines (0 to the line's most). */
export type Answer = {
  readonly texts: Readonly<Record<string, string>>
  readonly marks: Readonly<Record<string, number>>
  readonly said: boolean
}

/** A judged save inside a sitting. */
export type Run = Origin & {
  readonly question: QuestionName
  /** The same as in the attempt they belong to. */
  readonly sitting: string
  readonly number: number
  readonly verdict: Verdict
  readonly failing: readonly string[]
  readonly ms: number
  readonly activeMs: number
  /** Of the judged file. */
  readonly digest: string
}

/** A story of the candidate's own, in one language. Of a story and a language the newest row says what it is now. */
export type StoryText = {
  /** `[a-z0-9-]`, the same in every language. */
  readonly story: string
  /** BCP 47 tag of the five texts. */
  readonly lang: string
  readonly title: string
  readonly letters: Story
  /** What it can be told for, as behavioral questions name it. */
  readonly competencies: readonly string[]
  /** Questions it was told for. */
  readonly questions: readonly QuestionName[]
  /** Of each of them, as `origin` of the others; null: none is known. */
  readonly origins?: readonly (OriginId | null)[]
  /** Taken out of the bank; what was written stays in the log. */
  readonly isGone?: true
}

/** A job description. Of a posting the newest row says what it is now. */
export type Posting = {
  /** `[a-z0-9-]`. */
  readonly posting: string
  readonly title: string
  readonly text: string
  readonly keywords: readonly string[]
  readonly isGone?: true
}

/** A finding that the candidate says is wrong: it is not shown again for this text, and counted against its rule. */
export type Rejection = Origin & {
  /** Of the finding, such as `no-own-role`. */
  readonly code: string
  readonly question: QuestionName
  readonly field: string
  /** What it was found in. */
  readonly text: string
}

/** A file that was merged. */
type Import = {
  readonly file: string
  /** Whose exports are this person's own from now on; null: nobody's that were not before. */
  readonly owner: string | null
  /** Ids of what was new, or had been taken back. */
  readonly rows: readonly string[]
  /** How many were here already. */
  readonly known: number
}

export type LogBody =
  | {
      readonly kind: 'attempt'
      readonly body: Attempt & { /** Of sparr. */ readonly version: string }
    }
  | { readonly kind: 'run'; readonly body: Run }
  | { readonly kind: 'void'; readonly body: { readonly of: string } }
  /** Not on this day: comes back on `until`, without one on the next day of practice. */
  | {
      readonly kind: 'bury'
      readonly body: Origin & { readonly question: QuestionName; readonly until?: Day }
    }
  /** Not until it is resumed. */
  | { readonly kind: 'suspend'; readonly body: Origin & { readonly question: QuestionName } }
  /** Ends both. */
  | { readonly kind: 'resume'; readonly body: Origin & { readonly question: QuestionName } }
  | { readonly kind: 'story'; readonly body: StoryText }
  | { readonly kind: 'posting'; readonly body: Posting }
  | { readonly kind: 'rejection'; readonly body: Rejection }
  /** Questions of one origin are those of another from then on; taken back like an attempt. */
  | { readonly kind: 'adopt'; readonly body: Adoption }
  /** What came from another home: never exported. */
  | { readonly kind: 'merge'; readonly body: Import }
  /** Takes an import back as a whole. */
  | { readonly kind: 'unmerge'; readonly body: { readonly of: string } }
  /** `mock` names the mock that the event belongs to. */
  | { readonly kind: 'mock'; readonly body: { readonly mock: string; readonly event: MockEvent } }

export type LogRow = LogBody & {
  /** UUIDv7. */
  readonly id: string
  readonly device: string
  readonly at: Instant
  /** Minutes east of UTC where and when it was written. */
  readonly offsetMin: number
}

/** The answer being written, at most two seconds old. `state` is the core's own and opaque to the store. */
export type Draft = {
  readonly question: QuestionName
  readonly state: string
  readonly activeMs: number
  readonly savedAt: Instant
  /** The process that is writing it. */
  readonly pid: number
}

/** Derived from the log: what is known about one question. */
export type Progress = {
  readonly question: QuestionName
  readonly attempts: number
  readonly passed: number
  readonly lastAt: Instant
  readonly lastGrade: Grade
}

/** Derived from the log: a question that is kept out of the schedule. */
export type Hold = {
  readonly question: QuestionName
  readonly isSuspended: boolean
  /** The day on which a buried one comes back. */
  readonly buriedUntil: Day | null
}

/** How an answer was given whose points nobody but the candidate has ticked. */
export const TICKED = ['said', 'typed'] as const
export type Ticked = (typeof TICKED)[number]

export type TickedCounts = {
  readonly [T in Ticked]: { readonly n: number; readonly passed: number }
}

export type Stats = {
  readonly totals: { readonly attempts: number; readonly passed: number; readonly activeMs: number }
  readonly decks: readonly {
    readonly id: string
    readonly attempts: number
    readonly passed: number
    /** Passed of those that rest on more than the candidate's word; null without any. */
    readonly passRate: number | null
    /** Median of active time over budget; null without any. */
    readonly medianOfBudget: number | null
    readonly selfReported: number
    /** By the candidate's own ticks. */
    readonly ticked: TickedCounts
  }[]
  readonly recent: readonly {
    readonly id: string
    readonly question: QuestionName
    readonly at: Instant
    readonly outcome: Outcome
    readonly verdict: Verdict | null
    readonly suggested: Grade | null
    readonly chosen: Grade
    readonly activeMs: number
  }[]
}
