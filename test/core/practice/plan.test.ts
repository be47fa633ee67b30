import { expect, test } from 'vitest'
import { addDays, endOf } from '../../../src/core/day.ts'
import { mocksAhead, newLimit } from '../../../src/core/practice/interview-day.ts'
import { makePlan, type PlanInput } from '../../../src/core/practice/plan.ts'
import { tonight } from '../../../src/core/practice/tonight.ts'
import {
  card,
  code,
  inputOf,
  question,
  ROLLOVER,
  scheduler,
  TODAY,
  type World,
  world,
} from './days.ts'

const planOf = (now: World, over: Partial<PlanInput> = {}) =>
  makePlan({
    ...now,
    suspended: now.held,
    buried: new Map(),
    dayEnd: endOf(now.today, 0, ROLLOVER),
    offsetMin: 0,
    rolloverHour: ROLLOVER,
    retentionOf: () => 0.9,
    scheduler,
    ...over,
  })

const inDays = (left: number, gone = 0) => ({
  date: addDays(TODAY, left),
  from: addDays(TODAY, -gone),
})
const small = (count: number, minutes = 2) =>
  Array.from({ length: count }, (_, i) => question(`q${i}`, { minutes }))
const designs = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    question(`talk/d${i}`, { kind: 'design', minutes: 35, shortForms: ['estimate'] }),
  )

test('mocks lie at a third, at two thirds and two days before', () => {
  const offsets = (days: number) =>
    mocksAhead(TODAY, inDays(days), []).map((day) =>
      Math.round((Date.parse(day) - Date.parse(TODAY)) / 864e5),
    )
  expect(offsets(14)).toEqual([5, 9, 12])
  expect(offsets(30)).toEqual([10, 20, 28])
  expect(offsets(6)).toEqual([2, 4])
  expect(offsets(3)).toEqual([1])
  expect(offsets(1)).toEqual([])
  expect(offsets(0)).toEqual([])
})

test('a mock that was missed is made up for once, and not where the next is near', () => {
  const ahead = (gone: number, longDays: readonly string[] = []) =>
    mocksAhead(TODAY, inDays(14 - gone, gone), longDays)
  expect(ahead(6)).toEqual([TODAY, addDays(TODAY, 3), addDays(TODAY, 6)])
  expect(ahead(6, [addDays(TODAY, -1)])).toEqual([addDays(TODAY, 3), addDays(TODAY, 6)])
  expect(ahead(8)).toEqual([addDays(TODAY, 1), addDays(TODAY, 4)])
  expect(ahead(10)).toEqual([TODAY, addDays(TODAY, 2)])
  // The last two days are calm.
  expect(ahead(13)).toEqual([])
})

test('what is new is spread over the days that are left for it', () => {
  const limit = (left: number, unseenMinutes: number) =>
    newLimit(TODAY, inDays(left), { unseenMinutes, newPerDay: 10 })
  expect(limit(12, 80)).toEqual({ count: 10, minutes: 10 })
  expect(limit(3, 80)).toEqual({ count: 10, minutes: 80 })
  expect(limit(2, 80).count).toBe(0)
  expect(limit(0, 80).count).toBe(0)
  expect(limit(-1, 80)).toEqual({ count: 10, minutes: Number.POSITIVE_INFINITY })
})

test('the first day of the plan is the session of tonight', () => {
  const now = world({
    questions: [...small(30), code('big'), ...designs(2)],
    cards: new Map([['go/q3', card(['good', 'again'], 1)]]),
    interview: inDays(10),
  })
  const { items, minutes } = tonight(inputOf(now))
  const [first] = planOf(now).days
  expect(first).toMatchObject({
    date: TODAY,
    minutes,
    reviews: items.filter(({ why }) => why === 'weak').length,
    new: items.filter(({ why }) => why === 'new').length,
  })
})

test('everything is reached where there is room, evenly, and nothing new comes in the last two days', () => {
  const { days, unreached, interview } = planOf(
    world({ questions: small(40), interview: inDays(12), newPerDay: 20 }),
  )
  expect(interview).toBe(addDays(TODAY, 12))
  expect(days).toHaveLength(12)
  expect(unreached).toEqual([])
  const fresh = days.map((day) => day.new)
  expect(fresh.slice(-2)).toEqual([0, 0])
  expect(fresh.reduce((sum, one) => sum + one, 0)).toBe(40)
  expect(Math.max(...fresh)).toBeLessThanOrEqual(10)
  for (const { minutes } of days) expect(minutes).toBeLessThanOrEqual(40)
})

test('missed days are spread over the rest instead of piled onto the next', () => {
  const questions = small(30)
  const onTime = planOf(world({ questions, interview: inDays(12), newPerDay: 20 }))
  const late = planOf(world({ questions, interview: inDays(8, 4), newPerDay: 20 }))
  const most = (plan: typeof late) => Math.max(...plan.days.map((day) => day.new))
  expect(late.unreached).toEqual([])
  expect(most(late)).toBeLessThanOrEqual(2 * most(onTime))
  for (const { minutes } of late.days) expect(minutes).toBeLessThanOrEqual(40)
})

test('each mock day holds one mock, and without a plan of one there is none', () => {
  const plans = [{ id: 'p', title: 'P', rounds: [{ kind: 'recall', minutes: 30, phases: [] }] }]
  const now = world({ questions: [...small(20), ...designs(3)], interview: inDays(14), plans })
  const mocks = planOf(now).days.flatMap(({ date, mock }) => (mock ? [[date, mock.plan.id]] : []))
  expect(mocks).toEqual([5, 9, 12].map((n) => [addDays(TODAY, n), 'p']))
  expect(planOf({ ...now, plans: [] }).days.every(({ mock }) => mock === null)).toBe(true)
})

test('the days of what is longer than an evening are said, and what is told in one go is left by name', () => {
  const questions = [code('long', 55), question('aloud', { minutes: 60 }), ...small(3)]
  const plan = planOf(world({ questions }))
  expect(plan.sittings).toEqual([
    { question: 'go/long', minutes: 55, days: [TODAY, addDays(TODAY, 1)] },
  ])
  expect(plan).toMatchObject({ unreached: ['go/aloud'], byName: ['go/aloud'] })
})

test('without an interview the plan shows two weeks, and after it too', () => {
  expect(planOf(world({ questions: small(5) }))).toMatchObject({ interview: null })
  expect(planOf(world({ questions: small(5) })).days).toHaveLength(14)
  expect(planOf(world({ questions: small(5), interview: inDays(-3, 9) })).interview).toBeNull()
  expect(planOf(world({ questions: small(5), interview: inDays(0, 9) })).days).toEqual([])
})

test('what cannot be reached is counted, what is suspended is not', () => {
  const questions = Array.from({ length: 40 }, (_, i) => code(`c${i}`, 30))
  const plan = planOf(world({ questions, interview: inDays(9), held: new Set(['go/c0']) }))
  const reached = plan.days.reduce((sum, day) => sum + day.new, 0)
  expect(reached).toBeGreaterThan(3)
  expect(plan.unreached).toHaveLength(39 - reached)
  expect(plan.unreached).not.toContain('go/c0')
})

test('a buried question is planned from the day it comes back', () => {
  const questions = small(1)
  const buried = new Map([['go/q0', addDays(TODAY, 2)]])
  const { days } = planOf(world({ questions }), { buried })
  expect(days.slice(0, 3).map((day) => day.new)).toEqual([0, 0, 1])
})
