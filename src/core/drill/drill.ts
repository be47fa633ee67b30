/** One sitting with one question, from the first look to the rating: its state, what may happen, what it asks for. */
import type { Instant } from '../clock.ts'
import type { Room } from '../design/room.ts'
import type { Fault } from '../errors.ts'
import type { Suggestion } from '../grade.ts'
import type { Attempt, Grade, Rejection, Run } from '../log.ts'
import type { Kind, Question, QuestionName, QuestionOf } from '../question.ts'
import type { Form } from '../short-form.ts'
import type { Pace } from '../star/pace.ts'
import type { CompileMessage, Judgement, JudgeProgress, TestResult } from '../verdict.ts'
import type { Spotting } from './spotting.ts'
import type { Stamp } from './stopwatch.ts'

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
  /** Key words of the postings the candidate has loaded. */
  readonly jd: readonly string[]
  /** How fast the candidate speaks. */
  readonly pace: Pace
  /** What the candidate interviews in, as a BCP 47 tag; null: nothing is set. */
  readonly answerLang: string | null
  /** The played answer of a behavioral question, letter by letter; null where there is none. */
  readonly story: Readonly<Record<string, string>> | null
}

/** A sitting with a question of that kind: what is asked and what is made of it belong together. */
export type DrillOf<K extends Kind> = {
  readonly [P in K]: Drill & {
    readonly kind: P
    readonly task: Task & { readonly question: QuestionOf<P> }
    readonly work: Works[P]
  }
}[K]

