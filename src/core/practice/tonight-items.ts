/** What a session is chosen from, and the items it is made of. */

import type { Instant } from '../clock.ts'
import type { Day } from '../day.ts'
import type { Grade } from '../log.ts'
import type { Plan } from '../question/lists.ts'
import type { QuestionName } from '../question/question.ts'
import type { Form } from '../question/short-form.ts'
import type { CatalogQuestion } from './catalog.ts'
import type { Interview } from './interview-day.ts'
import type { DueCard, Scheduler } from './schedule.ts'

type Why =
  /** It was begun and put down: it goes on where its clock stands. */
  | 'begun'
  /** It comes back today. */
  | 'due'
  | 'new'
  /** It was missed the last time. */
  | 'weak'
  /** It comes back on a later day, and there is time left today. */
  | 'early'

export type Item = {
  readonly question: CatalogQuestion
  readonly form: Form
  /** Of tonight. */
  readonly minutes: number
  readonly why: Why
  /** Tonight is one sitting of several: what is left of the question, in minutes. */
  readonly sittingOf?: number
}

/** An attempt of today, without those of a cram. */
export type Done = {
  readonly question: QuestionName
  readonly at: Instant
  readonly form: Form
  readonly grade: Grade
  /** On the clock today, typing too; what earlier evenings had of it is not in it. */
  readonly clockMs: number
  /** Of its time, what earlier evenings had left for today. */
  readonly budgetMs: number
  /** It was new until then. */
  readonly isFirst: boolean
}

/** An answer that was put down, to go on with. */
export type Begun = {
  readonly question: QuestionName
  readonly form: Form
  /** That counts against its time, of all evenings. */
  readonly activeMs: number
  /** On the clock today. */
  readonly clockMs: number
}

export type TonightInput = {
  readonly today: Day
  /** All there are, in deck order. */
  readonly questions: readonly CatalogQuestion[]
  /** What is due before the day ends. */
  readonly due: readonly DueCard[]
  /** What comes back after today, the soonest first; asked for only where an evening has nothing else. */
  readonly later?: () => readonly DueCard[]
  /** Questions that have a card. */
  readonly seen: ReadonlySet<QuestionName>
  /** Suspended, or buried today. */
  readonly held: ReadonlySet<QuestionName>
  /** In the order they were rated. */
  readonly done: readonly Done[]
  readonly begun: readonly Begun[]
  /** The last day of practice before today. */
  readonly lastDay: Day | null
  readonly minutesPerDay: number
  readonly newPerDay: number
  readonly interview: Interview | null
  /** Of mocks, the one of the house first. */
  readonly plans: readonly Plan[]
  /** Days on which a mock was taken. */
  readonly mockDays: readonly Day[]
  readonly scheduler: Pick<Scheduler, 'retrievability'>
  /** The end of the day: forgetting is measured there, so that the session stays the same all evening. */
  readonly dayEnd: Instant
}
