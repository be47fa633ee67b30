import { linesOf } from '../drill/lines.ts'
import type { Letter } from '../kinds/behavioral/question.ts'
import type { Question } from '../question.ts'
import type { Text } from '../text.ts'
import type { Behaviour } from './statistics.ts'

/** What an answer to the question is measured by. `letterName`: a letter of a story has no text of its own. */
export function behavioursOf(
  question: Question,
  say: (text: Text) => string,
  letterName: (letter: Letter) => string,
): readonly Behaviour[] {
  switch (question.kind) {
    case 'code':
      return question.tests === 'all'
        ? []
        : question.tests.map(({ name, title }) => ({ id: name, text: say(title), most: 1 }))
    case 'choice':
      return question.options.flatMap(({ text, correct }, i) =>
        correct ? [{ id: `o${i + 1}`, text: say(text), most: 1 }] : [],
      )
    case 'behavioral':
      return linesOf(question).map(({ id, most }) => ({ id, text: letterName(id as Letter), most }))
    case 'recall':
    case 'design':
    case 'estimate':
    case 'review':
      return linesOf(question).map(({ id, text, most }) => ({ id, text: say(text), most }))
  }
}
