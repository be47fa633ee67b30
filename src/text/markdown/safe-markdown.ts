/** Text of decks and people inside Markdown files that another program will draw. Heavy: imported when a file is made. */
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { clean, cleanLine } from '../clean.ts'

/** One line that means only itself: no emphasis, no link, no HTML, no heading or list at its beginning. */
export function plainMarkdown(text: string): string {
  return cleanLine(text)
    .trim()
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^([-+#=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

/** Markdown that stays what it is, but with its HTML as text. */
export function withoutHtml(text: string): string {
  const cleaned = clean(text)
  const spots: (readonly [from: number, to: number])[] = []
  // A list instead of a recursion: a hostile text nests until the stack ends.
  const waiting: Nodes[] = [fromMarkdown(cleaned)]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'html') {
      const from = node.position?.start.offset ?? 0
      spots.push([from, node.position?.end.offset ?? from])
    } else if ('children' in node) waiting.push(...node.children)
  }
  return spots
    .toSorted(([a], [b]) => b - a)
    .reduce(
      (all, [from, to]) =>
        all.slice(0, from) + all.slice(from, to).replace(/[\\<&]/g, '\\$&') + all.slice(to),
      cleaned,
    )
}

/** Code in a fence that it cannot close. */
export function fenced(code: string, language: string): string {
  const body = clean(code).replace(/\n+$/, '')
  const longest = Math.max(2, ...(body.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${body}\n${fence}`
}
