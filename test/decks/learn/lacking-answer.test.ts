import { expect, test } from 'vitest'
import { LETTERS } from '../../../src/core/kinds/behavioral/question.ts'
import { lackingInAnswer } from '../../../src/decks/learn/lacking-answer.ts'
import { listTree } from '../../../src/decks/read/tree.ts'
import { collection } from '../collection.ts'

function lacking(yaml: string, kind: 'behavioral' | 'design' = 'behavioral') {
  const root = collection({ 'solutions/d1/q1/answer.yaml': yaml })
  const [file] = listTree(root, 'solutions/d1').files
  if (file === undefined) throw new Error('the answer was not found')
  const solutions = [['answer.yaml', file]] as const
  return lackingInAnswer({ kind, solutions, lang: 'en', wantedLang: 'zh-CN' }).map(
    ({ path, flaw }) => `${path}:${flaw.line} ${flaw.message}`,
  )
}

test('a model story lacks a language where a letter does', () => {
  const whole = LETTERS.map((letter) => `${letter}: { en: a, zh-CN: 甲 }\n`).join('')
  expect(lacking(whole)).toEqual([])
  expect(lacking(whole.replace('task: { en: a, zh-CN: 甲 }', 'task: I own it'))).toEqual([
    'solutions/d1/q1/answer.yaml:2 this text has no zh-CN',
  ])
  expect(lacking(whole.replace(', zh-CN: 甲', ''))).toHaveLength(1)
})

test('what cannot be read and what has one language by its form are left alone', () => {
  expect(lacking('[')).toEqual([])
  expect(lacking('task: [a]\n')).toEqual([])
  expect(lacking('asked: [a]\n', 'design')).toEqual([])
})
