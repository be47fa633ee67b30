/** Keys of answers that are written in fields. */
import type { Words } from '../../../words/words.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { DrillIntent, Keys } from '../kind-view.ts'

/** Back into the field that was left, or done. */
export const fieldLeftKeys = ({ keys }: Words): Keys => [
  bind(['enter', 'i'], keys.type, { type: 'view', change: 'focus-field' }),
  bind('ctrl+d', keys.done, toDrill({ type: 'submit' })),
]

export const doneKey = ({ keys }: Words) =>
  bind<DrillIntent>('ctrl+d', keys.done, toDrill({ type: 'submit' }))

/** Out of the field, to the keys that are letters. */
export const leaveFieldKey = ({ keys }: Words) =>
  bind<DrillIntent>('esc', keys.help, { type: 'view', change: 'blur' })

export const editorKey = (field: string, { keys }: Words) =>
  bind<DrillIntent>('ctrl+o', keys.editor, toDrill({ type: 'edit-outside', field }))

/** From one field to the next. */
export const betweenFieldsKeys = ({ keys, short }: Words): Keys => [
  bind('tab', keys.next, toDrill({ type: 'focus', by: 1 }), { short: short.next }),
  bind('shift+tab', keys.previous, toDrill({ type: 'focus', by: -1 }), {
    short: short.previous,
    isRare: true,
  }),
]
