// Cards in a table of a spreadsheet: a column with questions, one with answers, and perhaps one with tags.
import { flaw } from '../read/flaw.ts'
import { type Row, readDelimited } from './delimited.ts'
import { type Flashcard, type Read, tagOf } from './flashcard.ts'

/** Names of columns, in lower case. */
const NAMES = {
  front: ['question', 'front', 'prompt', 'q', '问题', '题目', '问', '正面'],
  back: ['answer', 'back', 'a', 'definition', '答案', '回答', '答', '背面'],
  tags: ['tags', 'tag', '标签'],
} as const

type Columns = { readonly front: number; readonly back: number; readonly tags: number }

export function readCsv(text: string): Read {
  const table = readDelimited(text, separatorOf(text))
  if ('flaw' in table) return table
  const [head] = table.rows
  const named = head && columnsOf(head)
  const columns: Columns = named ?? { front: 0, back: 1, tags: 2 }
  const rows = named ? table.rows.slice(1) : table.rows
  const cards = rows.map((row) => cardOf(row, columns))
  const bad = cards.find(({ front, back }) => front === '' || back === '')
  if (bad) {
    const message = `this row has no ${bad.front === '' ? 'question' : 'answer'}`
    const hint = 'Give each row two columns, the question and its answer, or remove it.'
    return { flaw: flaw(bad.place, 'csv', message, hint) }
  }
  return { title: null, cards }
}

function cardOf({ cells, line }: Row, { front, back, tags }: Columns): Flashcard {
  return {
    front: cells[front]?.trim() ?? '',
    back: cells[back]?.trim() ?? '',
    tags: tagsOf(cells[tags] ?? ''),
    place: { line, column: 1 },
  }
}

export const tagsOf = (written: string): readonly string[] =>
  [...new Set(written.split(/[\s,;，；]+/).map(tagOf))].filter(Boolean)

/** Undefined where the first row names no columns and so is a card itself. */
function columnsOf({ cells }: Row): Columns | undefined {
  const names = cells.map((cell) => cell.trim().toLowerCase())
  const find = (wanted: readonly string[]): number =>
    names.findIndex((name) => wanted.includes(name))
  const columns = { front: find(NAMES.front), back: find(NAMES.back), tags: find(NAMES.tags) }
  return columns.front >= 0 && columns.back >= 0 ? columns : undefined
}

/** Spreadsheets write what their country uses: the one that is most often in the first line. */
function separatorOf(text: string): string {
  const first = text.trimStart().split('\n', 1)[0] ?? ''
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ','
}
