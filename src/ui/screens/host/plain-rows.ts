/** What stands on the interviewer's screens before the call and after it. */
import type { Host } from '../../../core/interview/host/host.ts'
import { textIn } from '../../../core/question/text.ts'
import { columns, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import { cleanLine } from '../../../text/clean.ts'
import type { Words } from '../../../words/words.ts'
import { debriefRows } from './debrief-rows.ts'

type View = {
  readonly host: Host
  readonly words: Words
  readonly contentLang: string
  readonly signs: Signs
  readonly width: number
}

export function plainRows(view: View): readonly StyledRow[] {
  const { words, signs, width } = view
  const { screen, proposals } = view.host
  switch (screen.name) {
    case 'offer': {
      const { title, clockMs, agoMs } = screen.unfinished
      return textRows(words.host.offer.text(cleanLine(title), clockMs, words.ago(agoMs)), width)
    }
    case 'opening':
      return textRows(words.opening, width, 'dim')
    case 'debrief':
      return debriefRows({
        record: screen.call.record,
        files: screen.files,
        words,
        signs,
        width,
      })
    case 'call':
      return []
    case 'choose':
      if (proposals.length === 0) return textRows(words.host.choose.none, width)
      return proposals.map((one, i) => proposalRow(one, i === screen.cursor, view))
  }
}

function proposalRow(
  { question, deckLang, lastGrade }: Host['proposals'][number],
  isHere: boolean,
  { words, contentLang, signs, width }: View,
): StyledRow {
  const mark = lastGrade === null ? words.host.choose.isNew : words.grades[lastGrade]
  return columns(
    [
      { text: isHere ? signs.pointer : ' ', width: 1, style: 'accent' },
      { text: words.kinds[question.kind], width: 8, style: 'dim' },
      {
        text: textIn(question.title, contentLang, deckLang),
        width: Math.max(8, width - 1 - 8 - 15 - 6),
        style: isHere ? 'accent' : 'plain',
      },
      { text: mark, width: 15, isRight: true, style: 'dim' },
    ],
    signs.more,
  )
}
