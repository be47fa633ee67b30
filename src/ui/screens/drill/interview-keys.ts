/** The keys of the design room, and what designs and stories have beside other answers: findings to reject, stories to keep. */

import type { Drill } from '../../../core/drill/drill.ts'
import {
  complaintsOf,
  isWritten,
  type Telling,
  tellingOf,
} from '../../../core/kinds/behavioral/story.ts'
import { resultOf } from '../../../core/kinds/design/played.ts'
import type { DesignWork } from '../../../core/kinds/design/work.ts'
import type { Words } from '../../../words/words.ts'
import { type Binding, bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { DrillIntent } from './intent.ts'
import { isLetter } from './story-view.ts'

type Keys = readonly Binding<DrillIntent>[]

export function roomKeys(
  work: DesignWork,
  field: string,
  { keys, designRoom: design }: Words,
): Keys {
  return [
    ...(work.stage === 'clarify'
      ? [bind<DrillIntent>('enter', design.keys.ask, toDrill({ type: 'ask' }))]
      : [bind<DrillIntent>('ctrl+o', keys.editor, toDrill({ type: 'edit-outside', field }))]),
    bind('tab', design.keys.goOn, toDrill({ type: 'focus', by: 1 })),
    ...(work.stage === 'clarify'
      ? []
      : [
          bind<DrillIntent>('shift+tab', design.keys.before, toDrill({ type: 'focus', by: -1 }), {
            keys: 'shift-tab',
          }),
        ]),
    bind('ctrl+d', keys.done, toDrill({ type: 'submit' })),
    bind('esc', keys.help, { type: 'view', change: 'blur' }),
  ]
}

/** Of the line at the cursor, by its id; a second time takes it back. */
export function rejectKeys(drill: Drill, id: string, words: Words): Keys {
  const telling = drill.kind === 'behavioral' ? tellingOf(drill) : null
  if (telling) return rejectLetterKeys(telling, id, words)
  if (drill.kind !== 'design') return []
  const line = resultOf(drill.task.question, drill.work).lines.find((one) => one.id === id)
  const missing = line?.pieces.filter(({ isFound }) => !isFound) ?? []
  if (!line || missing.length === 0) return []
  const codes = missing.map(({ written }) => written)
  const { reject } = words.designRoom.keys
  return [bind('x', reject, toDrill({ type: 'reject', field: line.id, codes }))]
}

/** While the story is written, with the field left. */
export function rejectOpenKeys(drill: Drill, field: string, words: Words): Keys {
  const telling = drill.kind === 'behavioral' ? tellingOf(drill) : null
  return telling ? rejectLetterKeys(telling, field, words) : []
}

/** What was written well is worth keeping. */
export function keepKeys(drill: Drill, { star }: Words): Keys {
  const telling = drill.kind === 'behavioral' ? tellingOf(drill) : null
  if (!telling || !isWritten(telling.work)) return []
  return [bind('s', star.workshop.keep, toDrill({ type: 'keep-story' }))]
}

/** The first thing that is said against the letter; when nothing is left, all of it comes back. */
function rejectLetterKeys(telling: Telling, field: string, { star }: Words): Keys {
  if (!isLetter(field) || (telling.work.texts[field] ?? '').trim() === '') return []
  const [first] = complaintsOf(telling, field)
  const before = telling.work.rejected
    .filter((key) => key.startsWith(`${field} `))
    .map((key) => key.slice(field.length + 1))
  const codes = first ? [first.code] : before
  if (codes.length === 0) return []
  return [bind('x', star.workshop.reject, toDrill({ type: 'reject', field, codes }))]
}
