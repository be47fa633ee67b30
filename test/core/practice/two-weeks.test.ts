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

test('at 90 minutes every shipped question is answered once at least', () => {
  fc.assert(
    fc.property(candidates(90, 40, 2), (candidate) => {
      const { served } = play(questions, plans, candidate)
      expect(questions.filter(({ name }) => !served.has(name))).toEqual([])
    }),
    { numRuns: 30 },
  )
})

test('at 40 minutes every question of Go is begun at least, those of 50 minutes and more too', () => {
  const go = questions.filter(({ language }) => language === 'go')
  expect(go.some(({ minutes }) => minutes > 40)).toBe(true)
  // After the tenth evening there are two on which something new may come: who skips both has lost them.
  fc.assert(
    fc.property(candidates(40, 40, 2, 10), (candidate) => {
      const { begun } = play(questions, plans, candidate)
      expect(go.filter(({ name }) => !begun.has(name))).toEqual([])
    }),
    { numRuns: 30 },
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
