/** The session of a day: what is due and what is new, cut to the minutes there are. */

import { type Day, daysBetween, MINUTE_MS } from '../day.ts'
import type { QuestionName } from '../question/question.ts'
import type { CatalogQuestion } from './catalog.ts'
import { interleave } from './interleave.ts'
import { mocksAhead, type NewLimit, newLimit } from './interview-day.ts'
import { chooseMock, isMockDone } from './mock-choice.ts'
import { picking } from './picking.ts'
import { isLeech } from './schedule.ts'
import type { Done, Item, TonightInput } from './tonight-items.ts'
import { type Candidate, isOpen, newInTurn, type Pool, poolOf, shortest } from './tonight-pool.ts'

export type Tonight = {
  readonly date: Day
  /** What is left of the session, in order; empty: done for today, or nothing to do. */
  readonly items: readonly Item[]
  /** Of these items. */
  readonly minutes: number
  /** Time on the clock today. */
  readonly doneMs: number
  readonly doneCount: number
  /** The first evening after days away: short, and nothing new. */
  readonly back: { readonly daysAway: number } | null
  /** Due, and left for the days to come. */
  readonly waiting: number
  /** In the session, and forgotten so often that they should rather be suspended or learnt differently. */
  readonly leeches: readonly QuestionName[]
  /** Questions that are longer than the whole day. */
  readonly tooLong: number
}

/** Days without practice after which an evening opens gently. */
const AWAY_DAYS = 4
const GENTLE_SHARE = 0.5
const GENTLE_MINUTES = 10

export function tonight(input: TonightInput): Tonight {
  const { today, questions, done, minutesPerDay, lastDay } = input
  const daysAway = lastDay === null ? 0 : daysBetween(lastDay, today)
  const back = daysAway < AWAY_DAYS ? null : { daysAway }
  const pool = poolOf(input)
  const limit = back ? gentle(input, pool) : minutesPerDay
  const chosen = picking<Candidate>(limit - spentMs(done) / MINUTE_MS)

  const mock = back === null && isMockDue(input) ? mockOf(input, pool) : null
  if (mock) chosen.take([mock])
  chosen.take(pool.waited)
  const begun = done.filter(({ isFirst }) => isFirst)
  const hadDue = pool.waited.length + pool.fresh.length + done.length > begun.length
  const isGentle = back !== null && hadDue
  const limitNew = isGentle ? NOTHING_NEW : newToday(input, pool)
  const isNew = ({ question }: Candidate): boolean => !input.seen.has(question.name)
  const turns = newTurns(questions, begun)
  const aloud = mockDone(input)
  const mayBeNew = ({ question }: Candidate): boolean => {
    const fresh = chosen.items().filter(isNew)
    // Only what has its turn before it: in which order the session is worked through does not change the session.
    const turn = turns(question.name)
    const before = begun.filter((one) => one === aloud || turns(one.question) < turn)
    const ofNew = sumOf(fresh.map((one) => one.minutes)) + newMinutes(before)
    return fresh.length + begun.length < limitNew.count && ofNew < limitNew.minutes - ROUNDING
  }
  // One new question goes before what has just come up, or there would never be room for a long one.
  const isFirst = (): boolean => !chosen.items().some(isNew)
  if (begun.length === 0) chosen.take(pool.unseen, (one) => isFirst() && mayBeNew(one))
  chosen.take(pool.fresh)
  chosen.take(pool.unseen, mayBeNew)
  chosen.take(pool.again)

  const picked = chosen.items()
  const isPicked = new Set(picked.map(({ question }) => question.name))
  const items = inOrder(picked, questions, done)
  return {
    date: today,
    items,
    minutes: sumOf(items.map(({ minutes }) => minutes)),
    doneMs: sumOf(done.map(({ activeMs }) => activeMs)),
    doneCount: done.length,
    back,
    waiting: [...pool.waited, ...pool.fresh].filter(({ question }) => !isPicked.has(question.name))
      .length,
    leeches: picked.flatMap(({ question, card }) => (card && isLeech(card) ? [question.name] : [])),
    tooLong: questions.filter((one) => isOpen(one, input) && shortest(one) > minutesPerDay).length,
  }
}