export type Drill = {
  readonly kind: Kind
  readonly sitting: string
  readonly task: Task
  readonly budgetMs: number
  readonly startedAt: Instant
  /** Of the latest event; durations are counted from it. */
  readonly seen: Stamp
  readonly spent: Spent
  readonly firstKeyMs: number | null
  readonly hints: number
  readonly work: Work
  readonly phase: Phase
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

/** What is made of a question of each kind. */
export type Works = {
  readonly recall: RecallWork
  readonly choice: ChoiceWork
  readonly estimate: EstimateWork
  readonly review: ReviewWork
  readonly design: DesignWork
  readonly behavioral: SheetWork
  readonly code: CodeWork
}
export type Work = Works[Kind]

/** A wrong answer with its first comment removed. */
export type BugSource = {
  /** The file's name among the wrong answers. */
  readonly name: string
  readonly lines: readonly string[]
  /** First and last line of each place where it differs from the reference, counted from 1. */
  readonly changed: readonly (readonly [number, number])[]
}

/** What the candidate says of a bug before the first run: which promise breaks, and where. */
export type BugWork = {
  readonly pane: 'tests' | 'lines'
  readonly test: number
  readonly named: readonly string[]
  readonly spotting: Spotting
  readonly isNamed: boolean
  /** The tests that the wrong answer fails; null until the judge has said so. */
  readonly failing: readonly string[] | null
  /** Of the accepted repair against the wrong answer. */
  readonly changedLines: number | null
}

export type CodeWork = {
  readonly kind: 'code'
  readonly file: string
  /** Of the latest save that was seen. */
  readonly savedAt: Instant | null
  /** Judged saves so far, with the one in progress; a run that came to nothing is not among them. */
  readonly runs: number
  readonly run: RunView | null
  readonly firstGreenMs: number | null
  /** The best there was: a later broken save does not take a pass back. */
  readonly accepted: Judgement | null
  /** What was accepted; absent without a pass. */
  readonly acceptedCode?: string
  readonly last: Judgement | null
  readonly compare: Compare | null
  readonly bug: BugWork | null
  /** Of a question in stages: how many are behind. The next prompt opens when the tests so far pass. */
  readonly stage: number
}

export type RunView = {
  /** Names the run in events and effects; a later one has a greater number. */
  readonly number: number
  readonly stage: Extract<JudgeProgress, { type: 'stage' }> | null
  readonly compile: readonly CompileMessage[]
  /** By name, in the order they landed. */
  readonly plain: readonly TestResult[]
  readonly race: readonly TestResult[]
  readonly judgement: Judgement | null
}

/** Yours beside the reference; only after a pass or giving up. */
export type Compare = {
  readonly mine: string
  readonly reference: string
  readonly isShown: boolean
}

export type AnswerMode = 'say' | 'type'

export type RecallWork = {
  readonly kind: 'recall'
  readonly mode: AnswerMode
  readonly texts: Readonly<Record<string, string>>
  readonly marks: Readonly<Record<string, number>>
  readonly cursor: number
}

export type ChoiceWork = {
  readonly kind: 'choice'
  /** Option numbers in the order they are shown. */
  readonly order: readonly number[]
  readonly chosen: readonly number[]
  readonly cursor: number
}

/** One line for each number that is asked. */
export type EstimateWork = {
  readonly kind: 'estimate'
  readonly texts: Readonly<Record<string, string>>
  readonly focus: number
  /** It was said which of them are no numbers; the next submit counts all the same. */
  readonly isWarned: boolean
}

/** Lines of an exhibit that were named, each with what is wrong there. */
export type ReviewWork = {
  readonly kind: 'review'
  readonly spotting: Spotting
  readonly texts: Readonly<Record<string, string>>
  /** The spot whose sentence is being written. */
  readonly noting: string | null
}

/** A story: a field for each letter, then the letters to tick. */
export type SheetWork = {
  readonly kind: 'sheet'
  readonly mode: AnswerMode
  readonly texts: Readonly<Record<string, string>>
  readonly focus: number
  readonly marks: Readonly<Record<string, number>>
  readonly cursor: number
  /** Milliseconds in which each field had the keys. */
  readonly fieldMs: Readonly<Record<string, number>>
  /** Findings that the candidate says are wrong, as `findingKey` names them. */
  readonly rejected: readonly string[]
}

/** The design room, then the rubric: what has evidence is found, the rest is ticked. */
export type DesignWork = Room & {
  readonly kind: 'design'
  readonly marks: Readonly<Record<string, number>>
  readonly cursor: number
  readonly rejected: readonly string[]
}

export type DrillEvent = Stamp & DrillHappening

export type DrillHappening =
  | {
      readonly type:
        | 'tick'
        /** Begins or ends a range of lines at the cursor. */
        | 'span'
        /** Takes the range at the cursor away. */
        | 'unspan'
        | 'allow'
        | 'speak'
        | 'pause'
        | 'hint'
        /** The question that was written, in the design room. */
        | 'ask'
        /** Into the bank of the candidate's own stories. */
        | 'keep-story'
        | 'submit'
        | 'give-up'
        | 'continue'
        | 'retry'
    }
  | { readonly type: 'count-gap'; readonly counts: boolean }
  | { readonly type: 'mode'; readonly mode: AnswerMode }
  | { readonly type: 'edit'; readonly field: string; readonly text: string }
  | { readonly type: 'focus'; readonly by: 1 | -1 }
  | { readonly type: 'cursor'; readonly to: number }
  | { readonly type: 'mark'; readonly id: string; readonly value: number }
  | { readonly type: 'choose'; readonly option: number }
  /** Findings are wrong, or were not after all. */
  | { readonly type: 'reject'; readonly field: string; readonly codes: readonly string[] }
  | { readonly type: 'file-saved' }
  | { readonly type: 'judge-progress'; readonly run: number; readonly progress: JudgeProgress }
  | {
      readonly type: 'judged'
      readonly run: number
      readonly judgement: Judgement
      readonly digest: string
      /** The file as it was judged: what the log keeps as the answer. */
      readonly code?: string
      /** Against the wrong answer that is being repaired. */
      readonly changedLines?: number
    }
  | { readonly type: 'failed'; readonly trouble: Trouble; readonly run?: number }
  | { readonly type: 'bug-judged'; readonly failing: readonly string[] }
  | { readonly type: 'compare' }
  | { readonly type: 'compare-loaded'; readonly mine: string; readonly reference: string }
  | { readonly type: 'rate'; readonly grade: Grade }
  | { readonly type: 'foreseen'; readonly ahead: Ahead }
  | { readonly type: 'attempt-saved' | 'draft-saved' }
  /** In the candidate's own editor; `field` is that of a prose answer, code has its file. */
  | { readonly type: 'edit-outside'; readonly field: string }
  | { readonly type: 'edited-outside'; readonly field: string; readonly text: string }
  | { readonly type: 'start-over' }
  | { readonly type: 'leave' }

/** What must happen outside. Data, not calls. */
export type DrillEffect =
  | { readonly type: 'save-draft'; readonly drill: Drill }
  | { readonly type: 'drop-draft'; readonly question: QuestionName }
  /** `isAllowed`: the candidate has said yes to running own decks without a sandbox. */
  | {
      readonly type: 'judge'
      readonly run: number
      readonly file: string
      readonly isAllowed?: true
      /** Of a question in stages: the tests so far. */
      readonly tests?: readonly string[]
    }
  | { readonly type: 'cancel-judge' }
  /** Which tests does the wrong answer fail? */
  | { readonly type: 'judge-bug'; readonly name: string }
  | { readonly type: 'save-run'; readonly run: Run }
  | { readonly type: 'save-attempt'; readonly attempt: Attempt }
  | { readonly type: 'keep-story'; readonly drill: Drill }
  | { readonly type: 'save-rejections'; readonly rejections: readonly Rejection[] }
  /** What would each grade lead to? */
  | { readonly type: 'foresee'; readonly question: QuestionName }
  | { readonly type: 'load-compare'; readonly file: string }
  | { readonly type: 'open-file'; readonly file: string }
  | { readonly type: 'edit-text'; readonly field: string; readonly text: string }
  | { readonly type: 'reset-file'; readonly file: string }

/** `stepDrill`: what each event leads to. */
export type StepDrill = (before: Drill, event: DrillEvent) => DrillStep

export type DrillStep = readonly [drill: Drill, effects: readonly DrillEffect[]]
