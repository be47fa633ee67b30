import type { Spotting } from '../../../core/kinds/spotting.ts'
import type { Words } from '../../../words/words.ts'
import { bind } from '../../keymap.ts'
import { toDrill } from '../../send.ts'
import type { Keys } from '../kind-view.ts'

/** Ranges of lines: begun, ended, taken back. */
export function spotKeys({ anchor }: Spotting, { keys }: Words): Keys {
  return [
    bind('space', anchor === null ? keys.markLines : keys.endLines, toDrill({ type: 'span' })),
    bind(['backspace', 'u'], keys.takeBack, toDrill({ type: 'unspan' }), { keys: 'u' }),
  ]
}
