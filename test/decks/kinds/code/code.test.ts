import { expect, test } from 'vitest'
import type { CodeQuestion } from '../../../../src/core/kinds/code/question.ts'
import { collection, type Files, load, placesOf } from '../../collection.ts'

const HEAD = `id: c1
kind: code
title: T
prompt: P
language: go
`
const YAML = `${HEAD}tests:
  - { name: TestA, title: A }
  - { name: TestB, title: B }
`
const HIDDEN = 'package task_test\n\nfunc TestA(t *testing.T) {}\nfunc TestB(t *testing.T) {}\n'
const SOUND: Files = {
  'questions/d1/c1/question.yaml': YAML,
  'questions/d1/c1/starter/answer.go': 'package task\n',
  'questions/d1/c1/hidden/answer_test.go': HIDDEN,
  'solutions/d1/c1/reference/answer.go': 'package task\n',
  'solutions/d1/c1/wrong/slow.go': '// wrong: slow\npackage task\n',
}

const without = (path: string): Files =>
  Object.fromEntries(Object.entries(SOUND).filter(([name]) => name !== path))
const withYaml = (yaml: string): string =>
  collection({ ...SOUND, 'questions/d1/c1/question.yaml': yaml })
const AT = 'questions/d1/c1/question.yaml'

async function codeOf(root: string): Promise<CodeQuestion> {
  const { decks } = await load(root)
  const found = decks[0]?.questions.find((entry) => entry.question.id === 'c1')?.question
  if (found?.kind !== 'code') throw new Error('no code question')
  return found
}

test('a sound question has no problem', async () => {
  expect(await placesOf(collection(SOUND))).toEqual([])
})

test('what the author leaves out is filled in', async () => {
  expect(await codeOf(collection(SOUND))).toMatchObject({
    minutes: 25,
    difficulty: 3,
    level: 'executor',
    verify: 'tests',
    limits: { seconds: 10, memoryMb: 512, outputKb: 1024 },
    race: true,
    leaks: true,
    file: 'answer.go',
    mode: 'answer',
    imports: [],
    stages: [],
  })
})

test('one limit leaves the others as they are', async () => {
  const { limits } = await codeOf(withYaml(`${YAML}limits: { seconds: 3 }\n`))
  expect(limits).toEqual({ seconds: 3, memoryMb: 512, outputKb: 1024 })
})

test('tests left out are all tests', async () => {
  expect((await codeOf(withYaml(HEAD))).tests).toBe('all')
})

test.each([
  ['a starter', 'questions/d1/c1/starter/answer.go', `${AT}:5:11 no-starter`],
  ['a hidden test file', 'questions/d1/c1/hidden/answer_test.go', `${AT}:5:11 no-hidden`],
  ['a reference', 'solutions/d1/c1/reference/answer.go', `${AT}:1:1 no-reference`],
])('%s is missed', async (_what, path, expected) => {
  expect(await placesOf(collection(without(path)))).toEqual([expected])
})

test.each([
  ['a test that no file has', YAML.replace('TestB', 'TestBee'), '8:13 unknown-test'],
  ['a test listed twice', YAML.replace('TestB', 'TestA'), '8:13 duplicate-id'],
  [
    'a stage with a test that is not listed',
    `${YAML}stages: [{ prompt: P, tests: [TestA, TestB, TestC] }]\n`,
    '9:45 unknown-test',
  ],
  ['a file of another language', `${YAML}file: answer.py\n`, '9:7 file'],
  ['a file in another folder', `${YAML}file: ../answer.go\n`, '9:7 format'],
  ['a command', `${YAML}run: make\n`, '9:1 unknown-key'],
])('%s is found', async (_what, yaml, place) => {
  expect((await placesOf(withYaml(yaml)))[0]).toBe(`${AT}:${place}`)
})

test('a test that is in no stage is named, and the question can be played', async () => {
  const root = withYaml(`${YAML}stages: [{ prompt: P, tests: [TestA] }]\n`)
  expect(await placesOf(root)).toEqual([`${AT}:8:13 no-stage`])
  const { decks } = await load(root)
  expect(decks[0]?.questions.map(({ question }) => question.id)).toContain('c1')
})

test('a subtest belongs to its test', async () => {
  const root = collection({
    ...SOUND,
    'questions/d1/c1/question.yaml': YAML.replace('TestB', 'TestB/empty input'),
    'questions/d1/c1/hidden/answer_test.go': HIDDEN.replace(
      /\{\}\n$/,
      '{ t.Run("empty input", f) }\n',
    ),
  })
  expect(await placesOf(root)).toEqual([])
})

test('imports, race and leaks are for Go', async () => {
  const root = collection({
    'questions/d1/c1/question.yaml':
      'id: c1\nkind: code\ntitle: T\nprompt: P\nlanguage: python\nimports: [os]\nrace: true\nleaks: true\n',
    'questions/d1/c1/starter/answer.py': '',
    'questions/d1/c1/hidden/answer_test.py': 'import unittest\n',
  })
  expect(await placesOf(root)).toEqual([
    `${AT}:6:10 go-only`,
    `${AT}:7:7 go-only`,
    `${AT}:8:8 go-only`,
  ])
})

