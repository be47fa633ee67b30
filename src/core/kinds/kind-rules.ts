/** What a kind of question answers for itself while somebody sits with one; what all kinds share is in `drill/`. */

import type { DrillOf, Spent, TaskOf, Works } from '../drill/drill.ts'
import type { DrillStep } from '../drill/effect.ts'
import type { Heard, KindHappening } from '../drill/happening.ts'
import type { Answer, Attempt, Grade, Rejection } from '../log.ts'
import type { Assessment } from '../practice/grade.ts'
import type { Kind } from '../question/question.ts'

export type KindRules<K extends Kind> = {
  readonly newWork: (task: TaskOf<K>, fresh: Fresh) => Works[K]
  /** The work of a draft, made to fit the question as it is today. */
  readonly fitted: (work: Works[K], task: TaskOf<K>) => Works[K]
  /** What the time goes into while it is answered. */
  readonly spentOn: (work: Works[K]) => keyof Spent
  /** Where typing is timed more closely than as a whole: the work with that much more of it. */
  readonly typed?: (drill: DrillOf<K>, ms: number) => Works[K]

  /** Who submits an open answer; `over` where that ends it. */
  readonly submit: (drill: DrillOf<K>) => DrillStep | 'over'
  /** Who gives up an open answer; without it the answer is over. */
  readonly giveUp?: (drill: DrillOf<K>) => DrillStep
  /** The work when the answer is shown, to be ticked; without it a key decides, and the grades come at once. */
  readonly revealed?: (drill: DrillOf<K>) => Works[K]
  /** Something outside is at work for it, and is stopped when the candidate leaves. */
  readonly isBusy?: (work: Works[K]) => boolean

  /** Null where nothing but the candidate's word says how good it was. */
  readonly assess: (drill: DrillOf<K>) => Assessment | null
  /** `suggested`: the grade the rules came to. */
  readonly outcome: (
    drill: DrillOf<K>,
    suggested: Grade,
    chosen: Grade,
  ) => 'passed' | 'failed' | 'self-reported'
  /** Share of what could be had, 0 to 1; null where nothing is counted. */
  readonly score: (drill: DrillOf<K>) => number | null
  /** As the log keeps it. */
  readonly answer: (drill: DrillOf<K>) => Answer
  /** What only the attempts of this kind have to record. */
  readonly record?: (drill: DrillOf<K>) => Partial<Attempt>
  /** What the rules found wrongly, as the candidate says. */
  readonly rejections?: (drill: DrillOf<K>) => readonly Rejection[]

  /** What it hears beside what all kinds do; anything else changes nothing. */
  readonly on: Hears<K>
}

export type Hears<K extends Kind> = {
  readonly [T in KindHappening['type']]?: (drill: DrillOf<K>, event: Heard<T>) => DrillStep
}

/** `shuffle` orders the options of a choice, so that places are not what is learnt. */
export type Fresh = {
  readonly file: string
  readonly shuffle: (count: number) => readonly number[]
}
