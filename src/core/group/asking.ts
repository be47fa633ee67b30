/** What to ask whom: questions that the one who asks knows well and the other has not done in the group. */
import type { Day } from '../day.ts'
import { hasDone, type Member } from './fold.ts'
import { type GroupQuestion, keyOf } from './line.ts'
import { ranked } from './rendezvous.ts'

const MOST_ASKED = 3

/**
 * Those of the week first, then others, another choice each week and for each two.
 * @param known what the one who asks does well
 */
export function questionsToAsk(
  known: readonly GroupQuestion[],
  asker: string,
  other: Member,
  { week, questions }: { readonly week: Day; readonly questions: readonly GroupQuestion[] },
): readonly GroupQuestion[] {
  const fresh = new Map(known.filter((one) => !hasDone(other, one)).map((one) => [keyOf(one), one]))
  const ofWeek = new Set(questions.map(keyOf))
  const order = ranked(`${week} ${asker} ${other.handle}`, [...fresh.keys()])
  const first = order.filter((key) => ofWeek.has(key))
  const rest = order.filter((key) => !ofWeek.has(key))
  return [...first, ...rest].slice(0, MOST_ASKED).flatMap((key) => fresh.get(key) ?? [])
}
