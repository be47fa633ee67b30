import { piece } from '../../interview/piece.ts'
import type { KindInterview } from '../kind-interview.ts'
import { compareAsk } from './compare.ts'
import { rightNumber } from './question.ts'

export const estimateInterview: KindInterview<'estimate'> = {
  outline: ({ asks }, say) =>
    asks.map((ask) => ({ text: say(ask.ask), aside: rightNumber(ask, say) })),
  evidence: ({ asks }, { attempt }, say) =>
    asks.map((ask) => {
      const typed = attempt.answer.texts[ask.id] ?? ''
      const compared = compareAsk(typed, ask)
      const isRight = 'isRight' in compared && compared.isRight
      return piece('approach', isRight, { code: 'estimate', text: say(ask.ask) }, typed)
    }),
}
