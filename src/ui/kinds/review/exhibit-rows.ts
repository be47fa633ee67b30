import { reviewed } from '../../../core/kinds/review/spotted.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import type { Lines, View } from '../kind-view.ts'
import { numberedRows } from '../parts/numbered-rows.ts'
import { say } from '../parts/say.ts'
import { signedText } from '../parts/signed-text.ts'

/** The exhibit with what was named so far. */
export function exhibitRows({ drill, words, signs, width }: View<'review'>): Lines {
  const { exhibit } = drill.task.question
  const { spotting, texts } = drill.work
  const isOpen = drill.phase.name === 'reading' || drill.phase.name === 'answering'
  const cursor = isOpen ? spotting.cursor : null
  const { rows, ...at } = numberedRows({ ...exhibit, spotting, cursor, signs, width })
  const notes = spotting.spots.flatMap(({ id, from, to }) =>
    signedRows(words.review.lines(from, to), 'warn', texts[id] || words.review.noNote, width),
  )
  return { rows: [...rows, ...(notes.length > 0 ? [BLANK, ...notes] : [])], ...at }
}

/** What there was to find, what of it was found, and what was named without need. */
export function findingRows({ drill, words, signs, width }: View<'review'>): readonly StyledRow[] {
  const { work } = drill
  const { question } = drill.task
  const { hits, falseAlarms } = reviewed(question, work)
  return [
    heading(words.review.findings),
    ...question.findings.flatMap(({ lines: [from, to], text, severity }, i) => {
      const isHit = hits[i] ?? false
      const where = words.review.lines(from, to)
      return signedText(
        isHit ? signs.pass : signs.fail,
        isHit ? 'good' : 'bad',
        `${where} ${say(drill, text)}${severity ? ` (${severityIn(words, severity)})` : ''}`,
        { width, signs },
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

function severityIn({ review }: Words, severity: string): string {
  const known: Readonly<Record<string, string>> = review.severity
  return Object.hasOwn(known, severity) ? (known[severity] ?? severity) : severity
}
