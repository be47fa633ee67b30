import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Line, lineText, readLines } from '../../../src/core/group/line.ts'
import {
  answerPath,
  isHandle,
  linesPath,
  placeOf,
  reviewPath,
} from '../../../src/core/group/places.ts'

const done: Line = {
  id: '019ad000-0000-7000-8000-000000000001',
  at: 1_764_000_000_000,
  type: 'done',
  source: 'sparr',
  question: 'go-recall/escape-rules',
  day: '2026-11-30',
  kind: 'recall',
}

const LINES: readonly Line[] = [
  done,
  { id: 'a', at: 1, type: 'join' },
  { id: 'b', at: 2, type: 'leave' },
  { id: 'c', at: 3, type: 'undone', of: done.id },
  { id: 'd', at: 4, type: 'share', scores: ['*', 'go-recall'], due: true },
  { id: 'e', at: 5, type: 'scores', decks: [{ deck: 'go-recall', attempts: 3, passed: 2 }] },
  { id: 'f', at: 6, type: 'due', count: 12 },
  {
    ...{ id: 'g', at: 7, type: 'judged', handle: 'ben', answer: 'worker-pool-0a1b2c' },
    ...{ digest: 'ab'.repeat(32), exec: 'cd'.repeat(32), verdict: 'AC' },
  },
]

test('what a machine writes is what every machine reads', () => {
  const text = LINES.map((line) => `${lineText(line)}\n`).join('')
  expect(readLines(text)).toEqual({ lines: LINES, odd: 0, newer: 0 })
})

test('a line says that a question was done, and not how well', () => {
  expect(Object.keys(JSON.parse(lineText(done))).toSorted()).toEqual([
    'at',
    'day',
    'id',
    'kind',
    'question',
    'source',
    'type',
    'v',
  ])
})

test('no line of ours is no line: it is counted, and one of a newer sparr beside it', () => {
  const hostile = [
    'not json',
    '[]',
    'null',
    '{"v":1}',
    '{"v":1,"id":"a","at":-1,"type":"join"}',
    '{"v":1,"id":"a","at":1e300,"type":"join"}',
    '{"v":1,"id":"a b","at":1,"type":"join"}',
    '{"v":1,"id":"a","at":1,"type":"constructor"}',
    lineText({ ...done, question: '../../etc/passwd' }),
    lineText({ ...done, question: 'go-recall/\u001b[31mred' }),
    lineText({ ...done, day: '2026-02-30' }),
    lineText({ ...done, kind: 'recall\n' as 'recall' }),
    `{"v":1,"id":"x","at":1,"type":"due","count":${'9'.repeat(30_000)}}`,
    'x'.repeat(1_000_000),
  ]
  expect(readLines([...hostile, '{"v":2,"anything":true}', lineText(done)].join('\n'))).toEqual({
    lines: [done],
    odd: hostile.length,
    newer: 1,
  })
})

test('whatever is written there, reading it never throws, and gives only lines that can be written again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      for (const line of readLines(text).lines)
        expect(readLines(lineText(line)).lines).toEqual([line])
    }),
  )
})

test('a path is somebody’s, or nobody’s that we write', () => {
  expect(placeOf(linesPath('ada', '0a1b'))).toEqual({
    type: 'lines',
    handle: 'ada',
    machine: '0a1b',
  })
  expect(placeOf(answerPath('ada', 'x-1'))).toEqual({
    type: 'answer',
    handle: 'ada',
    answer: 'x-1',
  })
  expect(placeOf(reviewPath('ben', 'x-1'))).toEqual({
    type: 'review',
    handle: 'ben',
    answer: 'x-1',
  })
  expect(placeOf('group.yaml')).toEqual({ type: 'settings' })
  expect(placeOf('questions/ours/a.yaml')).toEqual({ type: 'deck' })
  expect(placeOf('README.md')).toEqual({ type: 'other' })
  const strays = [
    'members/../x.jsonl',
    'members/ada',
    'members/ada/../../x.jsonl',
    'members/Ada/m.jsonl',
    'members/ada/m.jsonl/x',
    'members/ada/m.json',
    'answers/ada/\u001b[2J.md',
    'reviews/-x/a.json',
    'members//m.jsonl',
  ]
  for (const path of strays) expect(placeOf(path), path).toEqual({ type: 'stray' })
})

test('a handle is a name of a folder and of a mailbox that nobody has', () => {
  expect(['a', 'ada', 'ada-2', '0x'].every(isHandle)).toBe(true)
  const bad = [
    '',
    '-a',
    'a-',
    '../x',
    'a/b',
    'a b',
    'Ada',
    'a\u001b[31m',
    'ä',
    'a'.repeat(33),
    '.',
    '..',
  ]
  expect(bad.filter(isHandle)).toEqual([])
})
