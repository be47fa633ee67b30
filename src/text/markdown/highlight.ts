/** Code to coloured lines. Heavy: import it, or `blocks.ts`, only when something is shown that needs it. */
import type { ElementContent, RootContent } from 'hast'
import go from 'highlight.js/lib/languages/go'
import python from 'highlight.js/lib/languages/python'
import sql from 'highlight.js/lib/languages/sql'
import typescript from 'highlight.js/lib/languages/typescript'
import { createLowlight } from 'lowlight'
import type { Row, Span, SpanStyle } from '../row.ts'

const GRAMMARS = { go, python, sql, typescript }
export type Grammar = keyof typeof GRAMMARS
const lowlight = createLowlight(GRAMMARS)
lowlight.registerAlias({
  go: ['golang'],
  python: ['py'],
  typescript: ['ts', 'tsx', 'javascript', 'js', 'jsx', 'mjs'],
})

/** What highlight.js finds and we show; the rest stays plain. */
const STYLES: Readonly<Record<string, SpanStyle>> = {
  keyword: 'keyword',
  literal: 'keyword',
  string: 'string',
  regexp: 'string',
  char: 'string',
  comment: 'comment',
  doctag: 'comment',
  number: 'number',
  type: 'type',
  built_in: 'type',
  'title.class': 'type',
}

/** One row for each line, as wide as the line is. A language we do not know is plain. */
export function highlight(code: string, language: string): readonly Row[] {
  if (!lowlight.registered(language)) return toLines([{ text: code, style: 'plain' }])
  return toLines(spansOf(lowlight.highlight(language, code).children, 'plain'))
}

function spansOf(
  nodes: readonly (ElementContent | RootContent)[],
  style: SpanStyle,
): readonly Span[] {
  return nodes.flatMap((node): readonly Span[] => {
    if (node.type === 'text') return [{ text: node.value, style }]
    if (node.type !== 'element') return []
    const names = node.properties['className']
    return spansOf(node.children, styleOf(Array.isArray(names) ? names : []) ?? style)
  })
}

/** `hljs-title class_` is a class title and `hljs-title function_` a function's. */
function styleOf(names: readonly (string | number)[]): SpanStyle | undefined {
  const [first = '', second = ''] = names.map((name) => `${name}`.replace(/^hljs-|_$/g, ''))
  return STYLES[`${first}.${second}`] ?? STYLES[first]
}

function toLines(spans: readonly Span[]): readonly Row[] {
  const lines: Span[][] = [[]]
  for (const { text, style } of spans) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ text: part, style })
    }
  }
  return lines
}
