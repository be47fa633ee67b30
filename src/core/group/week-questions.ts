/** The questions of a week: what an organiser set, else what everybody draws alike. */
import { addDays, type Day } from '../day.ts'
import { type GroupQuestion, keyOf } from './line.ts'
import { ranked } from './rendezvous.ts'
import type { GroupSettings } from './settings.ts'

export type WeekQuestions = {
  readonly week: Day
  readonly isSet: boolean
  readonly questions: readonly GroupQuestion[]
}

/** Weeks whose questions are not drawn again. */
const REST_WEEKS = 3

type Settings = Pick<GroupSettings, 'weeks' | 'perWeek' | 'decks'>

/**
 * @param own questions of the group's decks, as `deck/id`
 * @param shipped those of sparr; where versions differ a draw may, and what is set never does
 */
export function questionsOfWeek(
  settings: Settings,
  own: readonly string[],
  shipped: readonly string[],
  week: Day,
): WeekQuestions {
  const ownNames = new Set(own)
  const set = settings.weeks.get(week)
  if (set) {
    const questions = set.map(
      (question): GroupQuestion => ({
        source: ownNames.has(question) ? 'group' : 'sparr',
        question,
      }),
    )
    return { week, isSet: true, questions }
  }
  const pool = poolOf(settings, own, shipped)
  const drawnIn = (one: Day): readonly string[] => {
    const set = settings.weeks.get(one)
    if (set)
      return set.map((question) =>
        keyOf({ source: ownNames.has(question) ? 'group' : 'sparr', question }),
      )
    return ranked(one, [...pool.keys()]).slice(0, settings.perWeek)
  }
  const before = new Set(
    Array.from({ length: REST_WEEKS }, (_, i) => drawnIn(addDays(week, -7 * (i + 1)))).flat(),
  )
  const order = ranked(week, [...pool.keys()])
  // A small pool comes back sooner: better a question again than none.
  const drawn = [
    ...order.filter((key) => !before.has(key)),
    ...order.filter((key) => before.has(key)),
  ]
  return {
    week,
    isSet: false,
    questions: drawn.slice(0, settings.perWeek).flatMap((key) => pool.get(key) ?? []),
  }
}

function poolOf(
  { decks }: Settings,
  own: readonly string[],
  shipped: readonly string[],
): ReadonlyMap<string, GroupQuestion> {
  const isWanted = (question: string): boolean => decks.includes(question.split('/', 1)[0] ?? '')
  const ofGroup = own.map((question): GroupQuestion => ({ source: 'group', question }))
  const ofSparr = shipped.map((question): GroupQuestion => ({ source: 'sparr', question }))
  const all =
    decks.length > 0
      ? [...ofGroup, ...ofSparr].filter(({ question }) => isWanted(question))
      : own.length > 0
        ? ofGroup
        : ofSparr
  return new Map(all.map((question) => [keyOf(question), question]))
}
