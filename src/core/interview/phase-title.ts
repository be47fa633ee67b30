import type { Phase } from '../kinds/design/question.ts'
import { type Text, textIn } from '../question/text.ts'

/** By its own title, else by what the program calls it (`names`), else as its author named it. Not cleaned. */
export function phaseTitle(
  { id, title }: Phase,
  names: Readonly<Record<string, string>>,
  lang: string,
): string {
  if (isText(title)) return textIn(title, lang, 'en')
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? id
}

/** A phase may come from a log that was written elsewhere. */
function isText(title: unknown): title is Text {
  if (typeof title !== 'object' || title === null) return typeof title === 'string'
  return Object.values(title).every((text) => typeof text === 'string')
}
