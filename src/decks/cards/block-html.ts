/** Markdown as HTML on one line, for programs that show cards. Everything a deck wrote is escaped. */
import type { Block, Item } from '../../text/markdown/block.ts'
import { parseMarkdown } from '../../text/markdown/blocks.ts'
import type { Row, Span } from '../../text/row.ts'

/** No line feed and no tab is left in it, so that it fits into one field of a table. */
export function htmlOf(markdown: string): string {
  return blocksHtml(parseMarkdown(markdown), false)
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '<br>')
}

/** `isTight`: paragraphs of an item stand without a frame of their own. */
function blocksHtml(blocks: readonly Block[], isTight: boolean): string {
  return blocks.map((block) => blockHtml(block, isTight)).join('')
}

function blockHtml(block: Block, isTight: boolean): string {
  switch (block.type) {
    case 'paragraph':
      return isTight ? rowHtml(block.spans) : `<p>${rowHtml(block.spans)}</p>`
    case 'heading':
      return `<p><b>${rowHtml(block.spans)}</b></p>`
    case 'list': {
      const items = block.items.map((item) => itemHtml(item, block.isTight)).join('')
      if (block.start === null) return `<ul>${items}</ul>`
      return `<ol start="${block.start}">${items}</ol>`
    }
    case 'table':
      return `<table>${block.rows.map(tableRowHtml).join('')}</table>`
    case 'code':
      return `<pre>${block.lines.map((line) => escapeHtml(textOf(line))).join('<br>')}</pre>`
    case 'quote':
      return `<blockquote>${blocksHtml(block.blocks, false)}</blockquote>`
    case 'rule':
      return '<hr>'
  }
}

const itemHtml = ({ blocks }: Item, isTight: boolean): string =>
  `<li>${blocksHtml(blocks, isTight)}</li>`

const tableRowHtml = (cells: readonly Row[]): string =>
  `<tr>${cells.map((cell) => `<td>${rowHtml(cell)}</td>`).join('')}</tr>`

const rowHtml = (row: Row): string => row.map(spanHtml).join('')
const textOf = (row: Row): string => row.map(({ text }) => text).join('')

function spanHtml({ text, style }: Span): string {
  const escaped = escapeHtml(text)
  if (style === 'strong') return `<b>${escaped}</b>`
  if (style === 'emphasis') return `<i>${escaped}</i>`
  return style === 'code' ? `<code>${escaped}</code>` : escaped
}
