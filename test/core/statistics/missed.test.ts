import { expect, test } from 'vitest'
import { missedOf } from '../../../src/core/statistics/missed.ts'
import { past, saved } from './past.ts'

const behaviours = [
  { id: 'p1', text: 'names the owner', most: 1 },
  { id: 'p2', text: 'gives a number', most: 2 },
  { id: 'TestLimit', text: 'The limit is kept', most: 1 },
]
const known = () => ({ digest: 'd1', behaviours })
const unknown = () => undefined

test('a test is missed in the judged saves where it did not pass, of all that were tested', () => {
  const runs = [
    saved({ failing: ['TestLimit', 'TestLimit'] }),
    saved({ failing: ['TestLimit', 'TestOrder'] }),
    saved({ verdict: 'AC' }),
    saved({ verdict: 'CE', failing: ['TestLimit'] }),
  ]
  const base = { question: 'go/fanout', counted: 'saves', of: 3 }
  expect(missedOf([], runs, known)).toEqual([
    { ...base, behaviour: 'TestLimit', text: 'The limit is kept', missed: 2 },
    { ...base, behaviour: 'TestOrder', text: 'TestOrder', missed: 1 },
  ])
})

test('a point is missed when it was not ticked, a letter when it has less than half', () => {
  const attempts = [
    past({ marks: { p1: 1, p2: 1, TestLimit: 1 } }),
    past({ marks: { p1: 0, p2: 0, TestLimit: 1 }, outcome: 'failed' }),
    past({ marks: { TestLimit: 1 }, outcome: 'failed' }),
  ]
  const missed = missedOf(attempts, [], known)
  expect(missed.map(({ behaviour, missed, of }) => [behaviour, missed, of])).toEqual([
    ['p1', 2, 3],
    ['p2', 2, 3],
  ])
})

test('points of another wording, of a question that is gone, and of what was given up do not count', () => {
  expect(missedOf([past({ digest: 'old' })], [], known)).toEqual([])
  expect(missedOf([past()], [], unknown)).toEqual([])
  expect(missedOf([past({ outcome: 'gave-up' })], [], known)).toEqual([])
  expect(missedOf([past({ outcome: 'self-reported' })], [], known)).toEqual([])
})

test('a test of a deck that is gone keeps its own name', () => {
  const [missed] = missedOf([], [saved({ failing: ['TestLimit'] })], unknown)
  expect(missed).toMatchObject({ text: 'TestLimit', missed: 1, of: 1 })
})

test('the ten most missed are shown, of equals the one that fails more of the time', () => {
  const many = Array.from({ length: 14 }, (_, i) =>
    Array.from({ length: i + 1 }, () => saved({ question: `go/q${i}`, failing: ['T'] })),
  ).flat()
  const missed = missedOf([], [...many, saved({ question: 'go/q12', verdict: 'AC' })], unknown)
  expect(missed.map(({ question }) => question)).toEqual(
    [13, 12, 11, 10, 9, 8, 7, 6, 5, 4].map((i) => `go/q${i}`),
  )
  const tied = [saved({ question: 'go/a', failing: ['T'] }), saved({ question: 'go/a' })]
  const [first] = missedOf([], [...tied, saved({ question: 'go/b', failing: ['T'] })], unknown)
  expect(first?.question).toBe('go/b')
})
