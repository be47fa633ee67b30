import { expect, test } from 'vitest'
import { bankOf, languageOf, postingsOf, textOfStory } from '../../../src/core/bank/bank.ts'
import { bankIdOf, freeIdOf, isBankId } from '../../../src/core/bank/bank-id.ts'
import { storyFromAnswer } from '../../../src/core/bank/from-answer.ts'
import { matrixOf } from '../../../src/core/bank/matrix.ts'
import { tellingsOf } from '../../../src/core/bank/telling.ts'
import type { Posting } from '../../../src/core/log.ts'
import { bank, EMPTY, row } from './sample.ts'

test('of a story and a language the newest row counts, and what is gone is gone in that language alone', () => {
  const [story] = bankOf([
    row({ title: 'old' }),
    row({ lang: 'zh-CN', title: '面板' }),
    row({ title: 'new' }),
  ])
  expect(story?.texts.map(({ title }) => title)).toEqual(['new', '面板'])
  const [left] = bankOf([row(), row({ lang: 'zh-CN' }), { ...row(), isGone: true }])
  expect(left?.texts.map(({ lang }) => lang)).toEqual(['zh-CN'])
  expect(bankOf([row(), { ...row(), isGone: true }])).toEqual([])
  expect(bankOf([row(), { ...row(), isGone: true }, row()])).toHaveLength(1)
})

test('a story is shown in the language that is wanted, else in the one it has', () => {
  const [story] = bank({ lang: 'en' }, { lang: 'zh-CN' })
  if (!story) throw new Error('no story')
  expect(textOfStory(story, 'zh')?.lang).toBe('zh-CN')
  expect(textOfStory(story, 'fr')?.lang).toBe('en')
})

test('the posting that was written last is the newest, and one that is gone is no posting', () => {
  const posting = (name: string, over: Partial<Posting> = {}): Posting => ({
    posting: name,
    title: name,
    text: name,
    keywords: ['Go'],
    ...over,
  })
  const names = (rows: readonly Posting[]) => postingsOf(rows).map((one) => one.posting)
  expect(names([posting('a'), posting('b'), posting('a')])).toEqual(['b', 'a'])
  expect(names([posting('a'), posting('b'), posting('b', { isGone: true })])).toEqual(['a'])
})

test('a text tells its language by its script', () => {
  expect(languageOf('我负责结算服务', 'en')).toBe('zh-CN')
  expect(languageOf('我负责 Checkout 的 P99 延迟和告警', 'zh-TW')).toBe('zh-TW')
  expect(languageOf('I ran the checkout', 'zh-CN')).toBe('en')
  expect(languageOf('Ich leitete den Umbau', 'de')).toBe('de')
})

test('a title becomes a name, and a name that is taken gets a number', () => {
  expect(bankIdOf('The P99 that wasn’t: Ünïcode')).toBe('the-p99-that-wasnt-unicode')
  expect(bankIdOf('面板全绿')).toBe('')
  expect(isBankId(bankIdOf('word '.repeat(40)))).toBe(true)
  const taken = new Set(['a', 'a-2'])
  expect(freeIdOf('a', taken)).toBe('a-3')
  expect(isBankId(freeIdOf('x'.repeat(64), new Set(['x'.repeat(64)])))).toBe(true)
})

const QUESTION = {
  name: 'behavioral/hidden-429',
  question: {
    id: 'hidden-429',
    title: { en: 'Green', 'zh-CN': '全绿' },
    competency: 'observability',
  },
  lang: 'en',
}

test('an answer becomes a story named after its question, and the next answer its next version', () => {
  const first = storyFromAnswer(QUESTION, 'zh-CN', { situation: '三周' })
  expect(first).toMatchObject({
    story: 'hidden-429',
    lang: 'zh-CN',
    title: '全绿',
    letters: { situation: '三周', task: '' },
    competencies: ['observability'],
    questions: ['behavioral/hidden-429'],
  })
  const known = bankOf([{ ...first, title: 'mine', competencies: ['calm'] }])
  expect(storyFromAnswer(QUESTION, 'zh-CN', { task: '我' }, known)).toMatchObject({
    story: 'hidden-429',
    title: 'mine',
    competencies: ['calm', 'observability'],
  })
})

test('an answer to another question of the same id makes a story of its own, unless it is told where to go', () => {
  const known = bank({ story: 'hidden-429', questions: ['other/hidden-429'] })
  expect(storyFromAnswer(QUESTION, 'en', {}, known).story).toBe('hidden-429-2')
  expect(storyFromAnswer(QUESTION, 'en', {}, known, 'hidden-429')).toMatchObject({
    story: 'hidden-429',
    questions: ['other/hidden-429', 'behavioral/hidden-429'],
  })
})

const PROMPTS = [
  { name: 'd/a', competency: 'observability' },
  { name: 'd/b', competency: 'judgement' },
  { name: 'd/c', competency: 'judgement' },
]

test('competencies without a story come first; a story counts by its competency or by a question', () => {
  const own = bank(
    { story: 'one', competencies: ['Observability'] },
    { story: 'two', questions: ['d/a'], competencies: ['calm under fire'] },
  )
  expect(matrixOf(own, PROMPTS)).toEqual([
    { competency: 'judgement', questions: ['d/b', 'd/c'], stories: [] },
    { competency: 'observability', questions: ['d/a'], stories: ['one', 'two'] },
    { competency: 'calm under fire', questions: [], stories: ['two'] },
  ])
})

test('of the answers to a question the newest written one is told, in each language', () => {
  const answer = (id: string, situation: string, language = 'en') => ({
    id,
    question: 'd/a',
    language,
    answer: { texts: { situation }, marks: {}, said: false },
  })
  const tellings = tellingsOf(bank({ story: 'one', questions: ['d/a'] }), [
    answer('3', ''),
    answer('2', 'the newest'),
    answer('1', 'an older one'),
    answer('0', '最早的中文'),
  ])
  expect(tellings.map(({ source, family }) => [source, family])).toEqual([
    [{ type: 'story', story: 'one', lang: 'en' }, 'story one'],
    [{ type: 'attempt', id: '2', question: 'd/a', lang: 'en' }, 'story one'],
    [{ type: 'attempt', id: '0', question: 'd/a', lang: 'zh-CN' }, 'story one'],
  ])
  expect(tellings[1]?.letters).toEqual({ ...EMPTY, situation: 'the newest' })
})
