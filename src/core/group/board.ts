/** Who did what: a row for each member, in this week and in all. */
import type { Day } from '../day.ts'
import { type Group, hasDone, type Member } from './fold.ts'
import { type DeckScore, keyOf } from './line.ts'
import { queueOf } from './reviewing.ts'
import { weekAt } from './week.ts'
import type { WeekQuestions } from './week-questions.ts'

export type BoardRow = {
  readonly handle: string
  readonly isActive: boolean
  /** Of the week's questions, whenever they were done. */
  readonly ofWeek: number
  /** Different questions. */
  readonly doneThisWeek: number
  readonly doneInAll: number
  /** Of those in all. */
  readonly verified: number
  readonly lastDay: Day | null
  readonly answers: number
  readonly reviews: number
  readonly waiting: number
  /** Null: not shared. */
  readonly due: number | null
  readonly scores: readonly DeckScore[] | null
}

/** Who has left is in it as long as there is something to tell. */
export function boardOf(group: Group, week: WeekQuestions): readonly BoardRow[] {
  return group.members
    .filter(({ isActive, done }) => isActive || done.length > 0)
    .map((member) => rowOf(group, member, week))
}

function rowOf(group: Group, member: Member, { week, questions }: WeekQuestions): BoardRow {
  const { handle, isActive, done, verified, due, scores } = member
  const keys = new Set(done.map(keyOf))
  const thisWeek = done.filter(({ at }) => weekAt(group.settings, at) === week)
  return {
    handle,
    isActive,
    ofWeek: questions.filter((question) => hasDone(member, question)).length,
    doneThisWeek: new Set(thisWeek.map(keyOf)).size,
    doneInAll: keys.size,
    verified: [...verified].filter((key) => keys.has(key)).length,
    lastDay: done.reduce<Day | null>((last, { day }) => (last && last > day ? last : day), null),
    answers: group.answers.filter((answer) => answer.handle === handle).length,
    reviews: group.reviews.filter(({ by }) => by === handle).length,
    waiting: isActive ? queueOf(group, handle).length : 0,
    due,
    scores,
  }
}
