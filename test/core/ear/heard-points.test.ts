import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { heardPoints } from '../../../src/core/ear/heard-points.ts'
import type { Text } from '../../../src/core/question/text.ts'

type Labelled = {
  readonly ask: Text
  readonly points: readonly Text[]
  readonly replies: readonly { readonly typed: string; readonly has: readonly number[] }[]
}

const POINTS = [
  { en: 'A P holds a local run queue', 'zh-CN': 'P 带本地运行队列' },
  { en: 'An idle P steals half of another queue', 'zh-CN': '空闲的 P 会偷别的 P 的一半任务' },
]

test('a point is heard in other forms of its words, in either language', () => {
  expect(heardPoints('Each P has its own local queue to run from', POINTS)).toEqual([0])
  expect(heardPoints('Idling Ps go stealing half of a queue', POINTS)).toEqual([1])
  expect(heardPoints('空闲的 P 会偷别人一半的任务', POINTS)).toEqual([1])
})

test('one word of a point, nothing, and another subject are not a point', () => {
  for (const typed of ['', 'queue', 'P', '队列', 'It is fast and everybody likes it.'])
    expect(heardPoints(typed, POINTS)).toEqual([])
})

test('the words of what was asked, said back, are no point of the answer', () => {
  const ask = 'How does a stolen queue help an idle P?'
  expect(heardPoints('How does a stolen queue help an idle P?', POINTS, [ask])).toEqual([])
})

test('words that stand far apart are not one point', () => {
  const scattered =
    'The idle time is low. We measured twice. Somebody steals hours. Nobody knew. It was half done.'
  expect(heardPoints(scattered, POINTS)).toEqual([])
})

test('a point word for word is heard, in the one language that a deck has too', () => {
  const plain = ['Give each call a deadline', 'Wait for the workers before the return']
  expect(heardPoints(plain.join('. '), plain)).toEqual([0, 1])
})

/** Heard wrongly costs more than not heard: whoever reads the list ticks what is missing, and trusts what is ticked. */
test.each([
  ['that the shares were chosen with', 'own', 0.97, 0.75],
  ['that were labelled and left alone, with near misses', 'unseen', 0.97, 0.72],
])('labelled replies %s: what is suggested is right', async (_, set, precision, recall) => {
  const groups: Labelled[] = JSON.parse(await readFile(`test/fixtures/heard/${set}.json`, 'utf8'))
  let [right, wrong, missed] = [0, 0, 0]
  for (const { ask, points, replies } of groups)
    for (const { typed, has } of replies) {
      const heard = heardPoints(typed, points, [ask])
      right += heard.filter((at) => has.includes(at)).length
      wrong += heard.filter((at) => !has.includes(at)).length
      missed += has.filter((at) => !heard.includes(at)).length
    }
  expect(right + missed).toBeGreaterThan(30)
  expect(right / (right + wrong)).toBeGreaterThanOrEqual(precision)
  expect(right / (right + missed)).toBeGreaterThanOrEqual(recall)
})
