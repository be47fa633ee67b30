import { type Compared, compareEstimate } from '../../numbers/estimate.ts'
import { textsOf } from '../../question/text.ts'
import type { Ask } from './question.ts'

/** A typed answer against what a question asks; its unit may be typed in any language that the question names it in. */
export function compareAsk(
  typed: string,
  { answer, unit, within }: Pick<Ask, 'answer' | 'unit' | 'within'>,
): Compared {
  const compared = textsOf(unit).map((one) => compareEstimate(typed, { answer, unit: one, within }))
  const [first = compareEstimate(typed, { answer, unit: '', within })] = compared
  return compared.find((one) => 'isRight' in one) ?? first
}
