import type { Drill } from '../../../core/drill/drill.ts'
import type { ReviewQuestion } from '../../../core/kinds/review/question.ts'
import { reviewed } from '../../../core/kinds/review/spotted.ts'
import type { ReviewWork } from '../../../core/kinds/review/work.ts'
import type { Words } from '../../../words/words.ts'
import type { Signs } from '../../parts/signs.tsx'
import { BLANK, heading, signedRows, textRows } from '../../rows/plain.ts'
import type { StyledRow } from '../../theme.ts'
import { say } from './context.ts'
import { numberedRows } from './lines-view.ts'
import type { Lines } from './reveal-view.ts'

type View = {
  readonly drill: Drill
  readonly work: ReviewWork
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

/** The exhibit with what was named so far. */
export function exhibitRows({ drill, work, words, signs, width }: View): Lines {
  const { exhibit } = drill.task.question as ReviewQuestion
  const { spotting, texts } = work
  const isOpen = drill.phase.name === 'reading' || drill.phase.name === 'answering'
  const cursor = isOpen ? spotting.cursor : null
  const { rows, ...at } = numberedRows({ ...exhibit, spotting, cursor, signs, width })
  const notes = spotting.spots.flatMap(({ id, from, to }) =>
    signedRows(words.review.lines(from, to), 'warn', texts[id] || words.review.noNote, width),
  )
  return { rows: [...rows, ...(notes.length > 0 ? [BLANK, ...notes] : [])], ...at }
}

/** What there was to find, what of it was found, and what was named without need. */
export function findingRows(view: View): readonly StyledRow[] {
  const { drill, work, words, signs, width } = view
  const question = drill.task.question as ReviewQuestion
  const { hits, falseAlarms } = reviewed(question, work)
  return [
    heading(words.review.findings),
    ...question.findings.flatMap(({ lines: [from, to], text, severity }, i) => {
      const isHit = hits[i] ?? false
      const where = words.review.lines(from, to)
      return signedRows(
        isHit ? signs.pass : signs.fail,
        isHit ? 'good' : 'bad',
        `${where} ${say(drill, text)}${severity ? ` (${severity})` : ''}`,
        width,
      )
    }),
    ...falseAlarms.flatMap(({ id, from, to }) =>
      signedRows(
        signs.warn,
        'warn',
        `${words.review.lines(from, to)} ${words.review.falseAlarm}${words.marks.colon}${work.texts[id] || words.review.noNote}`,
        width,
      ),
    ),
    ...(question.findings.length === 0 ? textRows(words.review.nothing, width) : []),
    BLANK,
  ]
}
