/** What the candidate has written so far, as the others see it: code with the numbers of its lines, fields with their names. */
import { pathsIn } from '../../../core/design/path.ts'
import { CODE_FIELD } from '../../../core/interview/pair/asked-sheet.ts'
import type { FieldTexts } from '../../../core/interview/pair/pair.ts'
import type { AskedSheet, SheetField } from '../../../core/interview/pair/wire.ts'
import { textIn } from '../../../core/question/text.ts'
import { pathRows } from '../../../telling/path-boxes.ts'
import { BLANK, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { clean, cleanLine } from '../../../text/clean.ts'
import { wrapText } from '../../../text/wrap-text.ts'
import type { Words } from '../../../words/words.ts'

export type AnswerView = {
  readonly sheet: AskedSheet
  readonly texts: FieldTexts
  /** Of the log, for "saved 3 s ago"; null: not known. */
  readonly now: number | null
  readonly lang: string
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

export function answerRows(view: AnswerView): readonly StyledRow[] {
  return view.sheet.code ? codeRows(view) : fieldRows(view)
}

function codeRows({ sheet, texts, now, words, width }: AnswerView): readonly StyledRow[] {
  const saved = texts[CODE_FIELD]
  const file = cleanLine(sheet.code?.file ?? '')
  if (!saved) return textRows(words.pair.notSaved, width, 'dim')
  const ago = now === null ? words.pair.noClock : words.ago(Math.max(0, now - saved.at))
  return [
    ...textRows(words.pair.saved(file, ago), width, 'dim'),
    ...numberedLines(saved.text, width),
  ]
}

/** A line that is too long goes on below, behind the numbers. */
function numberedLines(text: string, width: number): readonly StyledRow[] {
  const lines = clean(text).replace(/\n$/, '').split('\n')
  const column = String(lines.length).length
  return lines.flatMap((line, i) =>
    wrapText(line.replaceAll('\t', '    '), Math.max(1, width - column - 2)).map(
      (part, at): StyledRow => [
        {
          text: `${at === 0 ? String(i + 1).padStart(column) : ' '.repeat(column)}  `,
          style: 'dim',
        },
        { text: part, style: 'code' },
      ],
    ),
  )
}

function fieldRows(view: AnswerView): readonly StyledRow[] {
  const { sheet, texts, words, signs, width } = view
  const written = sheet.fields.filter(({ id }) => (texts[id]?.text ?? '').trim() !== '')
  if (written.length === 0) return textRows(words.pair.noAnswer, width, 'dim')
  return written.flatMap((field, i) => {
    const text = texts[field.id]?.text ?? ''
    return [
      ...(i === 0 ? [] : [BLANK]),
      ...textRows(fieldLabel(field, view), width, 'accent'),
      ...textRows(text, width),
      ...(isPath(field) ? pathRows(pathsIn(clean(text)), width, signs.isAscii) : []),
    ]
  })
}

export const isPath = ({ id }: SheetField): boolean => id === 'path' || id.endsWith('.path')

/** As the deck words it, or what the program calls it; of a pane of a design both: its title, and which line of it. */
export function fieldLabel(
  { id, label }: SheetField,
  { sheet, lang, words }: Pick<AnswerView, 'sheet' | 'lang' | 'words'>,
): string {
  const own = label === null ? '' : cleanLine(textIn(label, lang, sheet.lang))
  const [first = id, line] = id.split('.')
  if (own !== '' && (line === undefined || first === 'estimate')) return own
  if (line === undefined) return named(first, words)
  return `${own === '' ? named(first, words) : own}${words.marks.colon}${named(line, words)}`
}

function named(part: string, { sheet, designRoom }: Words): string {
  const names: Readonly<Record<string, unknown>> = {
    ...designRoom.stages,
    ...sheet,
    ...designRoom.fields,
  }
  const name = Object.hasOwn(names, part) ? names[part] : undefined
  return typeof name === 'string' ? name : cleanLine(part)
}
