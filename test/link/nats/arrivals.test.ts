import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrived, givenUp, inOrder, type Order } from '../../../src/link/nats/arrivals.ts'
import { better, type Offset, offsetOf } from '../../../src/link/nats/offset.ts'

/** Plays messages, which are named by their text, into an order; returns what was handed on. */
function play(messages: readonly (readonly [number, string])[], last = 0) {
  const handed: string[] = []
  let order: Order<string> = inOrder(last)
  for (const [seq, text] of messages) {
    const step = arrived(order, seq, text, handed.includes(text))
    order = step.order
    handed.push(...step.ready.filter((one) => !handed.includes(one)))
  }
  return { handed, order }
}

test('whatever comes twice and out of order is handed on once and in order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.infiniteStream(fc.nat()), (count, dice) => {
      const all = Array.from({ length: count }, (_, i) => [i + 1, `m${i + 1}`] as const)
      // Each of them at least once, and some of them again.
      const again = all.filter(() => (dice.next().value ?? 0) % 3 === 0)
      const shuffled = [...all, ...again]
        .map((message) => ({ message, at: dice.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ message }) => message)
      const { handed, order } = play(shuffled)
      expect(handed).toEqual(all.map(([, text]) => text))
      expect(order).toEqual({ last: count, early: new Map() })
    }),
  )
})

test('a server that gives out its numbers again is followed', () => {
  const { handed } = play([
    [1, 'a'],
    [2, 'b'],
    [3, 'lost'],
    [3, 'c'],
    [4, 'd'],
    [5, 'lost'],
    [6, 'e'],
  ])
  expect(handed).toEqual(['a', 'b', 'lost', 'c', 'd', 'e'])
})

test('what is missing for good holds nothing up once it is given up', () => {
  const { handed, order } = play([
    [1, 'a'],
    [4, 'd'],
    [3, 'c'],
  ])
  expect(handed).toEqual(['a'])
  expect(givenUp(order)).toEqual({ ready: ['c', 'd'], order: { last: 4, early: new Map() } })
})

const ms = fc.double({ min: 0, max: 5000, noNaN: true })

test('the offset is never off by more than it says, however the way there and back differ', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -3_600_000, max: 3_600_000 }),
      fc.array(fc.tuple(ms, ms, ms), { minLength: 1, maxLength: 20 }),
      (truth, ways) => {
        let best: Offset | null = null
        let mono = 0
        for (const [before, there, back] of ways) {
          const sentMs = mono + before
          const ackedMs = sentMs + there + back
          best = better(best, offsetOf({ sentMs, ackedMs, at: sentMs + there + truth }))
          expect(Math.abs(best.ms - truth)).toBeLessThanOrEqual(best.slackMs + 1e-6)
          mono = ackedMs
        }
      },
    ),
  )
})

test('a quick probe is kept until its age makes it worse than a new one', () => {
  const quick = offsetOf({ sentMs: 0, ackedMs: 2, at: 1001 })
  const slow = offsetOf({ sentMs: 5000, ackedMs: 5400, at: 6500 })
  expect(better(quick, slow)).toBe(quick)
  const hoursLater = offsetOf({ sentMs: 7_200_000, ackedMs: 7_200_400, at: 7_201_200 })
  expect(better(quick, hoursLater)).toBe(hoursLater)
})
