import { expect, test } from 'vitest'
import type { CodeQuestion } from '../../../src/core/kinds/code/question.ts'
import { execDigest, questionDigest } from '../../../src/decks/learn/digest.ts'

const QUESTION: CodeQuestion = {
  id: 'c1',
  kind: 'code',
  title: 'T',
  prompt: 'P',
  minutes: 25,
  difficulty: 3,
  level: 'executor',
  tags: [],
  verify: 'tests',
  hints: [],
  followUps: [],
  was: [],
  language: 'go',
  imports: [],
  tests: [{ name: 'TestA', title: 'A' }],
  limits: { seconds: 10, memoryMb: 512, outputKb: 1024 },
  race: true,
  leaks: true,
  file: 'answer.go',
  stages: [],
  mode: 'answer',
}
const bytes = (text: string) => new TextEncoder().encode(text)
const FILES = [['starter/answer.go', bytes('package task')]] as const

test('the order of keys makes no difference, that of lists does', () => {
  const { seconds, ...limits } = QUESTION.limits
  const turned = { ...Object.fromEntries(Object.entries(QUESTION).toReversed()) } as CodeQuestion
  const digest = questionDigest(QUESTION, FILES)
  expect(questionDigest({ ...turned, limits: { ...limits, seconds } }, FILES)).toBe(digest)
  const tagged = (...tags: string[]) => questionDigest({ ...QUESTION, tags }, FILES)
  expect(tagged('a', 'b')).not.toBe(tagged('b', 'a'))
})

test('the digest follows every word and every file', () => {
  const digest = questionDigest(QUESTION, FILES)
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  expect(questionDigest({ ...QUESTION }, FILES)).toBe(digest)
  expect(questionDigest({ ...QUESTION, title: 'U' }, FILES)).not.toBe(digest)
  expect(questionDigest(QUESTION, [['starter/answer.go', bytes('package other')]])).not.toBe(digest)
  expect(questionDigest(QUESTION, [['starter/other.go', bytes('package task')]])).not.toBe(digest)
})

test('a question that was renamed or moved, also twice, is the same question', () => {
  const digest = questionDigest(QUESTION, FILES)
  for (const was of [['c1'], ['d9/c1'], ['c1', 'd9/c2']])
    expect(questionDigest({ ...QUESTION, id: 'c3', was }, FILES)).toBe(digest)
  expect(questionDigest({ ...QUESTION, id: 'c3' }, FILES)).not.toBe(digest)
})

test('the digest of what runs follows only what runs', () => {
  const digest = execDigest(QUESTION, FILES)
  const same: Partial<CodeQuestion>[] = [
    { title: 'U' },
    { prompt: 'Q' },
    { minutes: 5 },
    { hints: ['h'] },
    { tests: [{ name: 'TestA', title: 'Another title', hint: 'h' }] },
  ]
  for (const change of same) expect(execDigest({ ...QUESTION, ...change }, FILES)).toBe(digest)
  const other: Partial<CodeQuestion>[] = [
    { language: 'python' },
    { tests: 'all' },
    { limits: { ...QUESTION.limits, seconds: 11 } },
    { race: false },
    { leaks: false },
    { file: 'a.go' },
    { imports: ['os/exec'] },
    { mode: 'write-tests' },
    { stages: [{ prompt: 'P', tests: ['TestA'] }] },
  ]
  for (const change of other) expect(execDigest({ ...QUESTION, ...change }, FILES)).not.toBe(digest)
  expect(execDigest(QUESTION, [])).not.toBe(digest)
})

test('the order in which files are listed makes no difference', () => {
  const files = [
    ['b', bytes('1')],
    ['a', bytes('2')],
  ] as const
  expect(execDigest(QUESTION, files)).toBe(execDigest(QUESTION, files.toReversed()))
})

test('of a question without code only the program that verifies it runs', () => {
  const { title, prompt, minutes, difficulty, level, tags, verify, hints, followUps, was } =
    QUESTION
  const shared = { title, prompt, minutes, difficulty, level, tags, verify, hints, followUps, was }
  const recall = { ...shared, id: 'r1', kind: 'recall', answer: '`1`', points: [] } as const
  const files = (program: string, notes = '') =>
    [
      ['solutions/prints.go', bytes(program)],
      ['solutions/notes.md', bytes(notes)],
    ] as const
  expect(execDigest(recall, files('a'))).toBe(execDigest(recall, files('b')))
  const verified = { ...recall, verifiedBy: 'prints.go' }
  expect(execDigest(verified, files('a'))).toBe(execDigest(verified, files('a', 'more')))
  expect(execDigest(verified, files('a'))).not.toBe(execDigest(verified, files('b')))
  expect(execDigest(verified, files('a'))).not.toBe(execDigest(recall, files('a')))
})
