/**
 * Markdown, as far as decks use it, to plain data. Heavy (micromark and highlight.js): import it only when a question is
 * shown, never on the way to the first frame.
 */
import type { List, Nodes, PhrasingContent, Root, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { clean } from '../clean.ts'
import type { Row, Span, SpanStyle } from '../row.ts'
import { mergeSpans } from '../wrap-text.ts'
import type { Block } from './block.ts'
import { highlight } from './highlight.ts'

/** Deeper than this nobody reads; a hostile text would otherwise nest until the stack ends. */
const DEEPEST = 16

/** Never throws: what is not Markdown is text. The spans are clean, also where the text wrote `&#x202e;`. */
export function parseMarkdown(text: string): readonly Block[] {
  const root = fromMarkdown(clean(text), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  })
  return blocksOf(root.children, { links: linksOf(root), depth: 0 })
}

type Context = {
  /** Addresses of `[text][label]`, by label. */
  readonly links: ReadonlyMap<string, string>
  readonly depth: number
}

function linksOf(root: Root): ReadonlyMap<string, string> {
  return new Map(
    root.children.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  )
}

function blocksOf(nodes: readonly Nodes[], context: Context): readonly Block[] {
  if (context.depth > DEEPEST) return []
  const inner = { ...context, depth: context.depth + 1 }
  return nodes.flatMap((node): readonly Block[] => {
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', spans: spansOf(node.children, 'plain', inner) }]
      case 'heading':
        return [
          { type: 'heading', depth: node.depth, spans: spansOf(node.children, 'heading', inner) },
        ]
      case 'blockquote':
        return [{ type: 'quote', blocks: blocksOf(node.children, inner) }]
      case 'list':
        return [listOf(node, inner)]
      case 'table':
        return [tableOf(node, inner)]
      case 'code':
        return [codeOf(node.value, node.lang ?? '')]
      case 'thematicBreak':
        return [{ type: 'rule' }]
      case 'footnoteDefinition':
        return [
          { type: 'paragraph', spans: [{ text: `[${clean(node.identifier)}]`, style: 'dim' }] },
          ...blocksOf(node.children, inner),
        ]
      case 'html':
        return [{ type: 'paragraph', spans: [{ text: clean(node.value), style: 'dim' }] }]
      case 'definition':
        return []
      // Every other node stands inside one of these, or comes from an extension that is not loaded.
      default:
        return []
    }
  })
}

function listOf(list: List, context: Context): Block {
  return {
    type: 'list',
    start: list.ordered === true ? (list.start ?? 1) : null,
    isTight: !(list.spread ?? false) && list.children.every((item) => !(item.spread ?? false)),
    items: list.children.map((item) => ({
      isTicked: item.checked ?? null,
      blocks: blocksOf(item.children, context),
    })),
  }
}

function tableOf(table: Table, context: Context): Block {
  const columns = table.children[0]?.children.length ?? 0
  return {
    type: 'table',
    align: Array.from({ length: columns }, (_, i) => table.align?.[i] ?? 'left'),
    rows: table.children.map((row, index) =>
      Array.from({ length: columns }, (_, i) =>
        spansOf(row.children[i]?.children ?? [], index === 0 ? 'strong' : 'plain', context),
      ),
    ),
  }
}

function codeOf(value: string, language: string): Block {
  return { type: 'code', language: clean(language), lines: highlight(clean(value), language) }
}

/** The style of a part that has none of its own is that of the text around it. */
function spansOf(nodes: readonly PhrasingContent[], style: SpanStyle, context: Context): Row {
  return mergeSpans(nodes.flatMap((node) => spansOfOne(node, style, context)))
}

function spansOfOne(node: PhrasingContent, style: SpanStyle, context: Context): Row {
  if (context.depth > DEEPEST) return []
  const inner = { ...context, depth: context.depth + 1 }
  switch (node.type) {
    case 'text':
      return [{ text: joinLines(clean(node.value)), style }]
    case 'strong':
      return spansOf(node.children, 'strong', inner)
    case 'emphasis':
      return spansOf(node.children, style === 'strong' ? 'strong' : 'emphasis', inner)
    case 'delete':
      return spansOf(node.children, 'dim', inner)
    case 'inlineCode':
      return [{ text: joinLines(clean(node.value)), style: 'code' }]
    case 'break':
      return [{ text: '\n', style }]
    case 'link':
      return linked(spansOf(node.children, style, inner), node.url)
    case 'linkReference':
      return linked(spansOf(node.children, style, inner), context.links.get(node.identifier) ?? '')
    case 'image':
      return linked([{ text: `[${clean(node.alt ?? '')}]`, style: 'dim' }], node.url)
    case 'imageReference':
      return [{ text: `[${clean(node.alt ?? '')}]`, style: 'dim' }]
    case 'footnoteReference':
      return [{ text: `[${clean(node.identifier)}]`, style: 'dim' }]
    case 'html':
      return [{ text: clean(node.value), style: 'dim' }]
  }
}

/** Terminals differ in what they do with links, so the address is written out unless it is the text itself. */
function linked(spans: Row, address: string): Row {
  const url = clean(address)
  const text = spans.map((span) => span.text).join('')
  if (url === '' || text === url || `mailto:${text}` === url || `http://${text}` === url)
    return spans
  const written: Span = { text: ` <${url}>`, style: 'dim' }
  return [...spans, written]
}

/** A line break in the source is a space, but not between two Chinese characters. */
function joinLines(text: string): string {
  return text
    .replace(
      /(?<=[\p{sc=Han}\u3000-\u303f\uff00-\uffef])\n(?=[\p{sc=Han}\u3000-\u303f\uff00-\uffef])/gu,
      '',
    )
    .replaceAll('\n', ' ')
}
