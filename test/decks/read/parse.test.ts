import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../../src/decks/read/parse.ts'

/** `line:column code` of each flaw; `sound` for none. */
function flawsOf(text: string): string {
  const parsed = parseYaml(text)
  if ('source' in parsed) return 'sound'
  return parsed.flaws.map(({ line, column, code }) => `${line}:${column} ${code}`).join(' ')
}

function dataOf(text: string): unknown {
  const parsed = parseYaml(text)
  return 'source' in parsed ? parsed.source.data : parsed.flaws
}

test.each([
  ['an empty file', '', '1:1 empty'],
  ['a file of comments', '# nothing\n', '1:1 empty'],
  ['a document without anything', '---\n', '1:1 empty'],
  ['a second document', 'a: 1\n---\nb: 2\n', '2:1 several-documents'],
  ['a directive for YAML 1.1', '%YAML 1.1\n---\na: yes\n', '1:1 yaml-version'],
  ['another directive', '%FOO bar\n---\na: 1\n', '1:1 yaml'],
  ['a key set twice', 'a: 1\nb: 2\na: 3\n', '3:1 duplicate-key'],
  ['a key set twice in a flow map', 'x: { a: 1, a: 2 }\n', '1:12 duplicate-key'],
  ['a local tag', 'a: !run ls\n', '1:9 tag'],
  ['a binary tag', 'a: !!binary aGk=\n', '1:13 tag'],
  ['an alias without an anchor', 'a: *b\n', '1:4 alias'],
  ['an alias that contains itself', 'a: &x [*x]\n', '1:8 alias'],
  ['a merge of something that is no map', 'a: 1\n<<: 5\n', '2:5 merge'],
  ['__proto__', 'a:\n  __proto__: 1\n', '2:3 key'],
  ['a list for a key', '? [a]\n: b\n', '1:3 key'],
  ['a number for a key', 'a: { b: 3, 5 }\n', '1:12 key'],
  ['a raw bell', 'a: x\u0007y\n', '1:5 forbidden-character'],
  ['a raw escape', 'a: 1\nb: \u001b[31m\n', '2:4 forbidden-character'],
  ['an escaped escape', 'a: "\\e[31m"\n', '1:4 forbidden-character'],
  ['an escaped C1 control', 'a: "\\x9b"\n', '1:4 forbidden-character'],
  ['a bidi override', 'a: x\u202ey\n', '1:5 forbidden-character'],
  ['a bidi isolate behind an escape', 'a: "\\u2066"\n', '1:4 forbidden-character'],
  ['a tag character', 'a: x\u{e0041}\n', '1:5 forbidden-character'],
  ['a lone surrogate behind an escape', 'a: "\\ud800"\n', '1:4 forbidden-character'],
  ['a forbidden character in a key', '"a\\x07": 1\n', '1:1 forbidden-character'],
  ['a forbidden character in a comment', 'a: 1 # \u001b\n', '1:8 forbidden-character'],
  ['a lone carriage return', 'a: b\rc: d\n', '1:5 forbidden-character'],
  ['an escaped carriage return', 'a: "x\\ry"\n', '1:4 forbidden-character'],
  ['a pile of marks', `a: e${'\u0301'.repeat(9)}\n`, '1:5 forbidden-character'],
  ['20 001 characters', `a: ${'x'.repeat(20_001)}\n`, '1:4 too-long'],
  ['65 levels', `a: ${'['.repeat(65)}${']'.repeat(65)}\n`, '1:68 too-deep'],
  ['a colon in a text', 'a: b: c\n', '1:4 yaml-colon'],
  ['a tab for indentation', 'a:\n\tb: 1\n', '2:1 yaml-tab'],
])('%s is refused at its place', (_what, text, expected) => {
  expect(flawsOf(text)).toBe(expected)
})

test.each([
  ['20 000 characters, counted as people do', `a: ${'𠀀'.repeat(20_000)}\n`],
  ['64 levels', `a: ${'['.repeat(63)}${']'.repeat(63)}\n`],
  ['Windows line ends', 'a: |\r\n  b\r\n  c\r\n'],
  ['the directive of the version we read', '%YAML 1.2\n---\na: 1\n'],
  ['tabs in texts', 'a: |\n  if x {\n  \treturn\n  }\n'],
  ['emoji with joiners', 'a: 👩‍👩‍👧\n'],
  ['an anchor used a thousand times', `a: &x [1]\nb: [${Array(1000).fill('*x').join(', ')}]\n`],
  ['merge keys', 'a: &x { b: 1 }\nc: { <<: *x, d: 2 }\n'],
])('%s are fine', (_what, text) => {
  expect(flawsOf(text)).toBe('sound')
})

test('yes and no are words, as in YAML 1.2', () => {
  expect(dataOf('a: yes\nb: no\nc: on\n')).toEqual({ a: 'yes', b: 'no', c: 'on' })
})

test('merge keys are written out', () => {
  expect(dataOf('a: &x { b: 1 }\nc: { <<: *x, d: 2 }\n')).toEqual({
    a: { b: 1 },
    c: { b: 1, d: 2 },
  })
})

test('the message names the character', () => {
  expect(parseYaml('a: x\u202ey\n')).toMatchObject({
    flaws: [{ message: 'the text holds U+202E (a bidi override)' }],
  })
})

test('aliases that grow beyond all bounds are refused before they are written out', () => {
  const row = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(of).join(',')}]\n`
  const bomb = [...'bcdefghij'].reduce(
    (text, name) => text + row(name, `*${String.fromCharCode(name.charCodeAt(0) - 1)}`),
    row('a', 'x'),
  )
  expect(flawsOf(bomb)).toBe('6:7 too-many')
})

describe('a hostile file of a megabyte ends early', () => {
  test.each(['[', '{', '- ', 'a: ', '[\n', 'a: b\n', '{a: ', '? ', ']'])(
    '%j over and over',
    (part) => {
      expect(flawsOf(part.repeat(Math.floor(999_999 / part.length)))).not.toBe('sound')
    },
  )
})

test('no text makes it throw, and every flaw has a place in the text', () => {
  const yamlish = fc.array(
    fc.constantFrom(
      ...[
        'a',
        'b',
        ': ',
        '- ',
        '\n',
        '  ',
        '[',
        ']',
        '{',
        '}',
        ', ',
        '&x ',
        '*x',
        '!t ',
        '<<',
        '"',
      ],
      ...[
        "'",
        '|',
        '>',
        '? ',
        '%',
        '#',
        '---\n',
        '...',
        '\\u',
        '\t',
        '\r',
        '\u0000',
        '\ud800',
        '0',
      ],
    ),
    { maxLength: 60 },
  )
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    yamlish.map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseYaml(text)
      if ('source' in parsed) return
      const lines = text.split('\n')
      for (const { line, column } of parsed.flaws) {
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lines.length)
        expect(column).toBeGreaterThanOrEqual(1)
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
      }
      expect(parsed.flaws.length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
