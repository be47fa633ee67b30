import { expect, test } from 'vitest'
import { otherLanguage } from '../../../src/core/app/shown-language.ts'
import type { Task } from '../../../src/core/drill/drill.ts'
import type { Text } from '../../../src/core/question/text.ts'

const BOTH = { en: 'a', 'zh-CN': '甲' }

function task(lang: string, title: Text = BOTH, prompt: Text = BOTH): Task {
  return { lang, deckLang: 'en', question: { title, prompt } } as Task
}

test('a question in two languages goes from each to the other', () => {
  expect(otherLanguage(task('en'))).toBe('zh-CN')
  expect(otherLanguage(task('zh-CN'))).toBe('en')
})

test('a locale of the same language counts as that language', () => {
  expect(otherLanguage(task('en-GB'))).toBe('zh-CN')
  expect(otherLanguage(task('zh'))).toBe('en')
})

test('asked for a language it has not, a question is shown in that of its deck, and goes on from there', () => {
  expect(otherLanguage(task('fr'))).toBe('zh-CN')
})

test('three languages go round', () => {
  const all = { de: 'x', en: 'a', 'zh-CN': '甲' }
  expect(otherLanguage(task('de', all, all))).toBe('en')
  expect(otherLanguage(task('zh-CN', all, all))).toBe('de')
})

test('a question in one language has no other, nor one whose prompt lacks it', () => {
  expect(otherLanguage(task('en', 'a', 'b'))).toBeNull()
  expect(otherLanguage(task('en', BOTH, 'only in the language of the deck'))).toBeNull()
  expect(otherLanguage(task('en', { fr: 'x' }, { en: 'a' }))).toBeNull()
  expect(otherLanguage(task('en', BOTH, { en: 'a' }))).toBeNull()
})
