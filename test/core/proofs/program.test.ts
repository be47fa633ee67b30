import { expect, test } from 'vitest'
import {
  holdsOutput,
  showsWanted,
  strayProgram,
  wantedOutput,
} from '../../../src/core/proofs/program.ts'

test('what is wanted is the last comment that says so, with the comment lines right below it', () => {
  expect(wantedOutput('x\n\t// Output: 1 2 \n\t// 3\n}\n// no more\n', 'a.go')).toEqual({
    output: '1 2\n3',
    line: 2,
  })
  expect(wantedOutput('// Output: 1\nx\n// output:\n//\n// a\n//   b\n', 'a.ts')).toEqual({
    output: 'a\n  b',
    line: 3,
  })
  expect(wantedOutput('# Output:\n# a\nprint()\n', 'a.py')).toEqual({ output: 'a', line: 1 })
})

test.each(['x\n', '// Output:\n', '# Output: 1\n', '/* Output: 1 */\n', 'x // Output: 1\n'])(
  'a Go file with %j says nothing of its output',
  (source) => {
    expect(wantedOutput(source, 'a.go')).toBeNull()
  },
)

test('blanks at the ends of lines and around it all make no difference, others do', () => {
  const wanted = { output: 'a\n  b', line: 1 }
  const prints = (output: string) => showsWanted({ type: 'prints', output }, wanted)
  expect(prints('\na  \n  b\n\n')).toBe(true)
  expect(prints('a\nb\n')).toBe(false)
})

test('of the remarks of a compiler each wanted line must be one', () => {
  const shown = { type: 'remarks', lines: ['can inline f', 'moved to heap: x'] } as const
  expect(showsWanted(shown, { output: 'moved to heap: x', line: 1 })).toBe(true)
  expect(showsWanted(shown, { output: 'moved to heap', line: 1 })).toBe(false)
  expect(showsWanted(shown, { output: 'moved to heap: x\nleaks', line: 1 })).toBe(false)
})

test.each([
  ['It prints `1 2`.', '1 2', true],
  ['It prints 1 2.', '1 2', false],
  ['It prints `1`.', '1 2', false],
  ['It prints ``a `b` ``.', 'a `b`', true],
  ['First `a`, then `panic: b`.', 'a\npanic: b', true],
  ['Only `panic: b`.', 'a\npanic: b', false],
  ['It prints\n\n```\na\n  b\n```\n', 'a\n  b', true],
  ['It prints\n\n```text\na\nb\nc\n```\n', 'a\nc', true],
  ['`a  b` counts', 'a b', true],
])('%j holds %j: %s', (text, output, isHeld) => {
  expect(holdsOutput(text, output)).toBe(isHeld)
})

const SOURCE =
  'package main\n\nimport "fmt"\n\nfunc main() {\n\tfmt.Println(1) // one\n\t// Output: 1\n}\n'
const shown = (code: string, language = 'go') => `What?\n\n\`\`\`${language}\n${code}\`\`\`\n`

test('a program that a prompt shows whole is the one that runs, but for comments, blanks and imports', () => {
  expect(strayProgram(shown(SOURCE), SOURCE, 'a.go')).toBeNull()
  expect(strayProgram(shown('func main() {\n  fmt.Println(1)\n}\n'), SOURCE, 'a.go')).toBeNull()
  const other = 'func main() {\n  fmt.Println(2)\n}\n'
  expect(strayProgram(shown(other), SOURCE, 'a.go')).toBe(other)
  expect(strayProgram(shown('fmt.Println(2)\n'), SOURCE, 'a.go')).toBeNull()
  expect(strayProgram(shown(other, 'text'), SOURCE, 'a.go')).toBeNull()
  expect(strayProgram(shown('func main() {\n\t…\n}\n'), SOURCE, 'a.go')).toBeNull()
})
