/** A candidate who practises for two weeks or more before an interview, played by the rules alone: no store, no clock, one seed. */
import { addDays, type Day, endOf, MINUTE_MS } from '../../../src/core/day.ts'
import type { Grade } from '../../../src/core/log.ts'
import type { CatalogQuestion } from '../../../src/core/practice/catalog.ts'
import { isOver } from '../../../src/core/practice/interview-day.ts'
import type { PlannedMock } from '../../../src/core/practice/mock-choice.ts'
import { makePlan, type Plan } from '../../../src/core/practice/plan.ts'
import { type Tonight, tonight } from '../../../src/core/practice/tonight.ts'
import type { Item } from '../../../src/core/practice/tonight-items.ts'
import type { Plan as MockPlan } from '../../../src/core/question/lists.ts'
import {
  after,
  inputOf,
  nextDay,
  putDown,
  ROLLOVER,
  scheduler,
  TODAY,
  type World,
  world,
} from './days.ts'

export const DAYS = 14

export type Candidate = {
  /** Until the interview; absent: two weeks. */
  readonly days?: number
  readonly minutesPerDay: number
  readonly seed: number
  /** Share of answers that are missed, 0 to 1. */
  readonly misses: number
  /** Evenings that are skipped, counted from 0. */
  readonly skipped: readonly number[]
  /** Of the time that a question is given, the least and the most that an answer takes. */
  readonly pace: readonly [least: number, most: number]
}

export type PlayedEvening = {
  readonly date: Day
  /** Of the session as it was listed before it began. */
  readonly listed: number
  /** On the clock in the end. */
  readonly clock: number
  readonly answers: number
  /** Asked for by nobody: taken where the session was done and time was left. */
  readonly extra: number
  /** What could still have been asked when it ended. */
  readonly open: readonly string[]
  readonly left: number
}

export type Played = {
  readonly plan: Plan
  readonly evenings: readonly PlayedEvening[]
  /** Questions that were answered once at least, and those that were begun. */
  readonly served: ReadonlySet<string>
  readonly begun: ReadonlySet<string>
}

export function play(
  questions: readonly CatalogQuestion[],
  plans: readonly MockPlan[],
  candidate: Candidate,
): Played {
  const random = sequence(candidate.seed)
  const { days = DAYS } = candidate
  const interview = { date: addDays(TODAY, days), from: TODAY }
  const { minutesPerDay } = candidate
  let now = world({ questions, plans, interview, minutesPerDay, lastDay: null })
  const plan = planOf(now)
  const begun = new Set<string>()
  /** How long each whole answer will take, drawn when it is begun. */
  const lengths = new Map<string, number>()
  const evenings: PlayedEvening[] = []

  for (let day = 0; day < days; day++) {
    if (!candidate.skipped.includes(day)) evenings.push(evening())
    now = nextDay(now)
  }
  return { plan, evenings, begun, served: new Set(now.cards.keys()) }

  function evening(): PlayedEvening {
    const listed = tonight(inputOf(now)).minutes
    let answers = 0
    let extra = 0
    for (let session = tonight(inputOf(now)); ; session = tonight(inputOf(now))) {
      if (session.mock) {
        answers += takeMock(session.mock)
        continue
      }
      const [item] = session.items.length > 0 ? session.items : session.more
      if (!item) return { ...closed(session), listed, answers, extra }
      if (session.items.length === 0) extra++
      answers++
      work(item)
    }
  }

  function closed({ date, leftMinutes, doneMs }: Tonight) {
    return {
      date,
      clock: doneMs / MINUTE_MS,
      left: leftMinutes,
      open: openIn(now),
    }
  }

  function work(item: Item): void {
    const { name, minutes: whole } = item.question
    begun.add(name)
    const key = `${name} ${item.form}`
    const [least, most] = candidate.pace
    const share = lengths.get(key) ?? least + (most - least) * random()
    lengths.set(key, share)
    const asked = item.form === 'long' ? whole : item.minutes
    const before = now.begun.find(({ question }) => question === name)?.activeMs ?? 0
    const rest = Math.max(0.2 * MINUTE_MS, share * asked * MINUTE_MS - before)
    if (item.sittingOf !== undefined && rest > item.minutes * MINUTE_MS) {
      now = putDown(now, item)
      return
    }
    lengths.delete(key)
    const clockMs = rest + (now.begun.find(({ question }) => question === name)?.clockMs ?? 0)
    now = after(now, item, graded(), clockMs)
  }

  function graded(): Grade {
    if (random() < candidate.misses) return 'again'
    const draw = random()
    return draw < 0.2 ? 'hard' : draw < 0.9 ? 'good' : 'easy'
  }

  /** Each round takes its minutes, with a question that is new where there is one. */
  function takeMock({ plan: { rounds } }: PlannedMock): number {
    now = { ...now, mockDays: [...now.mockDays, now.today] }
    let count = 0
    for (const { kind, minutes } of rounds) {
      const done = new Set(now.done.map(({ question }) => question))
      const fitting = questions.filter(
        (one) => one.kind === kind && one.minutes <= minutes && !done.has(one.name),
      )
      const question = fitting.find(({ name }) => !now.cards.has(name)) ?? fitting[0]
      if (!question) continue
      begun.add(question.name)
      const item: Item = { question, form: 'long', minutes, why: 'new' }
      now = after(now, item, graded(), minutes * MINUTE_MS)
      count++
    }
    return count
  }
}

/** New ones where they may come, and what is due and was not asked today. */
function openIn(now: World): readonly string[] {
  const { due } = inputOf(now)
  const done = new Set(now.done.map(({ question }) => question))
  const { interview } = now
  const isCalm =
    interview !== null && [0, 1, 2].some((days) => isOver(addDays(now.today, days + 1), interview))
  const fresh = isCalm ? [] : now.questions.filter(({ name }) => !now.cards.has(name))
  return [
    ...fresh.map(({ name }) => name),
    ...due.map(({ question }) => question).filter((name) => !done.has(name)),
  ]
}

export const planOf = (now: World): Plan =>
  makePlan({
    ...now,
    suspended: now.held,
    buried: new Map(),
    dayEnd: endOf(now.today, 0, ROLLOVER),
    offsetMin: 0,
    rolloverHour: ROLLOVER,
    retentionOf: () => 0.9,
    scheduler,
  })

/** Numbers from 0 to 1, the same for one seed (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
