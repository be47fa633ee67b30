/** What `group.yaml` says, once it has been read. */
import type { Day } from '../day.ts'
import type { QuestionName } from '../question/question.ts'

/** Monday is 1, Sunday 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export type Calendar = {
  /** IANA, such as Europe/Berlin. */
  readonly zone: string
  readonly firstDay: Weekday
  /** The hour of that day at which a week begins, 0 to 23. */
  readonly hour: number
}

export type GroupSettings = Calendar & {
  readonly title: string
  /** Handles: they set weeks. */
  readonly organisers: readonly string[]
  readonly perWeek: number
  /** Decks from which a week is drawn that nobody has set; empty: the group's own, else every shipped one. */
  readonly decks: readonly string[]
  /** What a third person does where their number is odd. */
  readonly odd: 'three' | 'rest'
  /** What members may share at all, each for themselves. */
  readonly scores: boolean
  readonly due: boolean
  /** Weeks that were set, by their first day. */
  readonly weeks: ReadonlyMap<Day, readonly QuestionName[]>
}
