/** Edits on plain lines. No caret memory, no undo: `state.ts` adds those. */
import { ceilBoundary, floorBoundary } from './graphemes.ts'
import type { Caret } from './layout.ts'

/** The lines and where the caret is in them. `size` is the length of the whole text, newlines included. */
export type Text = {
  readonly lines: readonly string[]
  readonly caret: Caret
  readonly size: number
}

export const EMPTY: Text = { lines: [''], caret: { line: 0, at: 0 }, size: 0 }

/** More than this is cut from one paste: it is a mistake, and the terminal would be busy for seconds. */
const PASTE_LIMIT = 1_000_000

/**
 * Foreign text made safe to keep and draw: one kind of newline, no control characters (a pasted ESC would
 * otherwise reach the terminal), no halves of surrogate pairs.
 */
export function clean(foreign: string): string {
  return foreign
    .slice(0, PASTE_LIMIT)
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/(?![\t\n])\p{Control}/gu, '')
}

/** Of what `clean` would keep if there were no limit. */
export const lengthOf = (foreign: string): number =>
  clean(foreign).length + Math.max(0, foreign.length - PASTE_LIMIT)

/** Replaces what lies between two carets; the caret ends behind the new text. */
export function replace(text: Text, from: Caret, to: Caret, inserted: string): Text {
  const head = lineAt(text, from.line).slice(0, from.at)
  const tail = lineAt(text, to.line).slice(to.at)
  const parts = inserted.split('\n')
  const last = parts.length - 1
  const at = (last === 0 ? head.length : 0) + (parts[last] as string).length
  parts[0] = head + (parts[0] as string)
  parts[last] = (parts[last] as string) + tail
  const lines = text.lines.slice(0, from.line).concat(parts, text.lines.slice(to.line + 1))
  const line = from.line + last
  // What was inserted may join with its right neighbour (a ZWJ before an emoji, a jamo before a jamo): never stand inside.
  const caret = { line, at: ceilBoundary(lines[line] as string, at) }
  return { lines, caret, size: text.size - between(text, from, to) + inserted.length }
}

/** As much of `wanted` as fits into `room`, never half a character. */
export function fitting(wanted: string, room: number): string {
  return wanted.length <= room ? wanted : wanted.slice(0, floorBoundary(wanted, Math.max(0, room)))
}

export function toText(content: string, limit: number): Text {
  return replace(EMPTY, EMPTY.caret, EMPTY.caret, fitting(clean(content), limit))
}

export function lineAt(text: Text, line: number): string {
  return text.lines[line] ?? ''
}

export function endOf(text: Text, line = text.lines.length - 1): Caret {
  return { line, at: lineAt(text, line).length }
}

function between(text: Text, from: Caret, to: Caret): number {
  if (from.line === to.line) return to.at - from.at
  let units = lineAt(text, from.line).length - from.at + 1 + to.at
  for (let line = from.line + 1; line < to.line; line++) units += lineAt(text, line).length + 1
  return units
}
