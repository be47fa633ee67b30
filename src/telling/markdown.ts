import { clean } from '../text/clean.ts'
import { parseMarkdown } from '../text/markdown/blocks.ts'
import { layOutBlocks } from '../text/markdown/lay-out-blocks.ts'
import type { Signs } from './signs.ts'
import type { StyledRow } from './style.ts'

const parsed = new Map<string, ReturnType<typeof parseMarkdown>>()

/** Markdown of a deck as rows of at most `width` cells. Parsing is remembered: screens lay out on each key. */
export function markdownRows(
  text: string,
  width: number,
  { isAscii }: Pick<Signs, 'isAscii'>,
): readonly StyledRow[] {
  let blocks = parsed.get(text)
  if (!blocks) {
    if (parsed.size > 50) parsed.clear()
    blocks = parseMarkdown(clean(text))
    parsed.set(text, blocks)
  }
  return layOutBlocks(blocks, width, { isAscii })
}
