import { expect, test } from 'vitest'
import { textIn } from '../../../src/core/question/text.ts'

test('a plain text is the same in every language', () => {
  expect(textIn('goroutine', 'zh-CN', 'en')).toBe('goroutine')
})

test('the exact tag comes first', () => {
  expect(textIn({ zh: '中', 'zh-CN': '简', en: 'plain' }, 'zh-CN', 'en')).toBe('简')
})

test('the way a tag is written makes no difference', () => {
  const text = { 'zh-TW': '繁', 'zh-CN': '简' }
  expect(textIn(text, 'zh_CN', 'en')).toBe('简')
  expect(textIn(text, 'zh-cn', 'en')).toBe('简')
})

test('then the language, whichever of the two names the place', () => {
  expect(textIn({ en: 'plain', zh: '中' }, 'zh-CN', 'en')).toBe('中')
  expect(textIn({ en: 'plain', 'zh-CN': '简' }, 'zh', 'en')).toBe('简')
  expect(textIn({ en: 'plain', 'zh-CN': '简' }, 'zh-TW', 'en')).toBe('简')
})

test('then the language of the deck, then the first there is', () => {
  expect(textIn({ de: 'schlicht', en: 'plain' }, 'zh-CN', 'en')).toBe('plain')
  expect(textIn({ de: 'schlicht', 'en-GB': 'plain' }, 'zh-CN', 'en')).toBe('plain')
  expect(textIn({ de: 'schlicht', fr: 'simple' }, 'zh-CN', 'en')).toBe('schlicht')
})

test('a text without any language is empty', () => {
  expect(textIn({}, 'en', 'en')).toBe('')
})

test('languages that begin alike are not taken for each other', () => {
  expect(textIn({ end: 'x', en: 'plain' }, 'en-US', 'de')).toBe('plain')
})
