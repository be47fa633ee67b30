import type { Drill } from '../../../core/drill/drill.ts'
import { BLANK, textRows } from '../../../telling/plain.ts'
import type { Signs } from '../../../telling/signs.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'

/** After a blind answer: what the candidate should have recognised. The deck and the title are at the top again. */
export function topicRows(
  { task }: Drill,
  words: Words,
  signs: Signs,
  width: number,
): readonly StyledRow[] {
  const { tags, difficulty } = task.question
  const parts = [
    ...(tags.length > 0 ? [tags.join(', ')] : []),
    words.schedule.difficulty(difficulty),
  ]
  return [...textRows(parts.join(signs.between), width, 'dim'), BLANK]
}
