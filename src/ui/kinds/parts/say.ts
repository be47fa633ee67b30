import type { Drill } from '../../../core/drill/drill.ts'
import { type Text, textIn } from '../../../core/question/text.ts'

/** The text of a question in the language that is shown. */
export function say({ task }: Pick<Drill, 'task'>, text: Text): string {
  return textIn(text, task.lang, task.deckLang)
}
