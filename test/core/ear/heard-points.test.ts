import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { heardPoints } from '../../../src/core/ear/heard-points.ts'
import type { FindMeanings } from '../../../src/core/ear/meanings.ts'
import type { Text } from '../../../src/core/question/text.ts'
import { shippedMeanings } from '../../../src/decks/meanings.ts'

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

test('words of the same meaning are heard where meanings are known, in either language', () => {
  const points = [
    {
      en: 'The server refuses the request and deletes the cached price',
      'zh-CN': '服务器拒绝请求，并删掉缓存的价格',
    },
    { en: 'Everybody is told in an email', 'zh-CN': '发邮件告诉所有人' },
  ]
  const replies = [
    'We reject the call, and the cost that was in the cache is removed',
    '缓存中的价钱要清除，请求一律驳回',
  ]
  for (const typed of replies) {
    expect(heardPoints(typed, points)).toEqual([])
    expect(heardPoints(typed, points, [], shippedMeanings)).toEqual([0])
  }
})

test('meanings are not read while there is nothing to hear', () => {
  const refused: FindMeanings = () => {
    throw new Error('read too early')
  }
  expect(heardPoints(' \n', POINTS, [], refused)).toEqual([])
  expect(heardPoints('A P has a queue', [], [], refused)).toEqual([])
})

/** Heard wrongly costs more than not heard: whoever reads the list ticks what is missing, and trusts what is ticked. */
test.each([
  ['that the shares were chosen with, by words alone', 'own', /./, null, 0.97, 0.75],
  ['left alone, with near misses, by words alone', 'unseen', /./, null, 0.97, 0.72],
  ['in English', 'own', /^\P{Script=Han}+$/u, shippedMeanings, 0.97, 0.75],
  ['in Chinese', 'own', /\p{Script=Han}/u, shippedMeanings, 0.97, 0.95],
  ['left alone, in English', 'unseen', /^\P{Script=Han}+$/u, shippedMeanings, 0.97, 0.75],
  ['left alone, in Chinese', 'unseen', /\p{Script=Han}/u, shippedMeanings, 0.97, 0.8],
  [
    'in words of their own, in English',
    'spoken',
    /^\P{Script=Han}+$/u,
    shippedMeanings,
    0.95,
    0.45,
  ],
  ['in words of their own, in Chinese', 'spoken', /\p{Script=Han}/u, shippedMeanings, 0.97, 0.5],
  [
    'the same left alone, in English',
    'spoken-unseen',
    /^\P{Script=Han}+$/u,
    shippedMeanings,
    0.92,
    0.28,
  ],
  [
    'the same left alone, in Chinese',
    'spoken-unseen',
    /\p{Script=Han}/u,
    shippedMeanings,
    0.95,
    0.45,
  ],
])(
  'labelled replies %s: what is suggested is right',
  async (_, set, of, meanings, precision, recall) => {
    const groups: Labelled[] = JSON.parse(await readFile(`test/fixtures/heard/${set}.json`, 'utf8'))
    let [right, wrong, missed] = [0, 0, 0]
    for (const { ask, points, replies } of groups)
      for (const { typed, has } of replies.filter((reply) => of.test(reply.typed))) {
        const heard = heardPoints(typed, points, [ask], meanings ?? undefined)
        right += heard.filter((at) => has.includes(at)).length
        wrong += heard.filter((at) => !has.includes(at)).length
        missed += has.filter((at) => !heard.includes(at)).length
      }
    expect(right + missed).toBeGreaterThan(12)
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(precision)
    expect(right / (right + missed)).toBeGreaterThanOrEqual(recall)
  },
)
