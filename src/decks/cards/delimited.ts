// Tables as text: cells between separators, in quotes where they hold one or a line feed (RFC 4180).
import { type Flaw, flaw } from '../read/flaw.ts'

export type Row = {
  readonly cells: readonly string[]
  /** On which the row begins, counted from 1. */
  readonly line: number
}

export type Table = { readonly rows: readonly Row[] } | { readonly flaw: Flaw }

/** Rows without any text are left out. @param firstLine the number of the first line of the text */
export function readDelimited(text: string, separator: string, firstLine = 1): Table {
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let line = firstLine
  let begin = firstLine
  let at = 0
  const endCell = (): void => {
    cells.push(cell)
    cell = ''
  }
  const endRow = (): void => {
    endCell()
    if (cells.some((one) => one.trim() !== '')) rows.push({ cells, line: begin })
    cells = []
    line += 1
    begin = line
  }
  while (at < text.length) {
    if (text[at] === '"' && cell === '') {
      const quoted = readQuoted(text, at)
      if (quoted === undefined) {
        const hint = 'Add the quote that ends the text, or write "" for one within it.'
        return {
          flaw: flaw({ line, column: 1 }, 'csv', 'a quote is opened and never closed', hint),
        }
      }
      cell = quoted.cell
      line += quoted.lines
      at = quoted.end
    } else if (text[at] === separator) {
      endCell()
      at += 1
    } else if (text[at] === '\n') {
      endRow()
      at += 1
    } else if (text.startsWith('\r\n', at)) at += 1
    else {
      const end = nextBreak(text, at, separator)
      cell += text.slice(at, end)
      at = end
    }
  }
  endRow()
  return { rows }
}

function readQuoted(text: string, start: number) {
  let end = start + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end < 0) return undefined
    if (text[end + 1] !== '"') break
    end += 2
  }
  const cell = text
    .slice(start + 1, end)
    .replaceAll('""', '"')
    .replaceAll('\r\n', '\n')
  return { cell, end: end + 1, lines: cell.split('\n').length - 1 }
}

/** At least one character on. */
function nextBreak(text: string, start: number, separator: string): number {
  let end = start + 1
  while (end < text.length && text[end] !== separator && text[end] !== '\n') {
    if (text[end] === '\r' && text[end + 1] === '\n') break
    end += 1
  }
  return end
}
