import type { Level } from '../kinds/common.ts'
import type { Phase } from '../kinds/design/question.ts'
import type { QuestionName } from './question.ts'
import type { Reply } from './reply.ts'
import type { Text } from './text.ts'

/** Questions to be worked through in this order. */
export type Track = {
  readonly id: string
  readonly title: Text
  /** Its place among the tracks; absent: after those that have one. */
  readonly order?: number
  readonly questions: readonly QuestionName[]
}

export type Round = {
  readonly kind: string
  readonly minutes: number
  readonly deck?: string
  readonly level?: Level
  readonly phases: readonly Phase[]
}

/** The rounds of one interview, in order. */
export type Plan = {
  readonly id: string
  readonly title: Text
  /** Its place among the plans, of which the first is the default; absent: after those that have one. */
  readonly order?: number
  readonly rounds: readonly Round[]
}

/** What a position asks for; the weights of the axes sum to 100. */
export type Profile = {
  readonly id: string
  readonly title: Text
  readonly level: Level
  readonly axes: readonly {
    readonly id: string
    readonly weight: number
    /** Attempts below which an axis says nothing. */
    readonly minSample: number
  }[]
}

export type Rubric = {
  readonly id: string
  readonly title: Text
  readonly dimensions: readonly {
    readonly id: string
    readonly text: Text
    readonly anchors: readonly Text[]
  }[]
}

/** How an interviewer goes into somebody's own project: the opening, the way through it, the levels of why, the number. */
export type ProjectGuide = {
  /** Speaking time of overview and path. */
  readonly minutes: number
  readonly overview: Reply
  readonly path: Reply
  /** From the choice down to what it rests on; of each level one is asked, another every time. */
  readonly levels: readonly {
    readonly id: string
    readonly title: Text
    readonly asks: readonly Reply[]
  }[]
  readonly numbers: Reply
}

/** A line that any design may take into its rubric. */
export type StandardLine = {
  readonly id: string
  readonly text: Text
  readonly when: readonly string[]
}
