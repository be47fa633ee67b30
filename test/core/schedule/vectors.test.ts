import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GRADES } from '../../../src/core/log.ts'
import { type Card, fsrsScheduler, type Scheduler } from '../../../src/core/practice/schedule.ts'
import { type Answered, DAY, HOUR, MINUTE, ofLibrary, ofOurs, played } from './reference.ts'

type Vector = {
  readonly retention: number
  readonly shortTerm: boolean
  readonly ratings: readonly number[]
  readonly gapMinutes: readonly number[]
  /** Stability, difficulty, state, minutes until due, retrievability after 72 hours. */
  readonly after: readonly (readonly [number, number, number, number, number])[]
}

const vectors: readonly Vector[] = readFileSync(
  join(import.meta.dirname, '..', '..', 'fixtures', 'fsrs6-vectors.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Vector)

const STATES = ['new', 'learning', 'review', 'relearning']
const FIRST = Date.UTC(2026, 0, 5, 9, 30)

function ours(
  scheduler: Scheduler,
  answers: readonly Answered[],
  {
    retention,
    offsetMin = 0,
    rolloverHour = 0,
  }: {
    readonly retention: number
    readonly offsetMin?: number
    readonly rolloverHour?: number
  },
): readonly Card[] {
  let card: Card | null = null
  return answers.map(({ rating, at }) => {
    const grade = GRADES[rating - 1] ?? 'again'
    card = scheduler.review(card, grade, at, offsetMin, { retention, rolloverHour })
    return card
  })
}

const answersOf = (
  ratings: readonly number[],
  gapMinutes: readonly number[],
): readonly Answered[] => {
  let at = FIRST
  return ratings.map((rating, i) => {
    at += (gapMinutes[i] ?? 0) * MINUTE
    return { rating, at }
  })
}

test('the 200 histories of another implementation come out the same', () => {
  expect(vectors).toHaveLength(200)
  for (const { retention, shortTerm, ratings, gapMinutes, after } of vectors) {
    const scheduler = fsrsScheduler({ hasShortSteps: shortTerm })
    const cards = ours(scheduler, answersOf(ratings, gapMinutes), { retention })
    for (const [i, card] of cards.entries()) {
      const [stability, difficulty, state, dueMinutes, known] = after[i] ?? [0, 0, 0, 0, 0]
      // The library rounds to eight digits at each step, and over years that adds up.
      expect(Math.abs(card.stability / stability - 1)).toBeLessThan(1e-6)
      expect(card.difficulty).toBeCloseTo(difficulty, 6)
      expect(card.state).toBe(STATES[state])
      expect((card.due - card.lastAt) / MINUTE).toBe(dueMinutes)
      expect(scheduler.retrievability(card, card.lastAt + 72 * HOUR)).toBeCloseTo(known, 6)
    }
  }
})

const histories = fc.record({
  retention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
  hasShortSteps: fc.boolean(),
  answers: fc
    .array(
      fc.record({
        rating: fc.integer({ min: 1, max: 4 }),
        gap: fc.oneof(
          fc.integer({ min: 0, max: 30 * MINUTE }),
          fc.integer({ min: 0, max: 3 * DAY }),
          fc.integer({ min: 0, max: 400 * DAY }),
        ),
      }),
      { minLength: 1, maxLength: 30 },
    )
    .map((steps): readonly Answered[] => {
      let at = FIRST
      return steps.map(({ rating, gap }) => {
        at += gap
        return { rating, at }
      })
    }),
})

test('2 000 random histories lead to the very cards of the library called directly', () => {
  fc.assert(
    fc.property(histories, ({ retention, hasShortSteps, answers }) => {
      const cards = ours(fsrsScheduler({ hasShortSteps }), answers, { retention })
      expect(cards.map(ofOurs)).toEqual(played(answers, retention, hasShortSteps).map(ofLibrary))
    }),
    { numRuns: 2000 },
  )
}, 60_000)

test('elsewhere on earth and with another rollover the same days lead to the same memory', () => {
  fc.assert(
    fc.property(
      histories,
      fc.integer({ min: -12 * 60, max: 14 * 60 }),
      fc.nat({ max: 23 }),
      ({ retention, answers }, offsetMin, rolloverHour) => {
        const shift = offsetMin * MINUTE - rolloverHour * HOUR
        const there = answers.map(({ rating, at }) => ({ rating, at: at - shift }))
        const here = ours(fsrsScheduler(), answers, { retention })
        const cards = ours(fsrsScheduler(), there, { retention, offsetMin, rolloverHour })
        expect(cards.map(ofOurs)).toEqual(
          here.map((card) => ({
            ...ofOurs(card),
            due: card.due - shift,
            lastAt: card.lastAt - shift,
          })),
        )
      },
    ),
    { numRuns: 300 },
  )
}, 60_000)

test('one scheduler serves every retention', () => {
  const scheduler = fsrsScheduler()
  const [one, other] = [0.8, 0.95].map((retention) =>
    ours(scheduler, answersOf([4, 3], [0, 9 * 1440]), { retention }).map(({ due }) => due),
  )
  expect(one).toEqual(
    ours(fsrsScheduler(), answersOf([4, 3], [0, 9 * 1440]), { retention: 0.8 }).map(
      ({ due }) => due,
    ),
  )
  expect(one?.[1]).toBeGreaterThan(other?.[1] ?? 0)
})

test('a preview is what each grade then leads to', () => {
  const scheduler = fsrsScheduler()
  const rules = { retention: 0.9, rolloverHour: 4 }
  const card = scheduler.review(null, 'good', FIRST, 60, rules)
  for (const past of [null, card]) {
    const preview = scheduler.preview(past, FIRST + DAY, 60, rules)
    expect(Object.keys(preview)).toEqual([...GRADES])
    for (const grade of GRADES)
      expect(preview[grade]).toEqual(scheduler.review(past, grade, FIRST + DAY, 60, rules))
    expect(preview.again.due).toBeLessThan(preview.easy.due)
  }
})
