import type { Letter } from '../kinds/behavioral/question.ts'
import { measuresOf } from '../kinds/facts.ts'
import type { Question } from '../question/question.ts'
import type { Text } from '../question/text.ts'
import type { Behaviour } from './past.ts'

/** What an answer to the question is measured by. */
export function behavioursOf(
  question: Question,
  say: (text: Text) => string,
  letterName: (letter: Letter) => string,
): readonly Behaviour[] {
  return measuresOf(question).map(({ id, text, letter, most }) => ({
    id,
    text: letter ? letterName(letter) : say(text),
    most,
  }))
}
