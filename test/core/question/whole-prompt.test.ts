import { expect, test } from 'vitest'
import type { CodeQuestion } from '../../../src/core/kinds/code/question.ts'
import { wholePrompt } from '../../../src/core/question/whole-prompt.ts'
import { code } from '../drill/sitting.ts'

test('who reads a question aloud has every stage of it', () => {
  const staged = {
    ...(code as CodeQuestion),
    prompt: 'Build a pool.',
    stages: [
      { prompt: 'In order.', tests: ['TestOrder'] },
      { prompt: 'With a limit.', tests: ['TestLimit'] },
    ],
  }
  expect(wholePrompt(staged)).toEqual(['Build a pool.', 'In order.', 'With a limit.'])
})
