/** The whole program's state: which screen, what it knows, what may happen, and what it asks for. */
import type { StoriesEffect, StoriesEvent, StoriesScreen } from '../bank/screen.ts'
import type { Drill } from '../drill/drill.ts'
import type { DrillEffect } from '../drill/effect.ts'
import type { DrillHappening } from '../drill/happening.ts'
import type { Stamp } from '../drill/time/stopwatch.ts'
import type { Fault } from '../errors.ts'
import type { MockEvent } from '../interview/events.ts'
import type { SoloHappening, SoloMock, UnfinishedMock } from '../interview/solo/solo.ts'
import type { Grade } from '../log.ts'
import type { Catalog, ProgressByName } from '../practice/catalog.ts'
import type { Held, HoldChange } from '../practice/held.ts'
import type { Tonight } from '../practice/tonight.ts'
import type { TrackState } from '../practice/tracks.ts'
import type { Plan, Round as PlannedRound } from '../question/lists.ts'
import type { QuestionName } from '../question/question.ts'
import type { Form, ShortForm } from '../question/short-form.ts'
import type { Statistics } from '../statistics/statistics.ts'
import type { Answered, Run } from './run.ts'
import type { SearchEvent, Searching } from './search.ts'

export type DraftInfo = {
  readonly question: QuestionName
  readonly activeMs: number
  readonly savedAt: number
  readonly isElsewhere: boolean
  /** What of the question it is of. */
  readonly form: Form
}

/** A question and what of it is asked; null: the whole of it. */
export type Asked = {
  readonly question: QuestionName
  readonly form: ShortForm | null
  /** Outside the schedule: no card changes. */
  readonly isCram?: true
  /** A round of a mock: the interviewer asks what the question would ask by itself. */
  readonly isMock?: true
}

export type App = {
  readonly screen: Screen
  readonly catalog: Catalog
  readonly progress: ProgressByName
  readonly drafts: readonly DraftInfo[]
  readonly evening: Evening
  /** Packages of the Go build cache. */
  readonly warming: { readonly done: number; readonly of: number } | null
  readonly notices: readonly Notice[]
  /** The list that a question, the statistics or the stories were opened from, to go back to. */
  readonly list: Extract<Screen, { name: 'home' | 'deck' | 'search' }>
  /** What is left of a drill; empty when a single question was opened. */
  readonly queue: readonly Asked[]
  /** The session that the queue belongs to; null: a single question, or a mock. */
  readonly run: Run | null
  /** The mock that runs around the drills; null: none does. */
  readonly mock: SoloMock | null
  /** The mock that was left; null: none was. */
  readonly unfinished: UnfinishedMock | null
  readonly isHelpShown: boolean
  /** What decks are shown in, as a BCP 47 tag. */
  readonly contentLang: string
  /** Shown as `~` in paths; empty: paths are shown whole. */
  readonly homeDir: string
  /** Wall clock of the latest event, for "saved 3 s ago". */
  readonly now: number
  /** Opened by a command for one question or one drill: leaving ends the program. */
  readonly isBrief: boolean
}

/** Today as home shows it before it begins. */
export type Evening = {
  readonly tonight: Tonight
  /** Questions that come back today, by deck. */
  readonly due: ReadonlyMap<string, number>
  /** Questions of each deck: how many there are, and how many were done once. */
  readonly counts: ReadonlyMap<string, { readonly done: number; readonly all: number }>
  /** Questions that do not come today. */
  readonly held: ReadonlyMap<QuestionName, Held>
  /** What questions are about is hidden until they are answered. */
  readonly isBlind: boolean
  readonly minutesPerDay: number
  readonly interview: { readonly date: string; readonly days: number } | null
  /** What home offers beside the session; null: there is none, or all that is left of them is done or put off. */
  readonly track: TrackState | null
}

/** One line above the keys, until it is dismissed. */
export type Notice =
  /** A file that could not be read was kept as `path`; a fresh one has the `rescued` rows of it, and `copy` perhaps more. */
  | {
      readonly code: 'moved-aside'
      readonly path: string
      readonly rescued: number
      readonly copy: string
    }
  /** Another program holds the lock of the database at `path`: nothing can be added to it for now. */
  | { readonly code: 'locked'; readonly path: string }
  /** Nothing can be written at `path`: what is learnt or set now lasts until the program ends. */
  | { readonly code: 'in-memory'; readonly path: string; readonly problem: string }
  | { readonly code: 'settings-broken'; readonly path: string }
  | { readonly code: 'fault'; readonly fault: Fault }
  /** What was typed could not be saved: leaving once more loses it. */
  | { readonly code: 'leaving-loses' }
  | { readonly code: 'file-reset'; readonly kept: string }
  /** The rating that was taken back. */
  | { readonly code: 'undone'; readonly question: QuestionName; readonly grade: Grade }
  | { readonly code: 'nothing-to-undo' }
  /** What keeping a story in the bank came to. */
  | {
      readonly code: 'story-kept'
      readonly story: string
      readonly lang: string
      readonly what: 'added' | 'changed' | 'same'
    }
  /** A story that came back from the editor and cannot be kept as it is. */
  | { readonly code: 'story-unsaved'; readonly path: string }
  /** The minutes of tonight's sitting with a long question are over. */
  | { readonly code: 'sitting-over' }
  /** Rounds of a plan that no question fits. */
  | { readonly code: 'mock-unfilled'; readonly rounds: readonly PlannedRound[] }

