import { expect, test } from 'vitest'
import { placesIn, problemsIn } from '../../collection.ts'

const ask = (id: string, formula: string, answer: number) =>
  `  - { id: ${id}, ask: A, answer: ${answer}, unit: s, within: 1, formula: "${formula}" }\n`
const estimate = (...asks: string[]) =>
  `id: q1\nkind: estimate\ntitle: T\nprompt: P\nasks:\n${asks.join('')}`

test('a formula gives the answer', async () => {
  expect(await problemsIn(estimate(ask('a', '3 * 0.8', 2.4)))).toEqual([])
  expect(await problemsIn(estimate(ask('a', '3 * 0.9', 2.4)))).toEqual([
    '6:64 formula: the formula gives 2.7, but the answer is 2.4; Correct the one or the other.',
  ])
})

test('a formula is arithmetic', async () => {
  expect(await placesIn(estimate(ask('a', 'process.exit()', 1)))).toEqual(['6:62 formula'])
})

test('asks have ids of their own', async () => {
  expect(await placesIn(estimate(ask('a', '1', 1), ask('a', '1', 1)))).toEqual([
    '7:11 duplicate-id',
  ])
})

test('within is a factor of one or more', async () => {
  const question = estimate(ask('a', '1', 1)).replace('within: 1', 'within: 0.5')
  expect(await placesIn(question)).toEqual(['6:50 range'])
})
