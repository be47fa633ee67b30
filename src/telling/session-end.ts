/** The end of a session as rows: what was learnt, what comes back, the minutes, and what was missed most. */
import type { Answered } from '../core/app/run.ts'
import { lastAnswers, missedMost } from '../core/app/run.ts'
import { isGood } from '../core/practice/grade.ts'
import type { Tonight } from '../core/practice/tonight.ts'
import { textIn } from '../core/question/text.ts'
import { widthOf } from '../text/width.ts'
import type { Words } from '../words/words.ts'
import { BLANK, type Column, columns, heading, signedRows, textRows } from './plain.ts'
import type { Signs } from './signs.ts'
import type { StyledRow } from './style.ts'

/** More of it nobody takes along. */
const MOST_MISSED = 5

type End = {
  readonly answered: readonly Answered[]
  /** Null: it was no session of an evening. */
  readonly evening: {
    readonly tonight: Pick<Tonight, 'items' | 'more' | 'minutes' | 'doneMs' | 'leftMinutes'>
    readonly minutesPerDay: number
  } | null
  readonly contentLang: string
}

export function sessionEndRows(
  { answered, evening, contentLang }: End,
  { words, signs, width }: { readonly words: Words; readonly signs: Signs; readonly width: number },
): readonly StyledRow[] {
  const { end } = words.evening
  const last = lastAnswers(answered)
  const [learnt, toRepeat] = [true, false].map((isLearnt) =>
    last.filter(({ grade }) => isGood(grade) === isLearnt),
  ) as [Answered[], Answered[]]
  const clock = answered.reduce((sum, { clockMs }) => sum + clockMs, 0)
  const missed = missedMost(answered, MOST_MISSED)
  const section = (title: string, rows: readonly StyledRow[]): readonly StyledRow[] =>
    rows.length === 0 ? [] : [BLANK, heading(title), ...rows]

  return [
    ...textRows(end.sum(last.length, clock), width),
    ...eveningRows(evening, words, width),
    ...section(
      end.learnt,
      learnt.map((one) => answeredRow(signs.pass, 'good', one)),
    ),
    ...section(
      end.repeat,
      toRepeat.map((one) => answeredRow(signs.fail, 'bad', one)),
    ),
    ...section(
      end.missed,
      missed.flatMap(({ line, lang, times }) => {
        const text = textIn(line.text, contentLang, lang)
        const named = line.letter ? `${words.sheet[line.letter]}${words.marks.colon}${text}` : text
        const often = times > 1 ? ` (${end.times(times)})` : ''
        return signedRows(signs.todo, 'dim', `${named}${often}`, width)
      }),
    ),
  ]

  function answeredRow(sign: string, style: 'good' | 'bad', one: Answered): StyledRow {
    const back = one.inMs === null ? '' : words.schedule.in(one.inMs)
    const note = [words.grades[one.grade], back]
      .filter((text) => text !== '')
      .join(words.marks.comma)
    const noteWidth = widthOf(note)
    const cells: readonly Column[] = [
      { text: sign, width: 1, style },
      {
        text: textIn(one.title, contentLang, one.lang),
        width: Math.max(8, width - 1 - noteWidth - 4),
      },
      { text: note, width: noteWidth, isRight: true, style: 'dim' },
    ]
    return columns(cells, signs.more)
  }
}

function eveningRows(
  evening: End['evening'],
  { evening: { end } }: Words,
  width: number,
): readonly StyledRow[] {
  if (evening === null) return []
  const { tonight, minutesPerDay } = evening
  const left = tonight.items.length > 0 ? tonight.items : tonight.more
  return [
    ...textRows(end.evening(tonight.doneMs, minutesPerDay), width),
    ...(left.length > 0
      ? textRows(end.goOn(left.length, tonight.minutes), width)
      : tonight.leftMinutes <= 0
        ? textRows(end.over, width)
        : []),
  ]
}
