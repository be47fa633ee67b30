/** Which mock an evening is for: one of the plans, taken with `mock solo`. */
import type { Day } from '../day.ts'
import type { Plan } from '../question/lists.ts'
import { type Interview, mocksAhead } from './interview-day.ts'

/** Shorter questions are no mock. */
export const MOCK_MINUTES = 15

export type PlannedMock = {
  readonly plan: Plan
  /** Of tonight: one that is longer than the evening is left, and taken up again. */
  readonly minutes: number
  /** Of the whole of it. */
  readonly of: number
}

type Asked = {
  readonly today: Day
  readonly interview: Interview | null
  readonly plans: readonly Plan[]
  /** Days on which a mock was taken. */
  readonly mockDays: readonly Day[]
  readonly minutesPerDay: number
}

/** The first plan that fits into an evening, else the shortest; null: today is no day for a mock, or none can be made. */
export function mockOn({
  today,
  interview,
  plans,
  mockDays,
  minutesPerDay,
}: Asked): PlannedMock | null {
  if (interview === null || mockDays.includes(today)) return null
  if (mocksAhead(today, interview, mockDays)[0] !== today) return null
  const mocks = plans.map((plan) => ({ plan, of: minutesIn(plan) }))
  const [shortest] = mocks.toSorted((a, b) => a.of - b.of)
  const mock = mocks.find(({ of }) => of <= minutesPerDay) ?? shortest
  return mock ? { ...mock, minutes: Math.min(mock.of, minutesPerDay) } : null
}

const minutesIn = ({ rounds }: Plan): number =>
  rounds.reduce((sum, { minutes }) => sum + minutes, 0)
