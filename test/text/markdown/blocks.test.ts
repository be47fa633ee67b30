import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from '../../../src/text/clean.ts'
import { parseMarkdown } from '../../../src/text/markdown/blocks.ts'
import { layOutBlocks } from '../../../src/text/markdown/lay-out-blocks.ts'
import type { Row } from '../../../src/text/row.ts'
import { rowWidth, textOfRow } from '../../../src/text/wrap-text.ts'
import { trickyText } from '../../ui/text-field/samples.ts'

function rowsOf(markdown: string, width = 40): readonly Row[] {
  return layOutBlocks(parseMarkdown(markdown), width)
}
const linesOf = (markdown: string, width = 40) => rowsOf(markdown, width).map(textOfRow)

/** The styles of a paragraph, as `text:style`. */
const stylesOf = (markdown: string) =>
  rowsOf(markdown)
    .flat()
    .map(({ text, style }) => `${text}:${style}`)

test('paragraphs are wrapped, with a blank row between them', () => {
  expect(linesOf('one two three\nfour\n\nfive', 13)).toEqual(['one two three', 'four', '', 'five'])
})

test('a line break in Chinese is no space', () => {
  expect(linesOf('缓存雪崩\n和击穿 and\nEnglish')).toEqual(['缓存雪崩和击穿 and English'])
})

test('emphasis, code and links have styles of their own', () => {
  expect(stylesOf('a **b** _c_ `d` [e](http://f)')).toEqual([
    'a :plain',
    'b:strong',
    ' :plain',
    'c:emphasis',
    ' :plain',
    'd:code',
    ' e:plain',
    ' <http://f>:dim',
  ])
})

test('a link that is its own text is not written twice', () => {
  expect(linesOf('<https://go.dev> and www.go.dev')).toEqual(['https://go.dev and www.go.dev'])
})

test('lists hang behind their marks, also inside each other', () => {
  expect(linesOf('- one two three four\n- five\n  1. six\n  2. seven', 16)).toEqual([
    '• one two three',
    '  four',
    '• five',
    '  1. six',
    '  2. seven',
  ])
})

test('numbers of a list stand right-aligned and boxes show whether they are ticked', () => {
  expect(linesOf('9. a\n10. b')).toEqual([' 9. a', '10. b'])
  expect(linesOf('- [x] a\n- [ ] b')).toEqual(['• [x] a', '• [ ] b'])
})

test('a table is a table while it fits', () => {
  expect(linesOf('| name | 数量 |\n|---|--:|\n| 缓存 | 12 |\n| b | 3 |')).toEqual([
    'name  数量',
    '────  ────',
    '缓存    12',
    'b        3',
  ])
})

test('a wide table wraps its widest column', () => {
  const rows = linesOf('| k | why |\n|---|---|\n| a | one two three four five |', 20)
  expect(rows).toEqual(['k  why', '─  ─────────────────', 'a  one two three', '   four five'])
})

test('a table that cannot fit becomes lines of heading and value', () => {
  const table = '| one | two | three |\n|---|---|---|\n| aaaaaa | bbbbbb | cccccc |'
  expect(linesOf(table, 14)).toEqual(['one: aaaaaa', 'two: bbbbbb', 'three: cccccc'])
})

test('code keeps its shape, is coloured, and long lines go on further in', () => {
  const rows = rowsOf('```go\nfunc f() {\n\treturn "a" // b\n}\n```', 40)
  expect(rows.map(textOfRow)).toEqual(['  func f() {', '      return "a" // b', '  }'])
  const styles = rows.flat().map(({ text, style }) => `${text.trim()}:${style}`)
  expect(styles).toEqual(expect.arrayContaining(['func:keyword', '"a":string', '// b:comment']))
  expect(linesOf(`\`\`\`\n${'x'.repeat(30)}\n\`\`\``, 20)).toEqual([
    `  ${'x'.repeat(18)}`,
    `    ${'x'.repeat(12)}`,
  ])
})

test.each(['go', 'typescript', 'ts', 'python', 'sql'])('%s is coloured', (language) => {
  const rows = rowsOf(`\`\`\`${language}\nselect 1 from "x" import return\n\`\`\``)
  expect(rows.flat().some(({ style }) => style !== 'plain')).toBe(true)
})

test('quotes have a bar, rules a line, and both an ASCII form', () => {
  expect(linesOf('> said\n\n---', 20)).toEqual(['│ said', '', '─'.repeat(20)])
  const ascii = layOutBlocks(parseMarkdown('> said\n\n- a\n\n---'), 20, { isAscii: true })
  expect(ascii.map(textOfRow)).toEqual(['| said', '', '- a', '', '-'.repeat(20)])
})

test('HTML, images and footnotes are text', () => {
  expect(linesOf('a <b>c</b> ![d](e.png) [^1]\n\n[^1]: note')).toEqual([
    'a <b>c</b> [d] <e.png> [1]',
    '',
    '[1]',
    '',
    'note',
  ])
})

test('what a character reference smuggles in is taken out', () => {
  const text = linesOf('a&#x202e;b &#27;[31m&#x9b;c `\x1b]0;t\x07d` [e](http://x/&#x202e;y)').join(
    '',
  )
  expect(clean(text)).toBe(text)
  expect(text).not.toContain('\u202e')
})

test('deep nesting ends somewhere', () => {
  expect(rowsOf(`${'> '.repeat(500)}end`, 20).length).toBeLessThan(50)
  expect(rowsOf(`${'*a '.repeat(500)}${'b* '.repeat(500)}`, 20).length).toBeGreaterThan(0)
})

const markdownPiece = fc.constantFrom(
  '# ',
  '- ',
  '1. ',
  '> ',
  '```go\n',
  '```\n',
  '| a | b |\n|---|---|\n| ',
  ' | ',
  '|\n',
  '**',
  '_',
  '`',
  '[',
  '](x)',
  '\n',
  '\n\n',
  '    ',
  '---\n',
  'func main() {}',
  '<b>',
  '&#x202e;',
)
const markdown = fc
  .array(fc.oneof(markdownPiece, markdownPiece, trickyText), { maxLength: 25 })
  .map((parts) => parts.join(''))
const width = fc.integer({ min: 8, max: 60 })

test('no row is ever wider than the screen, and every row is clean', () => {
  fc.assert(
    fc.property(markdown, width, (text, cells) => {
      for (const row of rowsOf(text, cells)) {
        expect(rowWidth(row)).toBeLessThanOrEqual(cells)
        expect(clean(textOfRow(row))).toBe(textOfRow(row))
      }
    }),
    { numRuns: 500 },
  )
})

test('a joiner does not stay behind at the end of a row', () => {
  expect(linesOf('，# aकि\u200dकि', 8)).toEqual(['，# aकि', 'कि'])
})

test('every word of a paragraph is there, in order', () => {
  const word = fc.constantFrom('并发', 'mutex', 'a', '互斥锁。', 'x'.repeat(50), 'b,')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), width, (words, cells) => {
      expect(linesOf(words.join(' '), cells).join('').replaceAll(' ', '')).toBe(words.join(''))
    }),
  )
})
