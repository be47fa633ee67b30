import { textRows } from '../../../telling/plain.ts'
import type { Style, StyledRow } from '../../../telling/style.ts'
import type { Lines, View } from '../kind-view.ts'
import { say } from '../parts/say.ts'
import { signedText } from '../parts/signed-text.ts'

/** The options in this sitting's order; after the answer each with what it was and why. */
export function optionRows({ drill, words, signs, width }: View<'choice'>): Lines {
  const { work } = drill
  const { options } = drill.task.question
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
    const drawn = signedText(sign, isHere ? 'accent' : 'plain', text, { width, signs })
    if (isHere) [cursorRow, cursorRows] = [rows.length, drawn.length]
    rows.push(...drawn)
    if (!isRevealed) return
    const [mark, style, word] = judged(option.correct, isChosen)
    const why = option.why ? say(drill, option.why) : ''
    rows.push(
      ...signedText(`      ${mark}`, style, [word, why].filter(Boolean).join(words.marks.colon), {
        width,
        signs,
        style: 'dim',
      }),
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
