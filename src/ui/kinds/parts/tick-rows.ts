import type { Drill } from '../../../core/drill/drill.ts'
import { linesOf } from '../../../core/kinds/facts.ts'
import type { Line } from '../../../core/kinds/line.ts'
import { heading, signedRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Lines, Spoken, View } from '../kind-view.ts'

type Told = {
  readonly title: string
  /** Between the title and the lines. */
  readonly head?: readonly StyledRow[]
  readonly textOf: (line: Line) => string
  /** Below a line. */
  readonly below?: (line: Line) => readonly StyledRow[]
}

/** The lines to tick, with the cursor on one of them while they are. */
export function tickRows({ drill, signs, width, words }: View<Spoken>, told: Told): Lines {
  const lines = linesOf(drill.task.question)
  if (lines.length === 0) return { rows: [], cursorRow: 0 }
  const cursor = cursorIn(drill, drill.work.cursor, lines.length)
  const rows: StyledRow[] = [heading(told.title), ...(told.head ?? [])]
  let [cursorRow, cursorRows] = [0, 1]
  lines.forEach((line, i) => {
    const isHere = i === cursor
    const mark = markOf(line, drill.work.marks[line.id] ?? 0, signs)
    const sign = `${isHere ? signs.pointer : ' '} ${mark}`
    const isSuggested = drill.work.suggested?.includes(line.id)
    const why = isSuggested ? words.marks.aside(words.drill.fromYourWords) : ''
    const drawn = [
      ...signedRows(sign, isHere ? 'accent' : 'plain', told.textOf(line) + why, width),
      ...(told.below?.(line) ?? []),
    ]
    if (isHere) [cursorRow, cursorRows] = [rows.length, drawn.length]
    rows.push(...drawn)
  })
  return { rows, cursorRow, cursorRows }
}

/** The line that is ticked now; -1 once all are. */
function cursorIn({ phase }: Drill, at: number, count: number): number {
  return phase.name === 'revealed' ? Math.min(at, count - 1) : -1
}

function markOf({ most }: Line, mark: number, signs: Signs): string {
  if (most === 1) return mark >= 1 ? signs.ticked : signs.unticked
  return signs.on.repeat(mark) + signs.off.repeat(most - mark)
}