test('only Python can keep tests and answer in two processes', async () => {
  expect(await placesOf(withYaml(`${YAML}separate: true\n`))).toEqual([`${AT}:9:11 python-only`])
  const python = collection({
    'questions/d1/c1/question.yaml':
      'id: c1\nkind: code\ntitle: T\nprompt: P\nlanguage: python\nseparate: false\n',
    'questions/d1/c1/starter/answer.py': '',
    'questions/d1/c1/hidden/answer_test.py': 'import unittest\n',
  })
  expect(await placesOf(python)).toEqual([])
})

const node = (name: string, hidden: string): string =>
  collection({
    'questions/d1/c1/question.yaml': `id: c1\nkind: code\ntitle: T\nprompt: P\nlanguage: typescript\ntests: [{ name: "${name}", title: T }]\n`,
    'questions/d1/c1/starter/answer.ts': '',
    'questions/d1/c1/hidden/answer.test.ts': hidden,
  })

test('tests of Node are found where their names are written', async () => {
  expect(await placesOf(node('adds', "test('adds', () => {})"))).toEqual([])
  expect(await placesOf(node('sum > adds', "describe('sum', () => { it('adds', f) })"))).toEqual([])
  expect(await placesOf(node('ads', "test('adds', () => {})"))).toEqual([`${AT}:6:17 unknown-test`])
})

test('names made while running are taken on trust', async () => {
  expect(await placesOf(node('adds 1', 'for (const [name] of table) test(name, f)'))).toEqual([])
})

test('tests of Python are found by their method', async () => {
  const python = (name: string) =>
    collection({
      'questions/d1/c1/question.yaml': `id: c1\nkind: code\ntitle: T\nprompt: P\nlanguage: python\ntests: [{ name: ${name}, title: T }]\n`,
      'questions/d1/c1/starter/answer.py': '',
      'questions/d1/c1/hidden/answer_test.py':
        'class TestSum(unittest.TestCase):\n    def test_adds(self):\n        pass\n',
    })
  expect(await placesOf(python('TestSum.test_adds'))).toEqual([])
  expect(await placesOf(python('test_adds'))).toEqual([])
  expect(await placesOf(python('test_ads'))).toEqual([`${AT}:6:17 unknown-test`])
})

test('a wrong answer says what it breaks', async () => {
  const root = collection({ ...SOUND, 'solutions/d1/c1/wrong/slow.go': 'package task\n' })
  expect(await placesOf(root)).toEqual(['solutions/d1/c1/wrong/slow.go:1:1 wrong-comment'])
})

test('solutions are missed by the check alone: a question without them can be played', async () => {
  const root = collection(without('solutions/d1/c1/reference/answer.go'))
  const { problems, decks } = await load(root)
  expect(problems).toEqual([])
  expect(decks[0]?.questions.map(({ question }) => question.id)).toContain('c1')
})

test('files that nothing reads are named', async () => {
  const root = collection({
    ...SOUND,
    'questions/d1/c1/answer.go': '',
    'questions/d1/c1/hiden/x_test.go': '',
    'questions/d1/notes.txt': '',
    'questions/d1/q2.yml': '',
    'questions/d1/empty/starter/answer.go': '',
    'questions/d1/README.md': '',
    'questions/d1/.hidden': '',
    'questions/x.json': '',
    'questions/x.txt': '',
    'questions/schema/any.thing': '',
    'solutions/d1/gone/answer.yaml': '',
    'solutions/d1/q1/notes.txt': '',
    'solutions/d9/q1/answer.yaml': '',
  })
  expect(await placesOf(root)).toEqual([
    'questions/d1/c1/answer.go:1:1 unknown-file',
    'questions/d1/c1/hiden/x_test.go:1:1 unknown-file',
    'questions/d1/empty:1:1 no-question',
    'questions/d1/notes.txt:1:1 unknown-file',
    'questions/d1/q2.yml:1:1 unknown-file',
    'questions/x.txt:1:1 unknown-file',
    'solutions/d1/gone:1:1 unknown-file',
    'solutions/d1/q1/notes.txt:1:1 unknown-file',
    'solutions/d9:1:1 unknown-file',
  ])
})

test('with write-tests the candidate writes the tests, and the contract lies beside them', async () => {
  const root = collection({
    'questions/d1/c1/question.yaml': `${HEAD}mode: write-tests\n`,
    'questions/d1/c1/starter/answer_test.go': 'package task\n',
    'solutions/d1/c1/reference/answer.go': 'package task\n',
    'solutions/d1/c1/reference/answer_test.go': 'package task\n',
  })
  expect(await placesOf(root)).toEqual([`${AT}:5:11 no-starter`])
})
