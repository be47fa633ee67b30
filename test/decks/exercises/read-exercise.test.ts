import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SparrError } from '../../../src/core/errors.ts'
import { readExercise } from '../../../src/decks/exercises/read-exercise.ts'
import { config, folderOf, GO_FILES, PYTHON_FILES, TS_FILES } from './samples.ts'

const isAllowed = (path: string): boolean => path === 'strings'
const read = (folder: string) => readExercise(folder, isAllowed)
const names = (parts: readonly { readonly name: string }[]) => parts.map(({ name }) => name)
const textOf = (
  parts: readonly { readonly name: string; readonly bytes: Buffer }[],
  name: string,
) => parts.find((part) => part.name === name)?.bytes.toString()

function misfit(name: string, files: Readonly<Record<string, string | Buffer>>): unknown {
  try {
    return read(folderOf(name, files)).id
  } catch (error) {
    return error instanceof SparrError ? error.fault : error
  }
}

describe('an exercise with metadata', () => {
  test('of Go has its stub, its helpers, its module and the packages that its answer needs', () => {
    const made = read(folderOf('odd-sum', GO_FILES))
    expect(made).toMatchObject({
      id: 'odd-sum',
      title: 'Odd sum',
      language: 'go',
      file: 'odd_sum.go',
      imports: ['+os'],
      source: 'A book, https://example.org/book',
      prompt: 'Odd numbers are not even.\n\nAdd the odd ones.\n\nYour answer is `odd_sum.go`.',
      tests: [
        { name: 'TestAddsOddOnes', title: 'Adds odd ones' },
        { name: 'TestMostHTTPPorts', title: 'Most HTTP ports' },
      ],
      remarks: [],
    })
    expect(names(made.starter)).toEqual(['odd_sum.go', 'limits.go'])
    expect(names(made.hidden)).toEqual(['odd_sum_test.go', 'cases_test.go', 'go.mod'])
  })

  test('of TypeScript has all its tests switched on, on the lines where they were', () => {
    const made = read(folderOf('leap', TS_FILES))
    expect(made.remarks).toEqual([{ type: 'switched-on', count: 1 }])
    const text = textOf(made.hidden, 'leap.test.ts')
    expect(text).toContain("import { describe, it, expect } from '@jest/globals'\n")
    expect(text).toContain("\n  it('not divisible by 4', () => {\n")
    expect(text?.split('\n')).toHaveLength(TS_FILES['leap.test.ts'].split('\n').length)
    expect(made.tests).toEqual([
      { name: 'divisible by 4', title: 'Divisible by 4' },
      { name: 'not divisible by 4', title: 'Not divisible by 4' },
    ])
  })

  test('of Python shows what the answer imports and hides what only its tests do', () => {
    const made = read(folderOf('card-lists', PYTHON_FILES))
    expect(names(made.starter)).toEqual(['lists.py', 'lists_shared.py'])
    expect(names(made.hidden)).toEqual(['lists_test.py', 'lists_test_data.py'])
    expect(made.tests).toEqual([{ name: 'test_first_of_two', title: 'First of two' }])
  })
})

test('files that the metadata forget are found beside the others', () => {
  const python = read(
    folderOf('card-lists', {
      ...PYTHON_FILES,
      'test_utils.py': 'X = 1\n',
      'setup.py': '',
      'lists_test.py': `from test_utils import X\n${PYTHON_FILES['lists_test.py']}`,
    }),
  )
  expect(names(python.hidden)).toEqual(['lists_test.py', 'lists_test_data.py', 'test_utils.py'])
  const go = read(
    folderOf('odd-sum', {
      ...GO_FILES,
      'more_test.go': 'package oddsum\n',
      'types.go': 'package oddsum\n',
    }),
  )
  expect(names(go.starter)).toEqual(['odd_sum.go', 'limits.go', 'types.go'])
  expect(names(go.hidden)).toContain('more_test.go')
  const script = read(
    folderOf('leap', {
      ...TS_FILES,
      'years.ts': 'export const years = [1]\n',
      'jest.config.js': '',
      'leap.test.ts': `import { years } from './years'\n${TS_FILES['leap.test.ts']}`,
    }),
  )
  expect(names(script.hidden)).toEqual(['leap.test.ts', 'years.ts'])
})

