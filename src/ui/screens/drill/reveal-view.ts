/** After the answer: the lines to tick, then the model answer beside one's own. */
import type { Drill } from '../../../core/drill/drill.ts'
import { type Telling, tellingOf } from '../../../core/kinds/behavioral/story.ts'
import { fieldsOf, linesOf } from '../../../core/kinds/facts.ts'
import type { Line } from '../../../core/kinds/line.ts'
import { FOLLOW_UP_FIELDS } from '../../../core/star/asked-after.ts'
import type { Words } from '../../../words/words.ts'
import type { Signs } from '../../parts/signs.tsx'
import { BLANK, heading, signedRows, textRows } from '../../rows/plain.ts'
import type { StyledRow } from '../../theme.ts'
import { say } from './context.ts'
import { answeredRows, complaintRows, evidenceText, isLetter } from './story-view.ts'

export type Lines = {
  readonly rows: readonly StyledRow[]
  readonly cursorRow: number
  /** Rows of what stands at the cursor, where it is more than one. */
  readonly cursorRows?: number
}

export function tickRows(drill: Drill, words: Words, signs: Signs, width: number): Lines {
  const lines = linesOf(drill.task.question)
  if (lines.length === 0) return { rows: [], cursorRow: 0 }
  const marks = 'marks' in drill.work ? drill.work.marks : {}
  const cursor =
    drill.phase.name === 'revealed' && 'cursor' in drill.work
      ? Math.min(drill.work.cursor, lines.length - 1)
      : -1
  const telling = drill.kind === 'behavioral' ? tellingOf(drill) : null
  const story = (told: Telling) => ({ drill, telling: told, words, signs, width })
  const evidence = telling ? evidenceText(story(telling)) : null
  const rows: StyledRow[] = [
    heading(titleOf(drill, words)),
    ...(evidence === null ? [] : textRows(evidence, width, 'dim')),
  ]
  let [cursorRow, cursorRows] = [0, 1]
  lines.forEach((line, i) => {
    const pointer = i === cursor ? signs.pointer : ' '
    const sign = `${pointer} ${markOf(line, marks[line.id] ?? 0, signs)}`
    const style = i === cursor ? 'accent' : 'plain'
    const drawn = signedRows(sign, style, textOf(drill, line, words), width)
    const said = telling && isLetter(line.id) ? complaintRows(story(telling), line.id) : []
    if (i === cursor) [cursorRow, cursorRows] = [rows.length, drawn.length + said.length]
    rows.push(...drawn, ...said)
  })
  return { rows, cursorRow, cursorRows }
}

function titleOf({ task }: Drill, words: Words): string {
  switch (task.question.kind) {
    case 'behavioral':
      return words.drill.letters
    case 'design':
      return words.drill.rubric
    case 'recall':
    case 'choice':
    case 'estimate':
    case 'review':
    case 'code':
      return words.drill.points
  }
}

function textOf(drill: Drill, line: Line, words: Words): string {
  const text = say(drill, line.text)
  const { kind } = drill.task.question
  if (kind === 'behavioral')
    return `${words.sheet[line.id as 'situation']}${words.marks.colon}${text}`
  return kind === 'design' ? text + words.marks.aside(`${line.weight}`) : text
}

function markOf({ most }: Line, mark: number, signs: Signs): string {
  if (most === 1) return mark >= 1 ? signs.ticked : signs.unticked
  return signs.on.repeat(mark) + signs.off.repeat(most - mark)
}

/** What was written, field by field; nothing where it was said. */
export function ownRows(drill: Drill, words: Words, width: number): readonly StyledRow[] {
  if (drill.kind !== 'recall' && drill.kind !== 'behavioral') return []
  const { work } = drill
  const fields = fieldsOf(drill.task).filter(
    (field) => work.texts[field]?.trim() && !FOLLOW_UP_FIELDS.includes(field),
  )
  if (fields.length === 0) {
    return [
      heading(words.drill.yours),
      ...textRows(
        work.mode === 'say' ? words.drill.said : words.drill.nothingWritten,
        width,
        'dim',
      ),
    ]
  }
  return [
    heading(words.drill.yours),
    ...fields.flatMap((field) => [
      ...(fields.length > 1
        ? textRows(words.sheet[field as keyof Words['sheet']['guides']], width, 'dim')
        : []),
      ...textRows(work.texts[field] ?? '', width),
    ]),
  ]
}

/** What they ask next; each can be answered aloud. */
export function followUpRows(
  drill: Drill,
  words: Words,
  signs: Signs,
  width: number,
): readonly StyledRow[] {
  const { followUps } = drill.task.question
  const telling = drill.kind === 'behavioral' ? tellingOf(drill) : null
  const after =
    telling && !drill.task.isInterviewed
      ? answeredRows({ drill, telling, words, signs, width })
      : []
  if (followUps.length + after.length === 0) return []
  return [
    BLANK,
    heading(words.drill.followUps),
    ...after,
    ...followUps.flatMap((text) => signedRows(signs.todo, 'dim', say(drill, text), width)),
  ]
}
