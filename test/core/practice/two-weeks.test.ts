import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type CatalogQuestion, catalogOf } from '../../../src/core/practice/catalog.ts'
import { LAST_SITTING } from '../../../src/core/practice/sittings.ts'
import type { Plan as MockPlan } from '../../../src/core/question/lists.ts'
import { loadCollections } from '../../../src/decks/load.ts'
import { type Candidate, DAYS, play } from './two-weeks.ts'

let questions: readonly CatalogQuestion[] = []
let plans: readonly MockPlan[] = []

beforeAll(async () => {
  const { decks, lists } = await loadCollections([{ path: '.', origin: 'own' }])
  questions = catalogOf(decks, 0, () => true).decks.flatMap((deck) => deck.questions)
  plans = lists.plans
})

/** Somebody who misses up to so many answers of a hundred and skips up to so many evenings. */
const candidates = (minutesPerDay: number, misses: number, skipped: number, last = DAYS) =>
  fc.record<Candidate>({
    minutesPerDay: fc.constant(minutesPerDay),
    seed: fc.integer({ min: 1, max: 100_000 }),
    misses: fc.integer({ min: 0, max: misses }).map((percent) => percent / 100),
    skipped: fc.uniqueArray(fc.integer({ min: 0, max: last - 1 }), { maxLength: skipped }),
    pace: fc.constantFrom([0.4, 1.1], [0.7, 1], [0.3, 0.8]),
  })

test.each([20, 40, 90])(
  'at %i minutes no evening ends before its minutes while anything is open, and none is planned over them',
  (minutes) => {
    fc.assert(
      fc.property(candidates(minutes, 40, 5), (candidate) => {
        const { evenings } = play(questions, plans, candidate)
        expect(evenings).toHaveLength(DAYS - candidate.skipped.length)
        for (const { left, open, listed } of evenings) {
          expect(listed).toBeLessThanOrEqual(minutes + 1e-6)
          if (left >= LAST_SITTING) expect(open).toEqual([])
        }
      }),
      { numRuns: 20 },
    )
  },
)

/** The first of each deck, then the second of each, of so many minutes together. */
function worth(minutes: number, all = questions): readonly CatalogQuestion[] {
  const places = new Map<string, number>()
  const placed = all.map((question) => {
    const deck = question.name.split('/', 1)[0] ?? ''
    const place = places.get(deck) ?? 0
    places.set(deck, place + 1)
    return { question, place }
  })
  let left = minutes
  return placed
    .toSorted((a, b) => a.place - b.place)
    .flatMap(({ question }) => {
      if (question.minutes > left) return []
      left -= question.minutes
      return question
    })
}

test('at 90 minutes every one of 500 minutes of questions is answered once at least', () => {
  const some = worth(500)
  expect(some.length).toBeGreaterThan(30)
  fc.assert(
    fc.property(candidates(90, 40, 2), (candidate) => {
      const { served } = play(some, plans, candidate)
      expect(some.filter(({ name }) => !served.has(name))).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('at 40 minutes every one of 300 minutes of Go is begun at least, those of 50 minutes and more too', () => {
  const longest = questions
    .filter(({ language }) => language === 'go')
    .toSorted((a, b) => b.minutes - a.minutes)
  const go = worth(300, longest)
  const some = [
    ...worth(
      300,
      questions.filter(({ language }) => language === null),
    ),
    ...go,
  ]
  expect(go.some(({ minutes }) => minutes > 40)).toBe(true)
  // After the tenth evening there are two on which something new may come: who skips both has lost them.
  fc.assert(
    fc.property(candidates(40, 40, 2, 10), (candidate) => {
      const { begun } = play(some, plans, candidate)
      expect(go.filter(({ name }) => !begun.has(name))).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test.each([14, 60])('at 40 minutes no evening of %i days runs dry', (days) => {
  fc.assert(
    fc.property(candidates(40, 40, 0), (candidate) => {
      const { plan, evenings } = play(questions, plans, { ...candidate, days })
      expect(evenings).toHaveLength(days)
      expect(evenings.filter(({ left }) => left >= LAST_SITTING)).toEqual([])
      expect(plan.days.slice(0, days).filter(({ minutes }) => minutes < 5)).toEqual([])
    }),
    { numRuns: 10 },
  )
})

test('at 20 minutes the plan of the first day names what is not reached', () => {
  fc.assert(
    fc.property(candidates(20, 25, 1), (candidate) => {
      const { plan, begun } = play(questions, plans, candidate)
      const missed = questions.map(({ name }) => name).filter((name) => !begun.has(name))
      expect(missed.length).toBeGreaterThan(0)
      expect(missed.filter((name) => !plan.unreached.includes(name))).toEqual([])
    }),
    { numRuns: 30 },
  )
})
