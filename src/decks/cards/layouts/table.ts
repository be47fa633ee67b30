// Tables of Markdown: one row a card.
import type { Flashcard, Unfinished } from '../flashcard.ts'
import { isBlank, isRule, type Line, levelOf, titleOf } from '../note-lines.ts'
import { type Columns, columnsOf, sidesOfRow } from './columns.ts'
import type { Layout, Reading } from './layout.ts'

export const table: Layout = { name: 'table', trust: 0.85, isMarked: false, read }

const DELIMITER = /^\s*\|?(?:\s*:?-{1,99}:?\s*\|)+(?:\s*:?-{1,99}:?\s*)?$/

function read(lines: readonly Line[]): readonly Reading[] {
  const cards: Flashcard[] = []
  const unfinished: Unfinished[] = []
  const used = new Set<number>()
  let columns: Columns | undefined
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (line.isCode || !line.text.includes('|')) {
      columns = undefined
      return
    }
    if (next && isDelimiter(next)) {
      columns = columnsOf(cellsOf(line.text)) ?? unnamed(cellsOf(line.text))
      used.add(line.number).add(next.number)
      return
    }
    if (columns === undefined || isDelimiter(line)) return
    used.add(line.number)
    const { front, back, tags } = sidesOfRow(cellsOf(line.text), columns)
    if (front !== '' && back !== '')
      cards.push({ front, back, tags, place: { line: line.number, column: 1 } })
    else
      unfinished.push({
        line: line.number,
        front: front || back,
        lacks: front === '' ? 'question' : 'answer',
      })
  })
  if (cards.length === 0) return []
  const unused = lines
    .filter((line) => !used.has(line.number) && !isBlank(line) && !isRule(line))
    .filter((line) => levelOf(line) === 0)
    .map(({ number }) => number)
  return [{ title: titleOf(lines), cards, unused, unfinished }]
}

const isDelimiter = ({ text }: Line): boolean =>
  text.length < 2000 && text.includes('|') && DELIMITER.test(text)

/** A first column of numbers is none of the two. */
function unnamed(head: readonly string[]): Columns {
  const begin = /^(?:#|no\.?|nr\.?|id|序号|编号|)$/i.test(head[0] ?? '') ? 1 : 0
  const more = head.map((_, i) => i).slice(begin + 2)
  return { front: begin, back: begin + 1, tags: [], options: [], more }
}

function cellsOf(text: string): readonly string[] {
  const inner = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .trim()
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/gi, '\n'),
  )
}
