/** A week of a group in one paragraph: what is told, not how it is said. */
import type { Day } from '../day.ts'
import { type BoardRow, boardOf } from './board.ts'
import { activeHandles, type Group } from './fold.ts'
import { type Pairs, pairsOf } from './pairs.ts'
import { nextWeek } from './week.ts'
import type { WeekQuestions } from './week-questions.ts'

export type Digest = {
  readonly title: string
  readonly week: Day
  readonly members: number
  /** Who did something this week, the most first. */
  readonly practised: readonly { readonly handle: string; readonly done: number }[]
  /** Who has done all questions of the week. */
  readonly finished: readonly string[]
  readonly questions: number
  /** Reviews that are waited for, the most first. */
  readonly waiting: readonly { readonly handle: string; readonly count: number }[]
  readonly pairs: Pairs
  readonly next: Day
}

export function digestOf(group: Group, week: WeekQuestions): Digest {
  const rows = boardOf(group, week).filter(({ isActive }) => isActive)
  return {
    title: group.settings.title,
    week: week.week,
    members: rows.length,
    practised: most(rows, ({ doneThisWeek }) => doneThisWeek).map(
      ({ handle, doneThisWeek: done }) => ({ handle, done }),
    ),
    finished: rows
      .filter(({ ofWeek }) => week.questions.length > 0 && ofWeek === week.questions.length)
      .map(({ handle }) => handle),
    questions: week.questions.length,
    waiting: most(rows, ({ waiting }) => waiting).map(({ handle, waiting: count }) => ({
      handle,
      count,
    })),
    pairs: pairsOf(activeHandles(group), week.week, group.settings.odd),
    next: nextWeek(week.week),
  }
}

const most = (rows: readonly BoardRow[], count: (row: BoardRow) => number): readonly BoardRow[] =>
  rows.filter((row) => count(row) > 0).toSorted((a, b) => count(b) - count(a))
