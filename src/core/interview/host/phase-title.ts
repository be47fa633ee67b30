import type { Phase } from '../../question.ts'
import { textIn } from '../../text.ts'

/** By its own title, else by what the program calls it (`names`), else as its author named it. Not cleaned. */
export function phaseTitle(
  { id, title }: Phase,
  names: Readonly<Record<string, string>>,
  lang: string,
): string {
  if (title !== undefined) return textIn(title, lang, 'en')
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? id
}
