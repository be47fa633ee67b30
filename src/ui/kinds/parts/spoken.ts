/** What is said or typed, and ticked by the candidate: recall questions and stories. */
import type { DrillOf } from '../../../core/drill/drill.ts'
import { signedRows, textRows } from '../../../telling/plain.ts'
import type { StyledRow } from '../../../telling/style.ts'
import type { Words } from '../../../words/words.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { DrillIntent, Keys, Spoken, View } from '../kind-view.ts'
import { doneKey, editorKey, fieldLeftKeys, leaveFieldKey } from './field-keys.ts'
import { ownRows } from './own-rows.ts'

export const sayKey = ({ keys }: Words) =>
  bind<DrillIntent>('ctrl+t', keys.say, toDrill({ type: 'mode', mode: 'say' }))

/** While it is typed; `between`: from field to field, where there are several. */
export function typedKeys(field: string, words: Words, between: Keys = []): Keys {
  return [doneKey(words), ...between, sayKey(words), editorKey(field, words), leaveFieldKey(words)]
}

/** Said with Space, or typed with the field left; `own`: what the kind has beside it then. */
export function spokenKeys(
  { phase, work }: DrillOf<Spoken>,
  { field, words, more }: { readonly field: string; readonly words: Words; readonly more: Keys },
  own: Keys = [],
): Keys {
  const { keys } = words
  if (work.mode === 'type')
    return [...fieldLeftKeys(words), sayKey(words), ...own, editorKey(field, words), ...more]
  const label = phase.name === 'answering' ? keys.stop : keys.speak
  return [
    bind('space', label, toDrill({ type: 'speak' }), { keys: 'space' }),
    bind(['ctrl+t', 't'], keys.type, toDrill({ type: 'mode', mode: 'type' })),
    ...more,
  ]
}

/** While it is said, or the clock stands; typing has fields of its own. */
export function openRows(view: View<Spoken>): readonly StyledRow[] {
  const { drill, words, signs, width } = view
  switch (drill.phase.name) {
    case 'reading':
      return drill.isReadOnly ? [] : textRows(words.drill.sayOrType, width, 'dim')
    case 'answering':
      return signedRows(signs.on, 'bad', words.drill.speaking(drill.spent.speaking), width)
    case 'paused':
    case 'asleep': {
      const isWritten = Object.values(drill.work.texts).some((text) => text.trim() !== '')
      return isWritten ? ownRows(view) : []
    }
    case 'revealed':
    case 'rating':
    case 'saving':
    case 'done':
      return []
  }
}
