/** A session as it is worked through: what was answered so far, how long it still goes, and what is told of it at its end. */

import { MINUTE_MS } from '../day.ts'
import type { Drill } from '../drill/drill.ts'
import { clockMs } from '../drill/time/stops.ts'
import { measuresOf } from '../kinds/facts.ts'
import type { Measure } from '../kinds/kind-facts.ts'
import type { Attempt, Grade } from '../log.ts'
import { LAST_SITTING } from '../practice/sittings.ts'
import { startable, type Tonight } from '../practice/tonight.ts'
import type { Item } from '../practice/tonight-items.ts'
import type { QuestionName } from '../question/question.ts'
import type { Text } from '../question/text.ts'

/** One question of a session that was answered. */
export type Answered = {
  readonly question: QuestionName
  readonly title: Text
  /** Of its deck. */
  readonly lang: string
  readonly grade: Grade
  /** On the clock since it was taken up. */
  readonly clockMs: number
  /** Until it comes back; null: in a cram. */
  readonly inMs: number | null
  /** What the answer should have had and did not. */
  readonly missed: readonly MissedLine[]
}

/** A letter of a story is named by `words`. */
type MissedLine = Pick<Measure, 'text' | 'letter'>

export type Run = {
  /** It ends with the minutes of the evening, whatever is left in the queue. */
  readonly isTonight: boolean
  readonly answered: readonly Answered[]
  /** The sitting whose end was said. */
  readonly saidOver: QuestionName | null
}

export const NEW_RUN: Run = { isTonight: false, answered: [], saidOver: null }

/** A session of one question has its end on the screen already. */
export const hasEnding = ({ answered }: Run): boolean => answered.length > 1

/** Milliseconds on the clock since the answer was taken up, this evening. */
export const sinceTakenUp = ({ spent, stops = [] }: Drill): number =>
  clockMs(spent) - (stops.at(-1)?.ms ?? 0)

export function answeredIn(drill: Drill, attempt: Attempt): Answered {
  const { task, ahead, isCram } = drill
  return {
    question: task.name,
    title: task.question.title,
    lang: task.deckLang,
    grade: attempt.chosen,
    clockMs: sinceTakenUp(drill),
    inMs: isCram ? null : (ahead?.inMs[attempt.chosen] ?? null),
    missed: missedIn(drill, attempt).map(({ text, letter }) => ({
      text,
      ...(letter === undefined ? {} : { letter }),
    })),
  }
}

/** Tests that did not pass, and lines that have less than half of their marks. */
function missedIn(drill: Drill, { answer, verdict }: Attempt): readonly MissedLine[] {
  const measures = measuresOf(drill.task.question)
  if (drill.kind !== 'code')
    return measures.filter(({ id, most }) => (answer.marks[id] ?? 0) * 2 < most)
  if (verdict === 'AC') return []
  const tests = drill.work.last?.tests ?? []
  const passed = new Set(tests.filter(({ status }) => status === 'pass').map(({ name }) => name))
  return tests.length === 0 ? [] : measures.filter(({ id }) => !passed.has(id))
}

/** The next of the queue that the evening still has the minutes for, and what comes after it. */
export function nextOf<T extends { readonly question: QuestionName }>(
  queue: readonly T[],
  tonight: Tonight,
  spentMs: number,
): readonly T[] {
  const left = tonight.leftMinutes - spentMs / MINUTE_MS
  const items = new Map(startable(tonight).map((item) => [item.question.name, item]))
  const at = queue.findIndex(({ question }) => fits(items.get(question), left))
  return at < 0 ? [] : queue.slice(at)
}

const ROUNDING = 1e-6

/** What the evening does not know of was put into the queue by somebody, and stays. */
function fits(item: Item | undefined, left: number): boolean {
  if (item === undefined) return true
  const least = item.sittingOf === undefined ? item.minutes : Math.min(item.minutes, LAST_SITTING)
  return least <= left + ROUNDING
}

/** The sitting of tonight with this question, if it is one. */
export const sittingIn = (tonight: Tonight, question: QuestionName): Item | undefined =>
  startable(tonight).find((item) => item.question.name === question && item.sittingOf !== undefined)

export type Missed = {
  readonly line: MissedLine
  /** Of its deck. */
  readonly lang: string
  readonly times: number
}

/** What was missed most often first; of equals the first of each question, then the second of each. */
export function missedMost(answered: readonly Answered[], limit: number): readonly Missed[] {
  const all = answered.flatMap(({ missed, lang }) =>
    missed.map((line, place) => ({ line, lang, place })),
  )
  const groups = [
    ...Map.groupBy(all, ({ line }) => JSON.stringify([line.letter, line.text])).values(),
  ]
  return groups
    .flatMap((group) => (group[0] ? [{ ...group[0], times: group.length }] : []))
    .toSorted((a, b) => b.times - a.times || a.place - b.place)
    .slice(0, limit)
}

/** The last answer to each question decides: one that was missed and then known is learnt. */
export function lastAnswers(answered: readonly Answered[]): readonly Answered[] {
  return answered.filter(
    ({ question }, i) => answered.findLastIndex((one) => one.question === question) === i,
  )
}
