import { expect, test } from 'vitest'
import { scrub, testMessage } from '../../src/judge/run/messages.ts'
import type { Place } from '../../src/judge/run/place.ts'

const PLACE: Place = {
  prefix: 'sparr.example/task/',
  file: 'answer.go',
  shown: 'answer.go',
  hidden: ['answer_test.go', 'answer_test.go.orig', 'words', 'test.py'],
  functions: [],
}

test.each([
  ['answer_test.go:12: got 1', 'got 1'],
  ['at (/tmp/x/answer_test.go:12:3) here', 'at () here'],
  ['open "testdata/words": no such file', 'open "": no such file'],
  ['see answer_test.go.orig', 'see '],
  ['answer.go:3: sparr.example/task/answer.go:4', 'answer.go:3: answer.go:4'],
])('%j loses what is hidden', (text, shown) => {
  expect(scrub(text, PLACE)).toBe(shown)
})

test.each(['two words, no more', 'the latest.py of all', 'words: 3', 'swords/wordsmith'])(
  '%j names nothing hidden',
  (text) => {
    expect(scrub(text, PLACE)).toBe(text)
  },
)

test('a line of a million characters is read once, not once for each of them', () => {
  const long = 'x'.repeat(1_000_000)
  expect(scrub(`${long}/answer_test.go:1: ${long}`, PLACE)).toBe(long)
})

test('a subtest keeps its name, slashes and all', () => {
  const text = '    --- FAIL: TestShare/with_/_a_slash (0.00s)\n        answer_test.go:7: got 2\n'
  expect(testMessage(text, PLACE)).toBe('with_/_a_slash:\n    got 2')
})

test.each([
  ['one line', 'a'.repeat(15_000)],
  ['many lines', Array.from({ length: 60 }, () => 'b'.repeat(15_000)).join('\n')],
  ['signs of two code units', '𝒳'.repeat(15_000)],
])('a message of %s is cut in lines and in width', (_, text) => {
  const lines = testMessage(text, PLACE).split('\n')
  expect(lines.length).toBeLessThanOrEqual(40)
  for (const line of lines) {
    expect([...line].length).toBeLessThan(560)
    expect(line).toContain('… (14500 more characters) …')
    expect(line.isWellFormed()).toBe(true)
  }
})

test('both ends of a long line are kept', () => {
  const said = testMessage(`got ${'a'.repeat(15_000)} want b`, PLACE)
  expect(said).toMatch(/^got a/)
  expect(said).toMatch(/a want b$/)
})
