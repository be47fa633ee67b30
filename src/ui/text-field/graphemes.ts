/** What a person calls one character: where it starts and ends, how many cells it takes, which word it is in. */
import stringWidth from 'string-width'
import { LazySegmenter } from '../../text/lazy-segmenter.ts'
import { simpleCells } from './simple-cells.ts'

const clusters = new LazySegmenter(undefined, { granularity: 'grapheme' })
const words = new LazySegmenter(undefined, { granularity: 'word' })

export type Cluster = { readonly end: number; readonly cells: number }

/** An accent with nothing under it. Terminals give it no cell and Ink gives it one, so it is drawn on a dotted circle. */
export function isLoneMark(cluster: string): boolean {
  return /^\p{Mark}/u.test(cluster)
}

/** Walks the clusters of one line. The segmenter is only woken for text that needs it. */
export function clusterReader(line: string): (at: number) => Cluster {
  let segments: Intl.Segments | undefined
  const widths = new Map<string, number>()
  return (at) => {
    const cells = simpleCells(line.charCodeAt(at))
    if (cells > 0 && (at + 1 >= line.length || simpleCells(line.charCodeAt(at + 1)) > 0))
      return { end: at + 1, cells }
    segments ??= clusters.segment(line)
    const found = segments.containing(at)
    if (!found) return { end: line.length, cells: 0 }
    let width = widths.get(found.segment)
    if (width === undefined) {
      width = isLoneMark(found.segment) ? 1 : stringWidth(found.segment)
      widths.set(found.segment, width)
    }
    return { end: found.index + found.segment.length, cells: width }
  }
}

/** The nearest boundary at or before `at`. */
export function floorBoundary(line: string, at: number): number {
  if (at <= 0) return 0
  if (at >= line.length) return line.length
  return clusters.segment(line).containing(at)?.index ?? line.length
}

/** The nearest boundary at or after `at`. */
export function ceilBoundary(line: string, at: number): number {
  const floor = floorBoundary(line, at)
  return floor === at ? at : nextBoundary(line, floor)
}

export function nextBoundary(line: string, at: number): number {
  const found = clusters.segment(line).containing(at)
  return found ? found.index + found.segment.length : line.length
}

export function previousBoundary(line: string, at: number): number {
  return floorBoundary(line, at - 1)
}

/** A word further away than this is not looked for: segmenting Chinese words in a long line is slow. */
const WORD_WINDOW = 256

export function previousWord(line: string, at: number): number {
  const from = floorBoundary(line, Math.max(0, at - WORD_WINDOW))
  let start = from
  for (const { index, isWordLike } of words.segment(line.slice(from, at)))
    if (isWordLike) start = from + index
  return floorBoundary(line, start)
}

export function nextWord(line: string, at: number): number {
  const to = floorBoundary(line, Math.min(line.length, at + WORD_WINDOW))
  for (const { index, segment, isWordLike } of words.segment(line.slice(at, to)))
    if (isWordLike) return ceilBoundary(line, at + index + segment.length)
  return to
}
