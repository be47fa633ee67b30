/** What stories have beside other answers: findings to reject, and a bank to be kept in. */
import type { DrillOf } from '../../../core/drill/drill.ts'
import { complaintsOf, isWritten, tellingOf } from '../../../core/kinds/behavioral/story.ts'
import type { Words } from '../../../words/words.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { Keys } from '../kind-view.ts'
import { isLetter } from './story-rows.ts'

/** What was written well is worth keeping. */
export function keepKeys({ work }: DrillOf<'behavioral'>, { star }: Words): Keys {
  if (!isWritten(work)) return []
  return [bind('s', star.workshop.keep, toDrill({ type: 'keep-story' }))]
}

/** The first thing that is said against the letter; when nothing is left, all of it comes back. */
export function rejectKeys(drill: DrillOf<'behavioral'>, field: string, { star }: Words): Keys {
  const { texts, rejected } = drill.work
  if (!isLetter(field) || (texts[field] ?? '').trim() === '') return []
  const [first] = complaintsOf(tellingOf(drill), field)
  const before = rejected
    .filter((key) => key.startsWith(`${field} `))
    .map((key) => key.slice(field.length + 1))
  const codes = first ? [first.code] : before
  if (codes.length === 0) return []
  return [bind('x', star.workshop.reject, toDrill({ type: 'reject', field, codes }))]
}
