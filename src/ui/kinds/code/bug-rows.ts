/** The short form of a code question: which promise breaks, on which lines; then what the judge says to that. */
import { diagnosisOf } from '../../../core/kinds/code/bug.ts'
import type { BugSource, BugWork } from '../../../core/kinds/code/work.ts'
import { NO_SPOTS } from '../../../core/kinds/spotting.ts'
import { LANGUAGE_FACTS } from '../../../core/languages/languages.ts'
import { BLANK, heading, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import type { Lines, View } from '../kind-view.ts'
import { numberedRows } from '../parts/numbered-rows.ts'
import { say } from '../parts/say.ts'

/** What is said of a bug, and the wrong answer that has it. */
export type Naming = { readonly bug: BugWork; readonly source: BugSource }

export function namingRows(
  { drill, words, signs, width }: View<'code'>,
  { bug, source }: Naming,
): Lines {
  const { question } = drill.task
  const tests = question.tests === 'all' ? [] : question.tests
  const isAtTests = bug.pane === 'tests'
  const rows: StyledRow[] = [heading(words.debug.which)]
  let [testRow, testRows] = [0, 1]
  tests.forEach(({ name, title }, i) => {
    const isHere = isAtTests && i === bug.test
    const box = bug.named.includes(name) ? signs.ticked : signs.unticked
    const sign = `${isHere ? signs.pointer : ' '} ${box}`
    const drawn = signedRows(sign, isHere ? 'accent' : 'plain', say(drill, title), width)
    if (isHere) [testRow, testRows] = [rows.length, drawn.length]
    rows.push(...drawn)
  })
  const code = numberedRows({
    text: source.lines.join('\n'),
    language: LANGUAGE_FACTS[question.language].highlight,
    spotting: bug.spotting,
    cursor: isAtTests ? null : bug.spotting.cursor,
    signs,
    width,
  })
  const head = [...rows, BLANK, heading(words.debug.where)]
  return {
    rows: [...head, ...code.rows],
    cursorRow: isAtTests ? testRow : head.length + code.cursorRow,
    cursorRows: isAtTests ? testRows : (code.cursorRows ?? 1),
  }
}

/** Whether the promise and the lines were right, above the tests of the repair. */
export function diagnosisRows(
  { words, signs, width }: View<'code'>,
  { bug, source }: Naming,
): readonly StyledRow[] {
  const { isBehaviourRight, areLinesRight } = diagnosisOf(bug, source)
  const line = (isRight: boolean, text: string): readonly StyledRow[] =>
    signedRows(isRight ? signs.pass : signs.fail, isRight ? 'good' : 'bad', text, width)
  return [
    ...(isBehaviourRight === null
      ? textRows(`${signs.busy} ${words.debug.checking}`, width, 'dim')
      : line(isBehaviourRight, words.debug.behaviour(isBehaviourRight))),
    ...line(areLinesRight, words.debug.lines(areLinesRight)),
    ...(source.changed.length === 0
      ? []
      : textRows(words.debug.at(whereText(source, words)), width)),
    ...(bug.changedLines === null
      ? []
      : textRows(words.debug.changed(bug.changedLines), width, 'dim')),
    BLANK,
  ]
}

const whereText = ({ changed }: BugSource, { debug, marks }: Words): string =>
  changed.map(([from, to]) => debug.line(from, to)).join(marks.comma)

/** When it is over: what stood on the right lines, with the line above and below. */
export function placeRows(
  { drill, words, signs, width }: View<'code'>,
  { source }: Naming,
): readonly StyledRow[] {
  if (source.changed.length === 0) return []
  const isNear = (line: number): boolean =>
    source.changed.some(([from, to]) => line >= from - 1 && line <= to + 1)
  const { language } = drill.task.question
  const spots = source.changed.map(([from, to]) => ({ id: `l${from}`, from, to }))
  const { rowsOf } = numberedRows({
    text: source.lines.join('\n'),
    language: LANGUAGE_FACTS[language].highlight,
    spotting: { ...NO_SPOTS, spots },
    cursor: null,
    signs,
    width,
  })
  return [
    BLANK,
    heading(words.debug.place),
    ...source.lines.flatMap((_, i) => (isNear(i + 1) ? rowsOf(i + 1) : [])),
  ]
}
