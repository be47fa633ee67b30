/** One sitting with one question, from the first look to the rating. */
import type { Instant } from '../clock.ts'
import type { Fault } from '../errors.ts'
import type { BehavioralWork } from '../kinds/behavioral/work.ts'
import type { ChoiceWork } from '../kinds/choice/work.ts'
import type { BugSource, CodeWork } from '../kinds/code/work.ts'
import type { DesignWork } from '../kinds/design/work.ts'
import type { EstimateWork } from '../kinds/estimate/work.ts'
import type { RecallWork } from '../kinds/recall/work.ts'
import type { ReviewWork } from '../kinds/review/work.ts'
import type { Attempt, Grade, Stop } from '../log.ts'
import type { Suggestion } from '../practice/grade.ts'
import type { Kind, Question, QuestionName, QuestionOf } from '../question/question.ts'
import type { Form } from '../question/short-form.ts'
import type { Text } from '../question/text.ts'
import type { Pace } from '../star/pace.ts'
import type { Stamp } from './time/stopwatch.ts'

/** The question as this sitting sees it. */
export type Task = {
  readonly name: QuestionName
  readonly question: Question
  readonly digest: string
  /** True when the question was passed in another wording: "changed since you passed". */
  readonly isChanged: boolean
  readonly deckLang: string
  /** BCP 47 tag of the content; a code question records its programming language. */
  readonly lang: string
  /** What of the question is asked: the whole of it, or one of its short forms. */
  readonly form: Form
  /** The wrong answer that is to be debugged; null in every other form. */
  readonly bug: BugSource | null
  /** Some wrong answer survives without the race detector: an unproven pass does not count as one. */
  readonly needsRace: boolean
  /** In a mock: follow-ups and what unfolds come from the interviewer, not from the question. */
  readonly isInterviewed?: true
  /** Key words of the posting that the candidate keeps; none where none is kept. */
  readonly jd: readonly string[]
  /** Its title. */
  readonly posting?: string
  /** How fast the candidate speaks. */
  readonly pace: Pace
  /** What the candidate interviews in, as a BCP 47 tag; null: nothing is set. */
  readonly answerLang: string | null
  /** What of the candidate's own a probe is put to, letter by letter; absent where nothing is kept. */
  readonly ownStory?: Readonly<Record<string, string>>
  /** The played answer of a behavioral question, letter by letter; null where there is none. */
  readonly story: Readonly<Record<string, Text>> | null
}

export type TaskOf<K extends Kind> = Task & { readonly question: QuestionOf<K> }

/** What is made of a question of each kind. */
export type Works = {
  readonly recall: RecallWork
  readonly choice: ChoiceWork
  readonly estimate: EstimateWork
  readonly review: ReviewWork
  readonly design: DesignWork
  readonly behavioral: BehavioralWork
  readonly code: CodeWork
}

/** The kinds whose work has all of that. */
export type KindWith<W> = { readonly [K in Kind]: Works[K] extends W ? K : never }[Kind]

/** Sittings with questions of these kinds: what is asked and what is made of it belong together. */
export type DrillOf<K extends Kind = Kind> = {
  readonly [P in K]: Sitting & {
    readonly kind: P
    readonly task: TaskOf<P>
    readonly work: Works[P]
  }
}[K]
export type Drill = DrillOf

/** What all sittings share, whatever the kind. */
export type Sitting = {
  readonly sitting: string
  readonly budgetMs: number
  readonly startedAt: Instant
  /** Of the latest event; durations are counted from it. */
  readonly seen: Stamp
  readonly spent: Spent
  /** Each time it was put down; a draft of before has none. */
  readonly stops?: readonly Stop[]
  readonly firstKeyMs: number | null
  readonly hints: number
  readonly phase: Phase
  /** It was asked whether the answer is given up. */
  readonly isGivingUp: boolean
  /** When a draft was last asked for; null before the first. */
  readonly draftAt: Instant | null
  readonly trouble: Trouble | null
  /** Another window has this question: look, but write nothing. */
  readonly isReadOnly: boolean
  /** Practice outside the schedule: its rating changes no card. */
  readonly isCram: boolean
  /** Null until the grades come up, and in a cram. */
  readonly ahead: Ahead | null
}

/** What the schedule makes of each grade. */
export type Ahead = {
  /** Milliseconds from the rating to the next time. */
  readonly inMs: Readonly<Record<Grade, number>>
  /** Forgotten so often that repeating it alone does not help. */
  readonly isLeech: boolean
}

/** Milliseconds by what they went into. Typing prose is kept apart: it never counts against the budget. */
export type Spent = {
  readonly reading: number
  readonly solving: number
  readonly speaking: number
  readonly typing: number
}
export const NOTHING_SPENT: Spent = { reading: 0, solving: 0, speaking: 0, typing: 0 }

export type Phase =
  | { readonly name: 'reading' }
  | { readonly name: 'answering' }
  | { readonly name: 'paused'; readonly from: 'reading' | 'answering' }
  | { readonly name: 'asleep'; readonly from: 'reading' | 'answering'; readonly gapMs: number }
  | { readonly name: 'revealed'; readonly hasGivenUp: boolean }
  | {
      readonly name: 'rating'
      readonly hasGivenUp: boolean
      readonly suggestion: Suggestion | null
    }
  | { readonly name: 'saving'; readonly attempt: Attempt; readonly before: Phase }
  | { readonly name: 'done'; readonly attempt: Attempt | null }

/** What could not be done and can be tried again with one key. */
export type Trouble =
  | { readonly what: 'draft' | 'attempt' | 'run'; readonly fault: Fault }
  | { readonly what: 'judge' | 'editor' | 'file'; readonly fault: Fault }
