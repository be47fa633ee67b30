import { expect, test } from 'vitest'
import { exampleFor, weakPhrasesIn } from '../../../src/core/bank/weak-phrases.ts'
import { told } from './sample.ts'

const patternOf = (phrase: string): string =>
  weakPhrasesIn(told({ letters: { action: phrase } }))[0]?.pattern ?? phrase

test('a weak phrase is found with its sentence and every place it was told in', () => {
  const letters = { action: 'I helped with the migration. I cut the batch in two.' }
  const [phrase, ...more] = weakPhrasesIn(
    told(
      { letters },
      { story: 'other', letters: { task: '我参与了迁移。' } },
      { lang: 'de', letters },
    ),
  )
  expect(phrase).toMatchObject({
    phrase: 'helped with',
    sentence: 'I helped with the migration.',
    places: [
      { source: { story: 'green', lang: 'en' }, letter: 'action' },
      { source: { story: 'green', lang: 'de' }, letter: 'action' },
    ],
  })
  expect(more).toMatchObject([{ sentence: '我参与了迁移。', lang: 'en' }])
})

test('a situation tells where somebody worked, and is no weak phrase', () => {
  expect(weakPhrasesIn(told({ letters: { situation: 'We worked on the shop.' } }))).toEqual([])
})

test('one weak word has one pattern in all its forms', () => {
  for (const same of [
    ['helped with', 'helping the', 'help to'],
    ['was responsible for', 'responsible for', 'was also responsible for'],
    ['参与了', '参与'],
  ])
    expect(new Set(same.map(patternOf)).size).toBe(1)
  expect(patternOf('helped with')).not.toBe(patternOf('worked on'))
})

const PROMPTS = [
  {
    lang: 'en',
    upgrades: [
      { weak: 'So I fixed it.', strong: 'no', why: [], points: [] },
      {
        weak: { en: 'We were involved in the launch.', 'zh-CN': '我参与了上线。' },
        strong: { en: 'I cut the launch in two.', 'zh-CN': '我把上线拆成两步。' },
        why: [],
        points: [],
      },
    ],
  },
]

test('an upgrade of the decks is the example where it has the same weak word, in the language of the phrase', () => {
  const exampleOf = (phrase: string, lang: string) =>
    exampleFor({ pattern: patternOf(phrase), lang }, PROMPTS)
  expect(exampleOf('was involved in', 'en')?.strong).toBe('I cut the launch in two.')
  expect(exampleOf('参与', 'zh-CN')?.weak).toBe('我参与了上线。')
  expect(exampleOf('helped with', 'en')).toBeNull()
})
