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

test('a unit is understood, and as large in every language', async () => {
  const withUnit = (unit: string) => estimate(ask('a', '1', 1).replace('unit: s', `unit: ${unit}`))
  expect(await problemsIn(withUnit('{ en: /s, zh-CN: 次/秒 }'))).toEqual([])
  expect(await problemsIn(withUnit('{ en: streams, zh-CN: 路 }'))).toEqual([])
  expect(await problemsIn(withUnit('{ en: min, zh-CN: 秒 }'))).toEqual([
    '6:39 unit: the unit is not the same in each language: "min", "秒"; Write the same unit in each: /s and 次/秒.',
  ])
  expect(await placesIn(withUnit('万次'))).toEqual(['6:39 unit'])
  expect(await placesIn(withUnit('"1/s"'))).toEqual(['6:39 unit'])
})

test.each([
  ['69.730570001 * 1', 69.73, true],
  ['432000 / 86400 * 12.1', 60.5, true],
  ['599.6 * 1', 600, true],
  ['2.7 * 1', 3, false],
  ['69.74 * 1', 69.73, false],
  ['30200 * 1', 30000, false],
])(
  'an answer may be what the formula gives to three figures or more: %s, %d',
  async (formula, answer, isRight) => {
    expect((await problemsIn(estimate(ask('a', formula, answer)))).length === 0).toBe(isRight)
  },
)
