import { expect, test } from 'vitest'
import { parseYaml } from '../../../src/decks/read/parse.ts'
import { slipZhCN } from '../../../src/words/slips-zh-CN.ts'

const flawOf = (text: string) => {
  const parsed = parseYaml(text)
  return 'flaws' in parsed ? parsed.flaws[0] : undefined
}

test.each([
  [
    'a merge conflict',
    'id: a\n<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\n',
    'yaml-conflict',
    2,
  ],
  ['the end of a merge conflict, CRLF', 'id: a\r\n>>>>>>> theirs\r\n', 'yaml-conflict', 2],
  ['a tab in a block', 'title: a\nprompt: |\n\tWhat?\nanswer: x\n', 'yaml-tab', 3],
  ['a tab in a block, CRLF', 'title: a\r\nprompt: |\r\n\tWhat?\r\n', 'yaml-tab', 3],
  ['a tab before a key', 'points:\n\tid: x\n', 'yaml-tab', 2],
  ['a tab behind spaces', 'points:\n  - id: x\n  \ttext: y\n', 'yaml-tab', 3],
  ['a tab in a folded text', 'prompt: >\n  x\n\ty\n', 'yaml-tab', 3],
  ['a colon in a text', 'title: a\nprompt: what: why\n', 'yaml-colon', 2],
  ['curly quotes around a colon', 'title: “x: y”\n', 'yaml-curly-quotes', 1],
  ['a full-width colon', 'title：x\nprompt: y\n', 'yaml-wide-colon', 1],
  ['no space behind a colon', 'title:x\nprompt: y\n', 'yaml-no-space', 1],
  ['a quote in quotes', 'title: "Say "hi" now"\n', 'yaml-quote-inside', 1],
  ['an apostrophe in quotes', "title: 'don't'\n", 'yaml-quote-inside', 1],
  ['an open quote', 'title: a\nprompt: "open\nanswer: b\n', 'yaml-open-quote', 2],
  ['an open bracket', 'title: a\ntags: [x, y\nprompt: b\n', 'yaml-open-bracket', 2],
  ['a list less indented', 'points:\n  - x\n - y\n', 'yaml-indent', 3],
  ['a key too deep', 'title: a\n  prompt: b\n', 'yaml-indent', 2],
  ['a key too deep in a list', 'points:\n- id: x\n   text: y\n', 'yaml-indent', 3],
  ['a text less indented', 'prompt: |\n  first\n second\n', 'yaml-indent', 3],
  ['a list on its key', 'points: - x\n', 'yaml-list-on-key', 1],
  ['a sign', 'title: @home\n', 'yaml-sign', 1],
  ['a backtick', 'title: x\nprompt: `go vet`\n', 'yaml-sign', 2],
])('%s is one sentence with its line and its remedy, in both languages', (_, text, code, line) => {
  const flaw = flawOf(text)
  expect(flaw).toMatchObject({ code, line })
  for (const said of [flaw?.message ?? '', flaw?.hint ?? ''])
    expect(slipZhCN(said)).toMatch(/\p{Script=Han}/u)
})

test('a key that stands twice is said in both languages', () => {
  const flaw = flawOf('title: a\ntitle: b\n')
  expect(flaw).toMatchObject({ line: 2, message: '"title" is already set on line 1' })
  expect(slipZhCN(flaw?.message ?? '')).toBe('"title" 在第 1 行已经写过')
})

test('a merge conflict is one problem, and one that is shown in a text is none', () => {
  const text = 'id: a\n<<<<<<< HEAD\ntitle: "a\n=======\ntitle: b\n>>>>>>> theirs\n'
  expect(parseYaml(text)).toMatchObject({ flaws: [{ line: 2, column: 1 }] })
  expect(parseYaml(text)).toHaveProperty('flaws.length', 1)
  expect(flawOf('prompt: |\n  <<<<<<< HEAD\n  a\n  =======\n  b\n  >>>>>>> x\n')).toBeUndefined()
})

test('quotes and tabs that are right are left alone', () => {
  expect(flawOf('title: “hello”\nprompt: "a: b"\nanswer: |\n  x\n  \ty\n')).toBeUndefined()
})