describe('which tests are listed', () => {
  const withTest = (text: string) => read(folderOf('leap', { ...TS_FILES, 'leap.test.ts': text }))
  test.each([
    ['names that are made while running', 'for (const y of [1]) test(`of $' + '{y}`, () => {})\n'],
    ['a table of cases', "test.each([1])('of %i', () => {})\n"],
    [
      'one name in two suites',
      "describe('a', () => { it('x', f) })\ndescribe('b', () => { it('x', f) })\n",
    ],
    ['a name with an escape', "it('a\\u0041', f)\n"],
    ['no test that reading finds', 'cases(it)\n'],
  ])('all of them for %s', (_, text) => {
    expect(withTest(text).tests).toBe('all')
  })

  test('what is in a comment is none, and a method of that name is none', () => {
    const made = withTest(
      "// it('gone', f)\n/* test('gone too', f) */\nre.test('no'); it(\n  \"can't fail\", f)\n",
    )
    expect(made.tests).toEqual([{ name: "can't fail", title: "Can't fail" }])
  })

  test('a Go test that may skip itself is not listed, nor one that is not built', () => {
    const skips = GO_FILES['odd_sum_test.go'].replace(
      'got :=',
      '0; testing.Short() { t.Skip("long") } else if got :=',
    )
    expect(read(folderOf('odd-sum', { ...GO_FILES, 'odd_sum_test.go': skips })).tests).toBe('all')
    const tagged =
      '//go:build step2\n\npackage oddsum_test\n\nimport "testing"\n\nfunc TestLater(t *testing.T) {}\n'
    const { tests } = read(folderOf('odd-sum', { ...GO_FILES, 'cases_test.go': tagged }))
    expect(tests).toHaveLength(2)
  })
})

describe('what no question is made of', () => {
  const { '.meta/config.json': _, ...plain } = GO_FILES
  const files = (changes: object) => ({
    ...GO_FILES,
    '.meta/config.json': config({
      solution: ['odd_sum.go'],
      test: ['odd_sum_test.go'],
      example: ['.meta/example.go'],
      ...changes,
    }),
  })
  test.each([
    ['metadata', 'JSON', { ...GO_FILES, '.meta/config.json': '{ "files": { } "x": 1 }' }],
    ['metadata', 'files.test', files({ test: 'odd_sum_test.go' })],
    ['no-answer', '', files({ solution: [] })],
    ['no-tests', '', files({ test: [] })],
    ['no-example', '', files({ example: [] })],
    ['no-example', '', files({ example: ['.meta/example.rs'] })],
    ['several-answers', 'odd_sum.go, limits.go', files({ solution: ['odd_sum.go', 'limits.go'] })],
    ['answer-is-test', 'odd_sum_test.go', files({ solution: ['odd_sum_test.go'] })],
    ['answer-in-folder', 'a/odd_sum.go', files({ solution: ['a/odd_sum.go'] })],
    ['language', 'odd_sum.rs', files({ solution: ['odd_sum.rs'] })],
    ['file', 'gone_test.go', files({ test: ['gone_test.go'] })],
    ['file', '../odd_sum_test.go', files({ test: ['../odd_sum_test.go'] })],
    [
      'needs-module',
      'golang.org/x/sync',
      { ...GO_FILES, 'go.mod': 'module oddsum\n\nrequire (\n\tgolang.org/x/sync v0.1.0\n)\n' },
    ],
    ['several-answers', '', plain],
    ['no-code', '', { 'notes.txt': 'none' }],
    ['answer-is-test', 'main_test.go', { 'main_test.go': 'package main\n' }],
    [
      'empty-tests',
      'odd_sum_test.go',
      { ...GO_FILES, 'odd_sum_test.go': 'package oddsum\n\n// Write your tests here.\n' },
    ],
    ['no-tests', '', { 'main.py': 'x = 1\n' }],
    [
      'unfinished',
      'a.py',
      { 'a.py': 'def f():\n    raise NotImplementedError\n', 'a_test.py': '' },
    ],
    ['too-large', 'odd_sum_test.go', { ...GO_FILES, 'odd_sum_test.go': ' '.repeat(1_000_001) }],
    ['not-text', 'odd_sum.go', { ...GO_FILES, 'odd_sum.go': Buffer.from([0xff]) }],
    ['prompt-too-long', '.docs', { ...GO_FILES, '.docs/instructions.md': 'a '.repeat(20_000) }],
  ])('%s %s', (why, detail, given) => {
    expect(misfit('odd-sum', given)).toMatchObject({
      code: 'no-exercise',
      why,
      detail: expect.stringContaining(detail),
    })
  })

  test('a file that leads out of the folder is not read', () => {
    const { 'odd_sum_test.go': _, ...others } = GO_FILES
    const folder = folderOf('odd-sum', others)
    symlinkSync('/etc/hostname', join(folder, 'odd_sum_test.go'))
    expect(() => read(folder)).toThrow(SparrError)
  })
})