type Screen =
  /** `date`: the interview date that is being typed; null: none is. */
  | { readonly name: 'home'; readonly cursor: number; readonly date: string | null }
  | { readonly name: 'deck'; readonly deck: string; readonly cursor: number }
  | ({ readonly name: 'opening' } & Asked)
  | ({ readonly name: 'offer'; readonly draft: DraftInfo } & Asked)
  | { readonly name: 'drill'; readonly drill: Drill }
  | SearchScreen
  /** Null until they are counted. */
  | { readonly name: 'stats'; readonly statistics: Statistics | null }
  | StoriesScreen
  /** A mock is about to begin; one that was left is offered first. */
  | ({ readonly name: 'mock-offer'; readonly unfinished: UnfinishedMock | null } & MockAsked)
  /** The opening page of a mock: its rounds and rules, before any clock runs. */
  | ({ readonly name: 'mock-opening' } & MadeMock)
  /** The end of a session: what was learnt, what comes back, what was missed. */
  | { readonly name: 'end'; readonly answered: readonly Answered[]; readonly isTonight: boolean }
  /** The end of a mock: takeaways, and where its scorecard is. */
  | { readonly name: 'mock' }

/** A mock whose rounds are chosen. */
type MadeMock = {
  readonly mock: SoloMock
  /** What is left of it. */
  readonly queue: readonly Asked[]
}

/** `plan`: null is the default one; `seed`: null is drawn. */
export type MockAsked = { readonly plan: Plan | null; readonly seed: number | null }

/** `from`: the list it was opened on, to go back to. */
export type SearchScreen = Searching & {
  readonly name: 'search'
  readonly from: Extract<Screen, { name: 'home' | 'deck' }>
}

export type AppEvent = Stamp &
  (
    | SearchEvent
    | StoriesEvent
    | { readonly type: 'open-stories' }
    | { readonly type: 'open-search' }
    | { readonly type: 'drill'; readonly happening: DrillHappening }
    | { readonly type: 'tick' }
    | { readonly type: 'help' }
    | { readonly type: 'quit' }
    /** The question in another of its languages, and so whatever comes after it. */
    | { readonly type: 'flip-language' }
    /** Ctrl-Z. */
    | { readonly type: 'suspend' }
    | { readonly type: 'cursor'; readonly to: number }
    | { readonly type: 'open'; readonly question: QuestionName; readonly form?: ShortForm | null }
    | { readonly type: 'open-deck'; readonly deck: string }
    /** `isTonight`: it is tonight's session, which ends with the minutes of the evening. */
    | { readonly type: 'start'; readonly queue: readonly Asked[]; readonly isTonight?: true }
    | { readonly type: 'opened'; readonly drill: Drill }
    | { readonly type: 'not-opened'; readonly fault: Fault }
    | { readonly type: 'resume'; readonly isAnew: boolean }
    | { readonly type: 'back' }
    | { readonly type: 'dismiss' }
    | { readonly type: 'notice'; readonly notice: Notice }
    | { readonly type: 'warming'; readonly warming: App['warming'] }
    | { readonly type: 'open-stats' }
    | { readonly type: 'statistics'; readonly statistics: Statistics }
    | {
        readonly type: 'learnt'
        readonly catalog?: Catalog
        readonly progress?: ProgressByName
        readonly drafts?: readonly DraftInfo[]
        readonly evening?: Evening
        readonly unfinished?: UnfinishedMock | null
      }
    | ({ readonly type: 'open-mock' } & MockAsked)
    | { readonly type: 'choose-mock'; readonly isAnew: boolean }
    | ({ readonly type: 'mock-made'; readonly unfilled: readonly PlannedRound[] } & MadeMock)
    /** The opening page is read. */
    | { readonly type: 'begin-mock' }
    | { readonly type: 'mock-not-made'; readonly fault: Fault }
    | { readonly type: 'mock'; readonly happening: SoloHappening }
    /** The attempt of the round is in the log, under this id. */
    | { readonly type: 'attempt-kept'; readonly id: string }
    /** Of the interview: begins with what is set, changes with each key, ends with Enter (null: as it was). */
    | { readonly type: 'date'; readonly text: string }
    | { readonly type: 'date-done'; readonly keeps: boolean }
    /** The last rating of this machine is taken back. */
    | { readonly type: 'undo' }
    | { readonly type: 'hold'; readonly question: QuestionName; readonly change: HoldChange }
  )

export type AppEffect =
  | DrillEffect
  | StoriesEffect
  | ({ readonly type: 'open'; readonly isAnew: boolean } & Asked)
  | { readonly type: 'watch-file'; readonly file: string }
  /** Look the query up; an empty one only makes ready for what will be typed. */
  | { readonly type: 'search'; readonly query: string }
  | { readonly type: 'unwatch' }
  /** Read progress and drafts again. */
  | { readonly type: 'look-up'; readonly catalog: Catalog }
  | { readonly type: 'set-interview'; readonly date: string; readonly catalog: Catalog }
  | { readonly type: 'load-statistics' }
  | { readonly type: 'undo'; readonly catalog: Catalog }
  | {
      readonly type: 'hold'
      readonly question: QuestionName
      readonly change: HoldChange
      readonly catalog: Catalog
    }
  /** `resume`: the id of one that was left. */
  | ({ readonly type: 'make-mock'; readonly resume: string | null } & MockAsked)
  /** Into the log, in this order; `from`: how many of the mock come before them. */
  | {
      readonly type: 'keep-mock'
      readonly mock: string
      readonly from: number
      readonly events: readonly MockEvent[]
    }
  | { readonly type: 'save-mock'; readonly mock: SoloMock }
  /** Write the scorecard; nothing of it is to be resumed. */
  | { readonly type: 'end-mock'; readonly mock: SoloMock }
  /** Give the terminal to the shell until it calls back. */
  | { readonly type: 'suspend' }
  /** `fault`: there is nothing to show, and this is why. */
  | { readonly type: 'quit'; readonly fault?: Fault }

export type AppStep = readonly [app: App, effects: readonly AppEffect[]]
