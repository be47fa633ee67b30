import { expect, test } from 'vitest'
import type { Question } from '../../src/core/question/question.ts'
import { collection, load } from './collection.ts'

async function questionOf(text: string): Promise<Question | undefined> {
  const { decks, problems } = await load(collection({ 'questions/d1/q1.yaml': text }))
  expect(problems).toEqual([])
  return decks[0]?.questions[0]?.question
}

const head = (kind: string) => `id: q1\nkind: ${kind}\ntitle: T\nprompt: P\n`

test.each([
  ['recall', 'answer: A\n', 1.5, 'rubric'],
  ['choice', 'options: [{ text: a, correct: true }, { text: b }]\n', 1, 'key'],
  ['estimate', 'asks: [{ id: a, ask: A, answer: 1, unit: s, within: 1 }]\n', 3, 'key'],
  [
    'review',
    'exhibit: { language: go, text: x }\nfindings: [{ lines: [1, 1], text: F }]\n',
    5,
    'key',
  ],
  [
    'behavioral',
    'competency: c\nstar_r: { situation: { good: G }, task: { good: G }, action: { good: G }, result: { good: G }, relevance: { good: G } }\n',
    2.5,
    'rubric',
  ],
  [
    'design',
    'constraints: [{ id: c1, text: C }]\nrubric: [{ id: r1, points: 100, text: R }]\ntriangle:\n' +
      '  storage: { options: [{ id: a, text: A, good: true }] }\n' +
      '  sharding: { options: [{ id: b, text: B, good: true }] }\n' +
      '  failover: { options: [{ id: c, text: C, good: true }] }\n',
    35,
    'rubric',
  ],
])('%s has the defaults of its kind', async (kind, rest, minutes, verify) => {
  expect(await questionOf(head(kind) + rest)).toMatchObject({
    kind,
    minutes,
    verify,
    difficulty: 3,
    level: 'executor',
    tags: [],
    hints: [],
    followUps: [],
    was: [],
  })
})

test('what an author leaves out and nothing stands for is not there at all', async () => {
  const question = await questionOf(`${head('recall')}answer: A\n`)
  for (const field of ['axis', 'checkpoint', 'interviewer', 'source'])
    expect(question).not.toHaveProperty(field)
})

test('keys become camelCase, words of the format stay as they are', async () => {
  const text = `${head('behavioral')}competency: c
jd_keywords: [SLO]
follow_ups: [F, { ask: G, points: [P] }]
interviewer: { listen_for: [L], if_stuck: S }
star_r:
  situation: { good: G, needs: [number, first_person] }
  task: { good: G }
  action: { good: G }
  result: { good: G }
  relevance: { good: G }
upgrades:
  - { weak: W, strong: S, why: [a, b] }
  - { weak: W, strong: S, why: { en: a, zh-CN: 甲 } }
reveals: [{ after_seconds: 60, text: R }]
`
  expect(await questionOf(text)).toMatchObject({
    jdKeywords: ['SLO'],
    followUps: [
      { ask: 'F', points: [] },
      { ask: 'G', points: ['P'] },
    ],
    interviewer: { listenFor: ['L'], ifStuck: 'S', wrongTurns: [], anchors: [] },
    starR: { situation: { good: 'G', needs: ['number', 'first_person'] } },
    upgrades: [{ why: ['a', 'b'] }, { why: [{ en: 'a', 'zh-CN': '甲' }] }],
    reveals: [{ afterSeconds: 60, text: 'R' }],
  })
})

test('the line feed at the end of a block text is dropped', async () => {
  const question = await questionOf(`${head('recall')}answer: |\n  one\n\n  two\n`)
  expect(question).toMatchObject({ answer: 'one\n\ntwo' })
})
