import type { Drill } from '../../../core/drill/drill.ts'
import type { Words } from '../../../words/words.ts'
import { BLANK, textRows } from '../../rows/plain.ts'
import type { Signs } from '../../rows/signs.ts'
import type { StyledRow } from '../../rows/style.ts'

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
