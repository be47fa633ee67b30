import type { Drill } from '../../../core/drill/drill.ts'
import type { ChoiceQuestion } from '../../../core/kinds/choice/question.ts'
import type { ChoiceWork } from '../../../core/kinds/choice/work.ts'
import type { Words } from '../../../words/words.ts'
import type { Signs } from '../../parts/signs.tsx'
import { signedRows, textRows } from '../../rows/plain.ts'
import type { Style, StyledRow } from '../../theme.ts'
import { say } from './context.ts'
import type { Lines } from './reveal-view.ts'

/** The options in this sitting's order; after the answer each with what it was and why. */
export function choiceRows(
  drill: Drill,
  work: ChoiceWork,
  words: Words,
  signs: Signs,
  width: number,
): Lines {
  const { options } = drill.task.question as ChoiceQuestion
  const isRevealed = drill.phase.name === 'rating' || drill.phase.name === 'saving'
  const rows: StyledRow[] = isRevealed ? [] : [...textRows(words.drill.chooseSome, width, 'dim')]
  let [cursorRow, cursorRows] = [0, 1]
  work.order.forEach((number, i) => {
    const option = options[number]
    if (!option) return
    const isHere = !isRevealed && i === work.cursor
    const isChosen = work.chosen.includes(number)
    const box = isChosen ? signs.ticked : signs.unticked
    const sign = `${isHere ? signs.pointer : ' '} ${i + 1} ${box}`
    const text = say(drill, option.text)
    const drawn = signedRows(sign, isHere ? 'accent' : 'plain', text, width)
    if (isHere) [cursorRow, cursorRows] = [rows.length, drawn.length]
    rows.push(...drawn)
    if (!isRevealed) return
    const [mark, style, word] = judged(option.correct, isChosen)
    const why = option.why ? say(drill, option.why) : ''
    rows.push(
      ...signedRows(
        `      ${mark}`,
        style,
        [word, why].filter(Boolean).join(words.marks.colon),
        width,
        'dim',
      ),
    )
  })
  return { rows, cursorRow, cursorRows }

  function judged(isCorrect: boolean, isChosen: boolean): readonly [string, Style, string] {
    if (isCorrect) {
      return isChosen
        ? [signs.pass, 'good', words.drill.right]
        : [signs.warn, 'warn', words.drill.missed]
    }
    return isChosen
      ? [signs.fail, 'bad', words.drill.wrong]
      : [signs.todo, 'dim', words.drill.wrong]
  }
}
