import { expect, test } from 'vitest'
import { frame } from '../../../src/decks/read/frame.ts'
import { problemFrame } from '../../../src/decks/read/problem-frame.ts'
import { collection } from '../collection.ts'

test('the line stands between its neighbours, with a caret under the column', () => {
  expect(frame('a: 1\nb: 2\nc: 3\nd: 4\n', 2, 4)).toBe(
    ['  1 | a: 1', '> 2 | b: 2', '    |    ^', '  3 | c: 3'].join('\n'),
  )
})

test('the first and the last line have one neighbour', () => {
  expect(frame('a\nb\n', 1, 1)).toBe(['> 1 | a', '    | ^', '  2 | b'].join('\n'))
  expect(frame('a\nb\n', 2, 1)).toBe(['  1 | a', '> 2 | b', '    | ^'].join('\n'))
})

test('the caret stands under wide characters where they are drawn', () => {
  expect(frame('标题: x', 1, 5)).toBe(['> 1 | 标题: x', '    |       ^'].join('\n'))
})

test('nothing in it can command a terminal', () => {
  const shown = frame('a: \u001b[31mred\u202e\n', 1, 1)
  expect(shown).not.toContain('\u001b')
  expect(shown).not.toContain('\u202e')
})

test('a long line is cut around the column', () => {
  const shown = frame('x'.repeat(5000), 1, 4000)
  expect(Math.max(...shown.split('\n').map((row) => row.length))).toBeLessThan(200)
  expect(shown).toContain('^')
})

test('a place outside the text has no frame', () => {
  expect(frame('a', 7, 1)).toBe('')
})

test('a problem finds its file from the current folder, and a place that is no file has no frame', () => {
  const root = collection()
  const problem = { line: 2, column: 1, code: 'x', message: 'm', hint: 'h' }
  expect(problemFrame({ ...problem, file: 'questions/d1/q1.yaml' }, root)).toContain('> 2 | kind')
  expect(problemFrame({ ...problem, file: 'questions/d1' }, root)).toBe('')
})
