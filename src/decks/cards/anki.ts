// Text that Anki exports ("Notes in Plain Text"): headers that begin with #, then one note on a line.
import type { Flaw } from '../read/flaw.ts'
import { type Row, readDelimited } from './delimited.ts'
import type { Flashcard, Found, Unfinished } from './flashcard.ts'
import { textOfHtml } from './html-text.ts'
import { tagsOf } from './layouts/columns.ts'
import { ANKI, gapped } from './layouts/gaps.ts'

type Header = {
  readonly separator: string
  readonly isHtml: boolean
  /** Columns that are no field of the note, counted from 0. */
  readonly others: ReadonlySet<number>
  readonly tagsAt: number
  /** Of every note. */
  readonly tags: string
}

const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  colon: ':',
  space: ' ',
}
const HEADER = /^#([a-z ]{2,20}):(.*)$/
const SOUND = /\[sound:[^\][]*\]/g

export function isAnkiText(text: string): boolean {
  return /^#(separator|html|guid column|notetype|deck|columns|tags)\b[^\n]*:/.test(text)
}

export function readAnki(text: string): Found | { readonly flaw: Flaw } {
  const lines = text.split('\n')
  const count = lines.findIndex((line) => !line.startsWith('#'))
  const headers = lines.slice(0, count < 0 ? lines.length : count)
  const header = headerOf(headers, lines[headers.length] ?? '')
  const body = lines.slice(headers.length).join('\n')
  const table = readDelimited(body, header.separator, headers.length + 1)
  if ('flaw' in table) return table
  const cards: Flashcard[] = []
  const unfinished: Unfinished[] = []
  for (const row of table.rows) {
    // A line that begins with # is a remark.
    if (row.cells[0]?.startsWith('#')) continue
    const card = cardOf(row, header)
    if (card.front !== '' && card.back !== '') cards.push(card)
    else {
      const lacks = card.front === '' ? 'question' : 'answer'
      unfinished.push({ line: row.line, front: card.front || card.back, lacks })
    }
  }
  return { title: null, cards, layout: 'anki', unused: [], unfinished, rival: null }
}

function headerOf(lines: readonly string[], first: string): Header {
  const values = new Map<string, string>()
  for (const line of lines) {
    const [, name = '', value = ''] = HEADER.exec(line.trimEnd()) ?? []
    values.set(name, value.trim())
  }
  const columnOf = (name: string): number => Number(values.get(`${name} column`) ?? 0) - 1
  const separator = values.get('separator') ?? 'tab'
  const tagsAt = columnOf('tags')
  return {
    separator: SEPARATORS[separator.toLowerCase()] ?? separator[0] ?? '\t',
    isHtml: values.has('html')
      ? values.get('html') === 'true'
      : /<br|<div|&nbsp;|&lt;/i.test(first),
    others: new Set([tagsAt, ...['guid', 'deck', 'notetype'].map(columnOf)]),
    tagsAt,
    tags: values.get('tags') ?? '',
  }
}

function cardOf({ cells, line }: Row, header: Header): Flashcard {
  const fields = cells
    .filter((_, index) => !header.others.has(index))
    .map((cell) => cell.replace(SOUND, ''))
  const say = (field: string): string => (header.isHtml ? textOfHtml(field) : field).trim()
  const [first = '', ...rest] = fields
  const cloze = gapped(first, [ANKI])
  const back = rest.map(say).filter(Boolean)
  return {
    front: say(cloze?.front ?? first),
    back: (cloze ? [say(cloze.back), ...back] : back).join('\n\n').trim(),
    tags: tagsOf(`${header.tags} ${cells[header.tagsAt] ?? ''}`),
    place: { line, column: 1 },
  }
}
