import { expect, test } from 'vitest'
import type { ChoiceQuestion } from '../../../src/core/kinds/choice/question.ts'
import type { CodeQuestion } from '../../../src/core/kinds/code/question.ts'
import type { RecallQuestion } from '../../../src/core/kinds/recall/question.ts'
import { textIn } from '../../../src/core/question/text.ts'
import { behavioursOf } from '../../../src/core/statistics/behaviours.ts'

const say = (text: Parameters<typeof textIn>[0]) => textIn(text, 'en', 'en')
const letter = (name: string) => name.toUpperCase()

const common = {
  id: 'a',
  title: 'a',
  prompt: 'a',
  minutes: 1,
  difficulty: 1,
  level: 'owner',
  tags: [],
  verify: 'rubric',
  hints: [],
  followUps: [],
  was: [],
} as const

test('points, hidden tests and right options are what an answer is measured by', () => {
  const recall: RecallQuestion = {
    ...common,
    kind: 'recall',
    answer: 'a',
    points: [{ en: 'one', zh: '一' }, 'two'],
  }
  expect(behavioursOf(recall, say, letter)).toEqual([
    { id: 'p1', text: 'one', most: 1 },
    { id: 'p2', text: 'two', most: 1 },
  ])
  const choice: ChoiceQuestion = {
    ...common,
    kind: 'choice',
    options: [
      { text: 'no', correct: false },
      { text: 'yes', correct: true },
    ],
  }
  expect(behavioursOf(choice, say, letter)).toEqual([{ id: 'o2', text: 'yes', most: 1 }])
  const code: CodeQuestion = {
    ...common,
    kind: 'code',
    language: 'go',
    imports: [],
    tests: [{ name: 'TestLimit', title: 'The limit is kept' }],
    limits: { seconds: 1, memoryMb: 1, outputKb: 1 },
    race: false,
    leaks: true,
    file: 'answer.go',
    stages: [],
    mode: 'answer',
  }
  expect(behavioursOf(code, say, letter)).toEqual([
    { id: 'TestLimit', text: 'The limit is kept', most: 1 },
  ])
  expect(behavioursOf({ ...code, tests: 'all' }, say, letter)).toEqual([])
})
