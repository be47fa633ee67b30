/** Rows of styled text from what the screens know; everything of a deck is cleaned on the way. */
import { clean } from '../text/clean.ts'
import { cut, padEnd, padStart, widthOf } from '../text/width.ts'
import { wrapText } from '../text/wrap-text.ts'
import type { Style, StyledRow } from './style.ts'

export const BLANK: StyledRow = []

/** Plain text wrapped to the width, each line behind the same indent. */
export function textRows(
  text: string,
  width: number,
  style: Style = 'plain',
  indent = 0,
): readonly StyledRow[] {
  return wrapText(clean(text), Math.max(1, width - indent)).map((line) => [
    { text: ' '.repeat(indent) + line, style },
  ])
}

/** A sign, then text that wraps under itself. */
export function signedRows(
  sign: string,
  signStyle: Style,
  text: string,
  width: number,
  style: Style = 'plain',
): readonly StyledRow[] {
  const column = widthOf(sign) + 1
  return wrapText(clean(text), Math.max(1, width - column)).map((line, i) => [
    { text: i === 0 ? `${sign} ` : ' '.repeat(column), style: signStyle },
    { text: line, style },
  ])
}

export type Column = {
  readonly text: string
  readonly width: number
  readonly style?: Style
  readonly isRight?: boolean
}

/** One line of columns with two cells between them; what is too long is cut. */
export function columns(cells: readonly Column[], more = '…'): StyledRow {
  return cells.map(({ text, width, style = 'plain', isRight = false }, i) => {
    const fitted = cut(clean(text).replace(/\n/g, ' '), width, more)
    const padded = isRight ? padStart(fitted, width) : padEnd(fitted, width)
    return { text: i === cells.length - 1 ? padded : `${padded}  `, style }
  })
}

export const heading = (text: string): StyledRow => [{ text, style: 'heading' }]
