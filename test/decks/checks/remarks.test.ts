import { expect, test } from 'vitest'
import type { QuestionOf } from '../../../src/core/question/question.ts'
import type { Text } from '../../../src/core/question/text.ts'
import { remarksOn } from '../../../src/decks/checks/remarks.ts'
import { recall } from '../../core/drill/sitting.ts'

const points = ['one', 'two', 'three', 'four']
const { id, title, prompt, difficulty, level, tags, hints, followUps, was } = recall
const common = { id, title, prompt, difficulty, level, tags, hints, followUps, was, minutes: 1 }
const card: QuestionOf<'recall'> = {
  ...common,
  kind: 'recall',
  verify: 'rubric',
  points,
  answer: 'Because.',
}
const words = (count: number): string => Array(count).fill('word').join(' ')
const signs = (count: number): string => '字'.repeat(count)

test('the numbers of every text are compared, at the place of the text', () => {
  const data = {
    prompt: { en: 'Wait 3 s.', 'zh-CN': '等 3 秒。' },
    points: [{ en: 'two tries', 'zh-CN': '重试两次' }, 'P99'],
    hints: [{ en: 'It is below 500 ms.', 'zh-CN': '低于 300 毫秒。' }],
    follow_ups: [
      { en: 'At 10 times the load?', 'zh-CN': '负载到 10 倍呢？' },
      {
        ask: 'Why?',
        points: [
          { en: 'yes', 'zh-CN': '是' },
          { en: 'no 7', 'zh-CN': '否' },
        ],
      },
    ],
    interviewer: { anchors: [{ en: 'after 9 min', 'zh-CN': '之后' }] },
  }
  const at = (place: string, has: string, lacks: string, shown: string) => {
    return { code: 'numbers', place, has, lacks, shown }
  }
  expect(remarksOn(card, data)).toEqual([
    at('hints 1', 'en', 'zh-CN', '500 ms'),
    at('hints 1', 'zh-CN', 'en', '300 毫秒'),
    at('follow_ups 2 points 2', 'en', 'zh-CN', '7'),
    at('interviewer anchors 1', 'en', 'zh-CN', '9 min'),
  ])
})

test('an answer fits its minutes in each language alone', () => {
  const said = (answer: Text) =>
    remarksOn({ ...card, answer }, {}).map(
      (one) => one.code === 'length' && [one.lang, one.seconds],
    )
  expect(said({ en: words(144), 'zh-CN': signs(240) })).toEqual([])
  expect(said({ en: words(168), 'zh-CN': signs(240) })).toEqual([['en', 70]])
  expect(said({ en: words(144), 'zh-CN': signs(280) })).toEqual([['zh-CN', 70]])
  expect(said(words(168))).toEqual([['', 70]])
  // Nobody says a program, and a name is one word.
  expect(said(`${words(144)}\n\`\`\`go\n${words(50)}\n\`\`\`\n`)).toEqual([])
  expect(said(`${words(143)} \`a.b/c:d-e\``)).toEqual([])
})

test('a recall has four to six points', () => {
  const count = (n: number) => remarksOn({ ...card, points: Array(n).fill('point') }, {})
  expect([4, 5, 6].flatMap(count)).toEqual([])
  expect([0, 1, 3, 7].flatMap(count).map((one) => 'count' in one && one.count)).toEqual([
    0, 1, 3, 7,
  ])
})

test('every option of a choice says why', () => {
  const options = [
    { text: 'A', correct: true, why: 'It is.' },
    { text: 'B', correct: false },
  ]
  expect(remarksOn({ ...common, kind: 'choice', verify: 'key', options }, {})).toEqual([
    { code: 'why', place: 'options 2' },
  ])
})
