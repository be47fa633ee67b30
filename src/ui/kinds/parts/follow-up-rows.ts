import { BLANK, heading, signedRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { View } from '../kind-view.ts'
import { say } from './say.ts'

/** What they ask next, each to be answered aloud; `asked`: what was asked of this answer already. */
export function followUpRows(
  { drill, words, signs, width }: View,
  asked: readonly StyledRow[] = [],
): readonly StyledRow[] {
  const { followUps } = drill.task.question
  if (followUps.length + asked.length === 0) return []
  return [
    BLANK,
    heading(words.drill.followUps),
    ...asked,
    ...followUps.flatMap(({ ask }) => signedRows(signs.todo, 'dim', say(drill, ask), width)),
  ]
}
