import { expect, test } from 'vitest'
import {
  type PlayedStory,
  readStoryAnswer,
  storyIn,
  storyLanguages,
} from '../../../../src/decks/kinds/behavioral/played.ts'
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

test('a story may have a text for each language, and each is read alone', () => {
  const read = readStoryAnswer(
    played('situation: { en: 300 orders, zh-CN: 300 单 }\ntask: { en: I own it }\nresult: 12\n'),
  )
  const { answer } = read as { readonly answer: PlayedStory }
  expect(storyLanguages(answer)).toEqual(['en', 'zh-CN'])
  expect(storyIn(answer, 'zh-CN')).toEqual({
    situation: '300 单',
    task: '',
    action: '',
    result: '12',
    relevance: '',
  })
  expect(storyLanguages({ ...answer, situation: 'a', task: 'b' })).toEqual([''])
})

test('what is neither text nor a map of languages is refused with its place', () => {
  for (const yaml of [
    'situation: [a]\n',
    'situation: { english text: a }\n',
    'task: { en: [a] }\n',
  ])
    expect(readStoryAnswer(played(yaml))).toMatchObject({ flaws: [{ code: 'type' }] })
})
