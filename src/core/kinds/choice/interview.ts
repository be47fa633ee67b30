import { piece } from '../../interview/piece.ts'
import type { KindInterview } from '../kind-interview.ts'
import { optionId } from './options.ts'

export const choiceInterview: KindInterview<'choice'> = {
  outline: ({ options }, say) =>
    options
      .filter(({ correct }) => correct)
      .map(({ text, why }) => ({ text: say(text), ...(why ? { aside: say(why) } : {}) })),
  evidence: ({ options }, { attempt }, say) =>
    options.map(({ correct, text }, i) => {
      const isChosen = (attempt.answer.marks[optionId(i)] ?? 0) > 0
      return piece('understanding', correct === isChosen, { code: 'option', text: say(text) })
    }),
}
