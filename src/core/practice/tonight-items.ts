/** What a session is chosen from, and the items it is made of. */

import type { Instant } from '../clock.ts'
import type { Day } from '../day.ts'
import type { Grade } from '../log.ts'
import type { QuestionName } from '../question/question.ts'
import type { Form } from '../question/short-form.ts'
import type { CatalogQuestion } from './catalog.ts'
import type { Interview } from './interview-day.ts'
import type { DueCard, Scheduler } from './schedule.ts'

type Why =
  /** It comes back today. */
  | 'due'
  | 'new'
  /** It was missed the last time. */
  | 'weak'
  /** One long question aloud, in place of a mock. */
  | 'mock'

export type Item = {
  readonly question: CatalogQuestion
  readonly form: Form
  readonly minutes: number
  readonly why: Why
}

/** An attempt of today, without those of a cram. */
export type Done = {
  readonly question: QuestionName
  readonly at: Instant
  readonly form: Form
  readonly grade: Grade
  readonly activeMs: number
  readonly budgetMs: number
  /** It was new until then. */
  readonly isFirst: boolean
}

export type TonightInput = {
  readonly today: Day
  /** All there are, in deck order. */
  readonly questions: readonly CatalogQuestion[]
  /** What is due before the day ends. */
  readonly due: readonly DueCard[]
  /** Questions that have a card. */
  readonly seen: ReadonlySet<QuestionName>
  /** Suspended, or buried today. */
  readonly held: ReadonlySet<QuestionName>
  /** In the order they were rated. */
  readonly done: readonly Done[]
  /** The last day of practice before today. */
  readonly lastDay: Day | null
  readonly minutesPerDay: number
  readonly newPerDay: number
  readonly interview: Interview | null
  /** Days on which a long question was answered. */
  readonly longDays: readonly Day[]
  readonly scheduler: Pick<Scheduler, 'retrievability'>
  /** The end of the day: forgetting is measured there, so that the session stays the same all evening. */
  readonly dayEnd: Instant
}