/** Which turn a new question has; looked up only where some were begun. */
function newTurns(
  questions: readonly CatalogQuestion[],
  begun: readonly Done[],
): (name: QuestionName) => number {
  if (begun.length === 0) return () => 0
  const turns = new Map(newInTurn(questions).map(({ name }, turn) => [name, turn]))
  return (name) => turns.get(name) ?? -1
}

/** Half an evening; as long as the shortest question there is where that is not enough to begin at all. */
function gentle({ minutesPerDay, done }: TonightInput, { waited, fresh, unseen }: Pool): number {
  const short = Math.min(minutesPerDay, Math.max(GENTLE_MINUTES, minutesPerDay * GENTLE_SHARE))
  if (done.length > 0) return short
  const due = [...waited, ...fresh]
  const first = Math.min(...(due.length > 0 ? due : unseen).map(({ minutes }) => minutes))
  return Number.isFinite(first) ? Math.max(short, first) : short
}

/** What was planned for a question counts in full, so that being quick does not make the evening longer. */
function spentMs(done: readonly Done[]): number {
  return sumOf(done.map(({ activeMs, budgetMs }) => Math.max(activeMs, budgetMs)))
}

/** Minutes that differ by less are the same, in whatever order they were added up. */
const ROUNDING = 1e-6

const NOTHING_NEW: NewLimit = { count: 0, minutes: 0 }

const newMinutes = (begun: readonly Done[]): number =>
  sumOf(begun.map(({ budgetMs }) => budgetMs)) / MINUTE_MS

/** Of the whole day, what is done of it included. */
function newToday({ today, interview, newPerDay, done }: TonightInput, { unseen }: Pool): NewLimit {
  const begun = newMinutes(done.filter(({ isFirst }) => isFirst))
  const unseenMinutes = sumOf(unseen.map(({ minutes }) => minutes)) + begun
  return newLimit(today, interview, { unseenMinutes, newPerDay })
}

function isMockDue({ today, interview, longDays, done }: TonightInput): boolean {
  if (interview === null || isMockDone(done)) return false
  return mocksAhead(today, interview, longDays)[0] === today
}

/** What was answered in place of a mock: it came before everything else, whatever its turn. */
function mockDone({ today, interview, longDays, done }: TonightInput): Done | undefined {
  const before = longDays.filter((day) => day !== today)
  if (interview === null || mocksAhead(today, interview, before)[0] !== today) return undefined
  return done.find((one) => isMockDone([one]))
}

function mockOf(input: TonightInput, pool: Pool): Candidate | null {
  const due = [...pool.waited, ...pool.fresh]
  const mayBeNew = newToday(input, pool).count > 0
  const question = chooseMock(
    input.questions.filter((one) => isOpen(one, input) && one.minutes <= input.minutesPerDay),
    { ...input, due: due.map((one) => one.question), mayBeNew },
  )
  if (question === null) return null
  const card = due.find((one) => one.question.name === question.name)?.card ?? null
  return { question, form: 'long', minutes: question.minutes, why: 'mock', card }
}

/** The mock first, while the head is fresh. */
function inOrder(
  picked: readonly Candidate[],
  questions: readonly CatalogQuestion[],
  done: readonly Done[],
): readonly Item[] {
  const last = done.at(-1)
  const before = questions.find(({ name }) => name === last?.question) ?? null
  const [mocks, others] = [true, false].map((isMock) =>
    picked.filter(({ why }) => (why === 'mock') === isMock),
  ) as [Candidate[], Candidate[]]
  const mixed = interleave(others, ({ question }) => question, mocks[0]?.question ?? before)
  return [...mocks, ...mixed].map(({ card, ...item }) => item)
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)
