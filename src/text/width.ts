/** Cells on the screen. The only place, besides the answer field, that counts them. */
import stringWidth from 'string-width'
import { LazySegmenter } from './lazy-segmenter.ts'
import { isSeparate, simpleWidthInColour } from './simple.ts'

const graphemes = new LazySegmenter(undefined, { granularity: 'grapheme' })

/** Cells the text takes in one line. */
export function widthOf(text: string): number {
  return simpleWidthInColour(text) ?? stringWidth(text)
}

/** What a person calls characters, in order. */
export function graphemesOf(text: string): readonly string[] {
  return isSeparate(text) ? text.split('') : Array.from(graphemes.segment(text), (it) => it.segment)
}

/** At most `cells` cells of the text, ending in the mark where something is missing. */
export function cut(text: string, cells: number, mark = '…'): string {
  if (widthOf(text) <= cells) return text
  const room = cells - widthOf(mark)
  return room < 0 ? '' : head(text, room) + mark
}

/** As many whole characters as fit into `cells`, with nothing to show that some are missing. */
function head(text: string, cells: number): string {
  let kept = ''
  let used = 0
  for (const grapheme of graphemesOf(text)) {
    used += widthOf(grapheme)
    if (used > cells) break
    kept += grapheme
  }
  return kept
}

/** The text followed by spaces up to `cells`; a longer one is left as it is. */
export function padEnd(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - widthOf(text)))
}

/** The text behind spaces up to `cells`, for columns of numbers. */
export function padStart(text: string, cells: number): string {
  return ' '.repeat(Math.max(0, cells - widthOf(text))) + text
}
