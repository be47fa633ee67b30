import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StoryText } from '../../../src/core/log.ts'
import { storyYaml } from '../../../src/decks/stories/story-yaml.ts'
import { keepStory, storyOfFile } from '../../../src/session/stories/save-story.ts'
import { parseStory } from '../../../src/session/stories/story-file.ts'
import { clean, cleanLine } from '../../../src/text/clean.ts'
import { en } from '../../../src/words/en.ts'
import { folder, storeIn } from '../../store/samples.ts'

const prose = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'a: b',
          '- c',
          '# d',
          '  e',
          '\n',
          '\n\n',
          '"',
          "'",
          '|',
          '>',
          '%',
          '是',
          ':',
          ' ',
          'null',
          '---',
          '{',
        ),
        { maxLength: 20 },
      )
      .map((all) => all.join('')),
  )
  .map((text) => clean(text).trim())
const line = prose.map((text) => cleanLine(text).replace(/\s+/g, ' ').trim())
const story: fc.Arbitrary<StoryText> = fc.record({
  story: fc.constantFrom('green', '42', 'null'),
  lang: fc.constantFrom('en', 'zh-CN'),
  title: line.filter((text) => text !== ''),
  competencies: fc.array(
    line.filter((text) => text !== ''),
    { maxLength: 3 },
  ),
  questions: fc.constant([]),
  letters: fc.record({
    situation: prose,
    task: prose,
    action: prose,
    result: prose,
    relevance: prose,
  }),
})

test('a story that is shown as YAML is the same story when it is added again', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (text) => {
      const written = parseStory(await storyYaml(text), 'x.yaml', en)
      const around = {
        bank: [],
        decks: [],
        name: written.name ?? '',
        otherName: '',
        lang: null,
        answerLang: 'en',
      }
      expect(storyOfFile(written, around)).toEqual(text)
    }),
  )
})

test('a text that is there as it is makes no row, a changed one a new version', () => {
  const store = storeIn(folder())
  const [text] = fc.sample(story, 1)
  if (!text) throw new Error('no story')
  expect(keepStory(text, store)).toBe('added')
  expect(keepStory(text, store)).toBe('same')
  expect(keepStory({ ...text, title: `${text.title} two` }, store)).toBe('changed')
  expect(store.kept('story')).toHaveLength(2)
})
