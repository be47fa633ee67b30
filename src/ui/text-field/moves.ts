/** Where the caret can go, and how far a removal reaches. Rows are visual, lines are what newlines make. */

import type { Field } from './field.ts'
import { nextBoundary, nextWord, previousBoundary, previousWord } from './graphemes.ts'
import { type Caret, caretIn, columnOf, layOut, rowAt, rowCount, rowOf } from './layout.ts'
import { EMPTY, endOf, lineAt, type Text } from './text.ts'

export type Move =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'page-up'
  | 'page-down'
  | 'word-left'
  | 'word-right'
  | 'row-start'
  | 'row-end'
  | 'text-start'
  | 'text-end'

/** What a removal takes: everything between the caret and the place this names. */
export type Reach = 'left' | 'right' | 'word-left' | 'word-right' | 'line-start' | 'line-end'

export function reach(text: Text, to: Reach): Caret {
  const { line, at } = text.caret
  const content = lineAt(text, line)
  const isBack = to === 'left' || to === 'word-left' || to === 'line-start'
  // At the edge of a line every one of them takes the newline.
  if (isBack && at === 0) return line === 0 ? text.caret : endOf(text, line - 1)
  if (!isBack && at === content.length)
    return line === text.lines.length - 1 ? text.caret : { line: line + 1, at: 0 }
  switch (to) {
    case 'left':
      return { line, at: previousBoundary(content, at) }
    case 'right':
      return { line, at: nextBoundary(content, at) }
    case 'word-left':
      return { line, at: previousWord(content, at) }
    case 'word-right':
      return { line, at: nextWord(content, at) }
    case 'line-start':
      return { line, at: 0 }
    case 'line-end':
      return endOf(text, line)
  }
}

export function move(field: Field, to: Move, width: number, height: number): Field {
  switch (to) {
    case 'left':
    case 'right':
    case 'word-left':
    case 'word-right':
      return { ...field, caret: reach(field, to), leansBack: false, goal: undefined }
    case 'text-start':
      return { ...field, caret: EMPTY.caret, leansBack: false, goal: undefined }
    case 'text-end':
      return { ...field, caret: endOf(field), leansBack: false, goal: undefined }
    case 'row-start':
      return { ...moveRows(field, 0, width, 0), goal: undefined }
    case 'row-end':
      return { ...moveRows(field, 0, width, Infinity), goal: undefined }
    case 'up':
      return moveRows(field, -1, width)
    case 'down':
      return moveRows(field, 1, width)
    case 'page-up':
      return moveRows(field, 1 - Math.max(2, height), width)
    case 'page-down':
      return moveRows(field, Math.max(2, height) - 1, width)
  }
}

/** Above the first row is the start of the text, below the last one its end, as in most editors. */
function moveRows(field: Field, by: number, width: number, column?: number): Field {
  const layout = layOut(field.lines, width, field.layout)
  const row = rowOf(layout, field.caret, field.leansBack)
  const goal = column ?? field.goal ?? columnOf(layout, field.caret, rowAt(layout, row))
  const last = rowCount(layout) - 1
  const wanted = row + by
  if (by !== 0 && row === 0 && wanted < 0)
    return { ...field, layout, caret: EMPTY.caret, leansBack: false, goal }
  if (by !== 0 && row === last && wanted > last)
    return { ...field, layout, caret: endOf(field), leansBack: false, goal }
  return {
    ...field,
    layout,
    ...caretIn(layout, rowAt(layout, Math.max(0, Math.min(wanted, last))), goal),
    goal,
  }
}
