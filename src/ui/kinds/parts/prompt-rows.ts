import { markdownRows } from '../../../telling/markdown.ts'
import { BLANK, signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { View } from '../kind-view.ts'
import { say } from './say.ts'

/** The prompt with what its kind adds by now, what is new about it, and the hints that were taken. */
export function promptRows(
  { drill, words, signs, width }: View,
  own: readonly StyledRow[] = [],
): readonly StyledRow[] {
  const { question, isChanged } = drill.task
  const hints = question.hints.slice(0, drill.hints)
  return [
    ...markdownRows(say(drill, question.prompt), width, signs),
    ...own,
    ...(isChanged ? [BLANK, ...textRows(words.drill.changed, width, 'dim')] : []),
    ...hints.flatMap((hint, i) => [
      BLANK,
      ...signedRows(
        `${words.drill.hint(i + 1)}${words.marks.colon.trimEnd()}`,
        'accent',
        say(drill, hint),
        width,
      ),
    ]),
  ]
}
