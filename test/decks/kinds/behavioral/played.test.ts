import { expect, test } from 'vitest'
import { readStoryAnswer } from '../../../../src/decks/kinds/behavioral/played.ts'
import { played } from '../../collection.ts'

test('a story is read letter by letter', () => {
  const story = readStoryAnswer(played('situation: 300 orders\ntask: I own it\n'))
  expect(story).toMatchObject({
    answer: { situation: '300 orders', task: 'I own it', action: '' },
  })
  expect(readStoryAnswer(played('situaton: x\n'))).toMatchObject({
    flaws: [{ hint: 'Did you mean "situation"?' }],
  })
})
