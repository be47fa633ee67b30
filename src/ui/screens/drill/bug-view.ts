/** The short form of a code question: which promise breaks, on which lines; then what the judge says to that. */

import type { Drill } from '../../../core/drill/drill.ts'
import { diagnosisOf } from '../../../core/kinds/code/bug.ts'
import type { CodeQuestion } from '../../../core/kinds/code/question.ts'
import type { BugSource, BugWork } from '../../../core/kinds/code/work.ts'
import { LANGUAGE_FACTS } from '../../../core/languages/languages.ts'
import type { Words } from '../../../words/words.ts'
import type { Signs } from '../../parts/signs.tsx'
import { BLANK, heading, signedRows, textRows } from '../../rows/plain.ts'
import type { StyledRow } from '../../theme.ts'
import { say } from './context.ts'
import { numberedRows } from './lines-view.ts'
import type { Lines } from './reveal-view.ts'

type View = {
  readonly drill: Drill
  readonly words: Words
  readonly signs: Signs
  readonly width: number
}

export function namingRows(view: View, bug: BugWork, source: BugSource): Lines {
  const { drill, words, signs, width } = view
  const question = drill.task.question as CodeQuestion
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
export function diagnosisRows(view: View, bug: BugWork, source: BugSource): readonly StyledRow[] {
  const { words, signs, width } = view
  const { isBehaviourRight, areLinesRight } = diagnosisOf(bug, source)
  const line = (isRight: boolean, text: string): readonly StyledRow[] =>
    signedRows(isRight ? signs.pass : signs.fail, isRight ? 'good' : 'bad', text, width)
  return [
    ...(isBehaviourRight === null
      ? textRows(`${signs.busy} ${words.debug.checking}`, width, 'dim')
      : line(isBehaviourRight, words.debug.behaviour(isBehaviourRight))),
    ...line(areLinesRight, words.debug.lines(areLinesRight)),
    ...(bug.changedLines === null
      ? []
      : textRows(words.debug.changed(bug.changedLines), width, 'dim')),
    BLANK,
  ]
}
