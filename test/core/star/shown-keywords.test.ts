import { expect, test } from 'vitest'
import {
  keywordsOfPosting,
  keywordsOfQuestion,
} from '../../../src/core/star/terms/shown-keywords.ts'

const BOTH = ['SLO', 'high concurrency', 'handover', '高并发', '值班', '交接']
const told = (shown: ReturnType<typeof keywordsOfQuestion>): readonly string[] =>
  shown.map(({ keyword, isSaid }) => (isSaid ? `+${keyword}` : keyword))

test('a list in both languages is shown in that of the answer, with the names that both say', () => {
  expect(told(keywordsOfQuestion(BOTH, { text: '', isChinese: false }))).toEqual([
    'SLO',
    'high concurrency',
    'handover',
  ])
  expect(told(keywordsOfQuestion(BOTH, { text: '', isChinese: true }))).toEqual([
    'SLO',
    '高并发',
    '值班',
    '交接',
  ])
})

test('what was said comes first, as the same idea in the other language too', () => {
  const english = { text: 'Here it is on-call at high concurrency.', isChinese: false }
  expect(told(keywordsOfQuestion(BOTH, english))).toEqual([
    '+high concurrency',
    '+值班',
    'SLO',
    'handover',
  ])
  const chinese = { text: '你们要 high concurrency 的经验。', isChinese: true }
  expect(told(keywordsOfQuestion(BOTH, chinese))[0]).toBe('+高并发')
})

test('a posting keeps its words in whichever language they were written, each idea once', () => {
  const posting = ['Go', '限流', 'rate limiting', '微服务']
  expect(told(keywordsOfPosting(posting, { text: '', isChinese: false }))).toEqual([
    'Go',
    '限流',
    '微服务',
  ])
})
