import { compareAsk } from '../../../core/kinds/estimate/compare.ts'
import type { Ask } from '../../../core/kinds/estimate/question.ts'
import { steps } from '../../../core/numbers/arithmetic.ts'
import { estimateFaultText } from '../../../telling/estimate-fault.ts'
import { BLANK, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { View } from '../kind-view.ts'
import { say } from '../parts/say.ts'

/** Nobody can type now: what is asked and what was typed, and nothing of the answers. */
export function askedRows({ drill, words, width }: View<'estimate'>): readonly StyledRow[] {
  const { texts } = drill.work
  const { asks } = drill.task.question
  return asks.flatMap(({ id, ask, unit }) => [
    ...textRows(`${say(drill, ask)} ${words.estimate.unit(say(drill, unit))}`, width, 'plain', 2),
    ...textRows(texts[id]?.trim() || words.drill.nothingWritten, width, 'dim', 4),
    BLANK,
  ])
}

/** After the answer: each number against the right one, with the arithmetic. */
export function workedRows({ drill, words, signs, width }: View<'estimate'>): readonly StyledRow[] {
  const { work } = drill
  const { asks } = drill.task.question
  return asks.flatMap((ask) => [
    ...resultRows(ask, work.texts[ask.id] ?? ''),
    ...textRows(arithmetic(ask), width, 'code', 2),
    ...(ask.why ? textRows(say(drill, ask.why), width, 'dim', 2) : []),
    BLANK,
  ])

  function resultRows(ask: Ask, typed: string): readonly StyledRow[] {
    const compared = compareAsk(typed, ask)
    const isRight = 'isRight' in compared && compared.isRight
    const problem = 'fault' in compared ? estimateFaultText(compared.fault, words) : ''
    const said = typed.trim() === '' ? words.drill.nothingWritten : typed
    return [
      ...signedRows(
        isRight ? signs.pass : signs.fail,
        isRight ? 'good' : 'bad',
        `${say(drill, ask.ask)} ${words.estimate.yours(said)}`,
        width,
      ),
      ...(problem && typed.trim() !== '' ? textRows(problem, width, 'plain', 2) : []),
    ]
  }

  function arithmetic(ask: Ask): string {
    const shown = ask.formula ? steps(ask.formula) : []
    const worked = shown.length > 0 ? shown.join(' = ') : `${ask.answer}`
    const unit = say(drill, ask.unit)
    return `${worked}${unit === '' ? '' : ` ${unit}`}${ask.within > 1 ? `${words.marks.comma}${words.estimate.within(ask.within)}` : ''}`
  }
}
