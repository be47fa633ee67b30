import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { fenced, plainMarkdown, withoutHtml } from '../../../src/text/markdown/safe-markdown.ts'
import { wrapMarkdown } from '../../../src/text/markdown/wrap-markdown.ts'
import { widthOf } from '../../../src/text/width.ts'

function nodesOf(markdown: string): readonly Nodes[] {
  const all: Nodes[] = []
  const visit = (node: Nodes): void => {
    all.push(node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromMarkdown(markdown))
  return all
}
const textOf = (markdown: string): string =>
  nodesOf(markdown)
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('')

/** Text made of what Markdown and HTML are made of. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...['<', '>', '<script>', '</b>', '<!--', '-->', '<?', '\\', '`', '``', '```', '\n', '\n\n'],
      ...[
        '    ',
        '- ',
        '1. ',
        '# ',
        '> ',
        '*',
        '_',
        '[',
        '](',
        ')',
        '!',
        '|',
        '&lt;',
        '&',
        'a',
        '中',
      ],
      ...['alert(1)', '\x1b[31m', '~', '+', '=', '\t'],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

test('no HTML is left in Markdown, whatever it was', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(nodesOf(withoutHtml(text)).map(({ type }) => type)).not.toContain('html')
    }),
    { numRuns: 2000 },
  )
})

test('Markdown without HTML stays as it is, code with its arrows too', () => {
  const prompt = 'Use `chan<- int`:\n\n```go\nif a < b {}\n```\n\n- *one*'
  expect(withoutHtml(prompt)).toBe(prompt)
  expect(withoutHtml('a <b>bold</b> word')).toBe('a \\<b>bold\\</b> word')
})

test('a plain line is one paragraph that says the same', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const line = plainMarkdown(text)
      expect(line).not.toMatch(/\n/)
      for (const { type } of nodesOf(`x ${line}`))
        expect(['root', 'paragraph', 'text']).toContain(type)
      expect(nodesOf(`- ${line}`).filter(({ type }) => type === 'heading')).toEqual([])
    }),
    { numRuns: 2000 },
  )
  expect(textOf(plainMarkdown('<script>*1* & 2_3_</script>'))).toBe('<script>*1* & 2_3_</script>')
})

test('code cannot close its fence', () => {
  const code = 'a\n```\n````\nb'
  const [, block] = nodesOf(fenced(code, 'go'))
  expect(block).toMatchObject({ type: 'code', lang: 'go', value: code })
})

test('wrapped Markdown has short lines and says the same', () => {
  const words = fc.array(
    fc.constantFrom('word', '-', '#', '12.', '>', '中文字', 'longer-word', '+'),
    {
      minLength: 1,
      maxLength: 60,
    },
  )
  fc.assert(
    fc.property(words, (list) => {
      const text = `- go ${list.join(' ')}`
      const lines = wrapMarkdown(text, 40)
      const types = (markdown: string) => nodesOf(markdown).map(({ type }) => type)
      expect(types(lines.join('\n')).filter((type) => type !== 'text')).toEqual(
        types(text).filter((type) => type !== 'text'),
      )
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(41)
    }),
    { numRuns: 1000 },
  )
})
