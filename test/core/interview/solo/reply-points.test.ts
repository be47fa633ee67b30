/** What a good reply has stands under the reply, heard or not; it is told and never counted. */
import { expect, test } from 'vitest'
import type { Material } from '../../../../src/core/interview/solo/material.ts'
import { piecesOf } from '../../../../src/core/interview/solo/pieces.ts'
import { replyPoints } from '../../../../src/core/interview/solo/reply-points.ts'
import { fetchAll, round } from '../rounds.ts'
import { withEvents } from './told.ts'

const reply = {
  ask: { en: 'What if one call hangs?', 'zh-CN': '一次调用挂住怎么办？' },
  points: [
    { en: 'A deadline for each call by its context', 'zh-CN': '每次调用用 context 设截止时间' },
    { en: 'The other calls are not held up', 'zh-CN': '其他调用不受影响' },
  ],
}
const material = (lang = 'en') =>
  ({
    question: { ...fetchAll, followUps: [reply] },
    lang,
    deckLang: 'en',
    failing: null,
    judged: [],
    attempt: {
      hints: 0,
      runs: 0,
      verdict: 'AC',
      race: null,
      phases: [],
      budgetMs: 60_000,
      answer: { texts: {}, marks: {}, said: false },
    },
  }) as unknown as Material
const asked = (text: string, answer: string, said = false) =>
  withEvents(round(fetchAll, 20), [
    { type: 'interrupt', round: 0, clockMs: 1000, id: 'probe-1', text },
    { type: 'reply', round: 0, clockMs: 9000, id: 'probe-1', text: answer, said },
  ])

test('points are told in the language of the mock, with those that are heard', () => {
  const record = asked(reply.ask.en, 'I give each call a deadline through its context.')
  expect(replyPoints(material(), record).get('probe-1')).toEqual([
    { text: reply.points[0]?.en, isHeard: true },
    { text: reply.points[1]?.en, isHeard: false },
  ])
  const chinese = asked(reply.ask['zh-CN'], '每次调用都用 context 设一个截止时间')
  expect(replyPoints(material('zh-CN'), chinese).get('probe-1')?.[0]).toEqual({
    text: reply.points[0]?.['zh-CN'],
    isHeard: true,
  })
})

test('what is said aloud is not heard, and points count for nothing', () => {
  const record = asked(reply.ask.en, '', true)
  const points = replyPoints(material(), record).get('probe-1') ?? []
  expect(points.map(({ isHeard }) => isHeard)).toEqual([false, false])
  const ofReply = piecesOf(material(), record).filter(({ about }) => about.code === 'reply')
  expect(ofReply).toHaveLength(1)
})

test('a deck that asks something else by now says nothing about what was asked then', () => {
  expect([...replyPoints(material(), asked('What did it cost?', 'two weeks'))]).toEqual([])
})
