/** In which of its languages a question is shown. */
import type { Drill, Task } from '../drill/drill.ts'
import { type Text, tagIn } from '../question/text.ts'

/** The languages that title and prompt are both in, in the order of the deck. */
function languagesOf({ question, deckLang }: Pick<Task, 'question' | 'deckLang'>) {
  const tagsOf = (text: Text): readonly string[] =>
    typeof text === 'string' ? [deckLang] : Object.keys(text)
  const ofPrompt = tagsOf(question.prompt)
  return tagsOf(question.title).filter((tag) => ofPrompt.includes(tag))
}

/** The one after the language that is shown; null where the question has no other. */
export function otherLanguage(task: Task): string | null {
  const all = languagesOf(task)
  const shown = tagIn(all, task.lang) ?? tagIn(all, task.deckLang) ?? all[0]
  const next = all[(all.indexOf(shown ?? '') + 1) % Math.max(1, all.length)]
  return next === undefined || next === shown ? null : next
}

export function inLanguage<D extends Drill>(drill: D, lang: string): D {
  return { ...drill, task: { ...drill.task, lang } }
}
